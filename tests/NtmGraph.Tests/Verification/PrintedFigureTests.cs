using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>Figures as the Vietnamese press prints them, and what each says. <c>printed_figures.csv</c> holds them.</summary>
public partial class PrintedFigureTests
{
    private static readonly Dictionary<PrintedBound, string> Signs = new()
    {
        [PrintedBound.Exact] = "=",
        [PrintedBound.AtLeast] = ">=",
        [PrintedBound.MoreThan] = ">",
        [PrintedBound.AtMost] = "<=",
        [PrintedBound.LessThan] = "<",
        [PrintedBound.About] = "~",
        [PrintedBound.Nearly] = "~<",
    };

    [Fact]
    public void A_figure_in_print_is_read_for_what_it_says_or_not_at_all()
    {
        var figures = PlainRow.Read(Repository.PathTo("tests", "NtmGraph.Tests", "Verification"), "printed_figures");
        Assert.InRange(figures.Count, 200, int.MaxValue);
        Assert.All(figures, figure => Assert.Equal(
            (figure["printed"], figure["meaning"]), (figure["printed"], Meaning(PrintedFigure.Read(figure["printed"])))));
    }

    private static string Meaning(PrintedFigure read)
    {
        if (read.Problem is { } problem)
            return $"? {Word(problem(NumberText.For("en")))}";
        List<string> parts = [];
        if (read.Fraction is { } fraction)
            parts.Add($"{(fraction.InWords ? "part" : "fraction")} {Sign(fraction.Bound)} {fraction.Numerator}/{fraction.Denominator}");
        if (read.Count is { } count)
            parts.Add("count " + Amount(count, count.Count ?? count.First.Value));
        if (read.Share is { } share)
            parts.Add("share " + Amount(share, share.First.Value));
        if (read.Whole is { } whole)
            parts.Add($"of {Number(whole.Value)}");
        return string.Join("; ", parts);
    }

    private static string Amount(PrintedAmount amount, decimal value) => amount.UpTo is { } upTo
        ? $"{Number(amount.First.Value)}..{(amount.IsOpen ? "<" : "")}{Number(upTo[0].Value)}"
        : $"{Sign(amount.Bound)} {Number(value)}";

    private static string Sign(PrintedBound? bound) => Signs[bound ?? PrintedBound.Exact];

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Word(string problem) =>
        NotUnderstood().Match(problem) is { Success: true } match ? match.Groups[1].Value
        : problem.StartsWith("Percentage points", StringComparison.Ordinal) ? "points"
        : problem.Contains("several", StringComparison.Ordinal) ? "several"
        : "none";

    [GeneratedRegex("^\"(.*?)\" in \".*\" is not understood")]
    private static partial Regex NotUnderstood();
}
