using System.Buffers;
using System.Globalization;
using System.Text;

namespace NtmGraph.Querying;

/// <summary>Texts that came from outside, as a log, a message or a terminal may hold them.</summary>
public static class VisibleText
{
    /// <summary>Letters and symbols that look like a space.</summary>
    private static readonly int[] Fillers = [0x115f, 0x1160, 0x2800, 0x3164, 0xffa0];

    /// <summary>Characters that end lines or steer terminals.</summary>
    public static SearchValues<char> Controls { get; } = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(value => (char)value)
        .Where(c => char.IsControl(c) || c is '\u2028' or '\u2029')]);

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

    /// <summary>Whether nothing of a text is seen: it is white space, marks without a letter, and the like.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsShown(rune) && !Rune.IsWhiteSpace(rune) && !Fillers.Contains(rune.Value)
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                return false;
        return true;
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
