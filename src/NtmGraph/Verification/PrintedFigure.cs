using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmGraph;

/// <summary>What a figure says as it was printed: "trên 46%", "63.4 percent", "26/28", "118/126 xã (93,7%)", "Six".</summary>
/// <param name="Percentages">The readings of the percentage in it; none where there is none, or more than one.</param>
/// <param name="Numerator">The numerator of the fraction in it.</param>
/// <param name="Denominator">The denominator of the fraction in it.</param>
/// <param name="Counts">The readings of the only number in it, where it is neither a percentage nor a fraction.</param>
/// <param name="Bound">What the words before the number say; null where they say nothing.</param>
internal sealed partial record PrintedFigure(
    IReadOnlyList<PrintedNumber> Percentages, int? Numerator, int? Denominator, IReadOnlyList<PrintedNumber> Counts, Bound? Bound)
{
    private const string Number = @"(?<![0-9.,/–-])[0-9]+(?:[.,][0-9]+|[\u00a0\u202f ][0-9]{3}(?![0-9]))*(?![0-9])";

    private static readonly (Bound Bound, string[] Words)[] BoundWords =
    [
        (NtmGraph.Bound.AtLeast, ["trên", "hơn", "ít nhất", "over", "more than", "at least", ">", "≥"]),
        (NtmGraph.Bound.AtMost, ["dưới", "không quá", "chưa đến", "under", "less than", "at most", "up to", "<", "≤"]),
        (NtmGraph.Bound.About, ["khoảng", "gần", "xấp xỉ", "about", "around", "nearly", "almost", "~", "≈"]),
    ];

    public static PrintedFigure Read(string text)
    {
        var percentages = Percentage().Matches(text);
        var fractions = Fraction().Matches(text);
        var numbers = AnyNumber().Matches(text);
        var percentage = percentages is [var share] ? share : null;
        var fraction = fractions is [var part] ? part : null;
        var count = fractions.Count == 0 && !Percent().IsMatch(text) && numbers is [var only] && Digits(only.Value) == Digits(text) ? only : null;
        return new PrintedFigure(
            percentage is null ? [] : PrintedNumber.Readings(percentage.Groups["number"].Value),
            Whole(fraction?.Groups["numerator"].Value),
            Whole(fraction?.Groups["denominator"].Value),
            count is null ? OfWord(text) : PrintedNumber.Readings(count.Value),
            (percentage ?? fraction ?? count) is { } first ? BoundBefore(text[..first.Index]) : null);
    }

    /// <summary>The likeliest reading of the percentage.</summary>
    public PrintedNumber? Share => Percentages is [var first, ..] ? first : null;

    /// <summary>The count that a number without percent sign can only be.</summary>
    public int? Count => Counts.Select(AsWhole).FirstOrDefault(count => count is not null);

    private static int Digits(string text) => text.Count(char.IsDigit);

    private static int? Whole(string? text) =>
        text is null ? null : PrintedNumber.Readings(text).Select(AsWhole).FirstOrDefault(count => count is not null);

    private static int? AsWhole(PrintedNumber number) => number is { Decimals: 0, Value: <= int.MaxValue } ? (int)number.Value : null;

    private static PrintedNumber[] OfWord(string text) =>
        PrintedNumber.OfWord(text) is { } number ? [new PrintedNumber(number, 0)] : [];

    private static Bound? BoundBefore(string text)
    {
        var before = text.Trim();
        foreach (var (bound, words) in BoundWords)
            if (words.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (before.Length == word.Length || !char.IsLetter(word[0]) || !char.IsLetter(before[^(word.Length + 1)]))))
                return bound;
        return null;
    }

    [GeneratedRegex($@"(?<number>{Number})\s*(?:%|percent\b|per cent\b|phần trăm\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Percentage();

    [GeneratedRegex("%|percent|per cent|phần trăm", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex($@"(?<numerator>{Number})\s*/\s*(?<denominator>[0-9]+(?:[.,][0-9]{{3}})*)(?![0-9/,.]*[0-9/])")]
    private static partial Regex Fraction();

    [GeneratedRegex(Number)]
    private static partial Regex AnyNumber();
}

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
