using System.Buffers.Text;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphQL;

namespace NtmGraph.Querying;

/// <summary>
/// Marks a place in an ordered list by the values it is ordered by, so that rows may come and go without
/// moving it. It belongs to one order of one list with its filter and, where the list depends on a day, to that day, and says so.
/// </summary>
internal sealed class Cursor
{
    private const int Shown = 80;

    private readonly IReadOnlyList<OrderKey> keys;
    private readonly string signature;

    /// <param name="list">Name of the list, with whatever says which elements it has.</param>
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

    /// <exception cref="QueryError">The text is no cursor of this list with this filter, in this order and on this day, or of data since replaced.</exception>
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
            $"\"{VisibleText.Start(cursor, Shown)}\" is no cursor of this list with this filter, in this order and on this day, or the data has been replaced since it was given. Begin again without it.");
    }

    private static byte[] Signature(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..4];
}

/// <summary>Which elements a list is asked for.</summary>
internal static class Narrowing
{
    /// <summary>The arguments of these names say in which order to give the elements, and which page of them.</summary>
    private static readonly string[] Others =
        [ConnectionArguments.First, ConnectionArguments.Last, ConnectionArguments.After, ConnectionArguments.Before, ConnectionArguments.Order];

    /// <summary>
    /// The field with all its arguments but those of its order, page and day, as a text that is the same for the same values, however and
    /// in whatever sequence they are given.
    /// </summary>
    public static string Of(IResolveFieldContext context)
    {
        var day = FieldDay.ArgumentOf(context.FieldDefinition);
        return $"{context.ParentType.Name}.{context.FieldDefinition.Name}" + JsonSerializer.Serialize(Sorted((context.Arguments ?? new Dictionary<string, GraphQL.Execution.ArgumentValue>())
            .Where(argument => argument.Value.Value is not null && argument.Key != day && !Others.Contains(argument.Key))
            .Select(argument => KeyValuePair.Create(argument.Key, argument.Value.Value))));
    }

    private static object? InOrder(object? value) => value switch
    {
        IDictionary<string, object?> fields => Sorted(fields),
        string text => text,
        IEnumerable elements => elements.Cast<object?>().Select(InOrder).ToList(),
        _ => value,
    };

    private static SortedDictionary<string, object?> Sorted(IEnumerable<KeyValuePair<string, object?>> fields) =>
        new(fields.ToDictionary(field => field.Key, field => InOrder(field.Value)), StringComparer.Ordinal);
}
