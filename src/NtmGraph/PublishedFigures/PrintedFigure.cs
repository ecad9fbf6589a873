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
