using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmGraph;

/// <summary>
/// The ways in which a number in print can be read: "1.331" is 1331 in Vietnamese and 1.331 in English, "1.234,5" can
/// only be Vietnamese. Nothing else than the number itself says which usage its writer followed.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many decimals it was printed with.</param>
internal sealed partial record PrintedNumber(decimal Value, int Decimals)
{
    private static readonly string[][] Words =
    [
        ["zero", "không"], ["one", "một"], ["two", "hai"], ["three", "ba"], ["four", "bốn"], ["five", "năm"], ["six", "sáu"],
        ["seven", "bảy"], ["eight", "tám"], ["nine", "chín"], ["ten", "mười"], ["eleven", "mười một"], ["twelve", "mười hai"],
    ];

    /// <summary>All readings of a number, that with decimals first; none where it is no number.</summary>
    public static IReadOnlyList<PrintedNumber> Readings(string text)
    {
        var readings = new List<PrintedNumber>();
        if (DecimalComma().IsMatch(text))
            readings.AddRange(Read(text, text.LastIndexOf(',')));
        if (DecimalPoint().IsMatch(text))
            readings.AddRange(Read(text, text.LastIndexOf('.')));
        if (Whole().IsMatch(text))
            readings.AddRange(Read(text, text.Length));
        return readings;
    }

    /// <summary>The number that a word stands for: "Six".</summary>
    public static int? OfWord(string text) =>
        Array.FindIndex(Words, words => words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)) is var number and >= 0 ? number : null;

    private static IEnumerable<PrintedNumber> Read(string text, int whole)
    {
        var digits = string.Concat(text[..whole].Where(char.IsAsciiDigit));
        var decimals = whole == text.Length ? "" : text[(whole + 1)..];
        if (decimal.TryParse($"{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            yield return new PrintedNumber(value, decimals.Length);
    }

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}([. \u00a0\u202f])[0-9]{3}(\2[0-9]{3})*),[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}([, \u00a0\u202f])[0-9]{3}(\2[0-9]{3})*)\.[0-9]+$")]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"^([0-9]+|[1-9][0-9]{0,2}([., \u00a0\u202f])[0-9]{3}(\2[0-9]{3})*)$")]
    private static partial Regex Whole();
}
