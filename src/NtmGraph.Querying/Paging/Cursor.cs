using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Querying;

/// <summary>
/// Marks a place in an ordered list by the values it is ordered by, so that rows may come and go without
/// moving it. It belongs to one order of one list and, where the list depends on a day, to that day, and says so.
/// </summary>
internal sealed class Cursor
{
    private const int Shown = 80;

    private readonly IReadOnlyList<OrderKey> keys;
    private readonly string signature;

    /// <param name="list">Name of the list.</param>
    /// <param name="version">Version of the data, where a place is only good in one version.</param>
    /// <param name="day">The day that the elements are looked at, where they depend on one.</param>
    public Cursor(string list, IReadOnlyList<OrderKey> keys, string? version, DateOnly? day)
    {
        this.keys = keys;
        var order = string.Join(',', keys.Select(key => (key.Descending ? "-" : "") + key.Name));
        signature = Convert.ToHexStringLower(Signature(string.Create(CultureInfo.InvariantCulture, $"{list}|{order}|{version}|{day:yyyy-MM-dd}")));
    }

    public string Write(object?[] values) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values.Prepend(signature)));

    /// <exception cref="QueryError">The text is no cursor of this list in this order and on this day, or of data since replaced.</exception>
    public object?[] Read(string cursor)
    {
        try
        {
            if (Base64Url.IsValid(cursor)
                && JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor)) is { } parts
                && parts.Length == keys.Count + 1
                && parts[0].ValueKind == JsonValueKind.String
                && parts[0].GetString() == signature)
                return [.. keys.Select((key, i) => parts[i + 1].Deserialize(key.Type))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Reported below, as everything else that is no cursor.
        }
        throw new QueryError("INVALID_CURSOR",
            $"\"{VisibleText.Start(cursor, Shown)}\" is no cursor of this list in this order and on this day, or the data has been replaced since it was given. Begin again without it.");
    }

    private static byte[] Signature(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..4];
}
