using System.Globalization;
using System.Text;

namespace NtmGraph.Serving;

/// <summary>Texts that came from outside, as a log, a message or a terminal may hold them.</summary>
public static class VisibleText
{
    /// <summary>
    /// The beginning of a text on one line, with a space for whatever is not shown as a character: what ends lines, steers terminals or
    /// turns the direction of writing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many UTF-16 units of it to give at most; an ellipsis stands for the rest.</param>
    public static string Line(string text, int longest)
    {
        var start = Start(text, longest);
        if (!start.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return start;
        var line = new StringBuilder(start.Length);
        foreach (var rune in start.EnumerateRunes())
            line.Append(IsShown(rune) ? rune.ToString() : " ");
        return line.ToString();
    }

    /// <summary>The beginning of a text as it is.</summary>
    /// <inheritdoc cref="Line"/>
    public static string Start(string text, int longest) => text.Length <= longest ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
