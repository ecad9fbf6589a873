using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmGraph;

/// <summary>
/// PostgreSQL refuses a text that it could not store, with NUL or half a character in it, even if it only has to compare with
/// it. A control character takes their place: packages hold none, so that nothing equals the text, as on the other databases.
/// </summary>
internal sealed class UnstorableText : DbCommandInterceptor
{
    private const char InItsPlace = '\u0001';

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
            parameter.Value = parameter.Value switch
            {
                string text => Storable(text),
                string[] texts when !Array.TrueForAll(texts, IsStorable) => Array.ConvertAll(texts, Storable),
                var other => other,
            };
        return result;
    }

    // A list of an optional column may hold null.
    private static bool IsStorable(string? text) => text is null || !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Contains('\0');

    private static string Storable(string text) => IsStorable(text) ? text : string.Create(text.Length, text, (result, text) =>
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = text[i] == '\0' || IsHalf(text, i) ? InItsPlace : text[i];
    });

    private static bool IsHalf(string text, int i) => char.IsSurrogate(text[i])
        && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))
        && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]));
}
