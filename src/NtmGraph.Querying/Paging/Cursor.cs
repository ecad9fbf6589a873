using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NtmGraph.Querying;

/// <summary>Writes and reads the opaque marks of places in a list.</summary>
internal static class Cursor
{
    public static string Write(string list, int id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}:{id}")));

    /// <exception cref="QueryError">The text is no cursor of this list.</exception>
    public static int Read(string list, string cursor)
    {
        if (Base64Url.IsValid(cursor))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(':');
            if (parts.Length == 2 && parts[0] == list
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return id;
        }
        throw new QueryError("INVALID_CURSOR", $"\"{cursor}\" is no cursor of this list.");
    }
}
