using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Writes and reads the identifiers of nodes: the type, the code and, for units, the first day of validity.</summary>
internal static class NodeIds
{
    private const int Shown = 80;

    public static string Write(string type, string code, DateOnly? validFrom = null) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{type}:{code}:{validFrom:yyyy-MM-dd}")));

    /// <exception cref="QueryError">The text is no identifier.</exception>
    public static (string Type, string Code, DateOnly? ValidFrom) Read(string id)
    {
        if (Base64Url.IsValid(id)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)).Split(':') is [var type, var code, var day])
        {
            if (day.Length == 0)
                return (type, code, null);
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
                return (type, code, from);
        }
        throw new QueryError("INVALID_ID", $"\"{(id.Length <= Shown ? id : id[..Shown] + "…")}\" is no identifier of this server's.");
    }
}
