using System.Globalization;

namespace NtmGraph.Tests;

/// <summary>How a target stands: what the server says of it.</summary>
internal sealed record TargetAnswer(
    string Code, decimal? Expected, decimal? Actual, decimal? Difference, string? Status,
    decimal? Baseline, decimal? Percentage, decimal? RequiredPerYear);

/// <summary>The targets of a package and how far they got, computed over plain collections.</summary>
internal sealed class PlainTargets(string folder, PlainRates rates)
{
    private readonly IReadOnlyList<PlainRow> rows = PlainRow.Read(folder, "targets");

    public IEnumerable<TargetAnswer> Answers(DateOnly day) => rows.Select(row => Answer(row, day));

    private TargetAnswer Answer(PlainRow row, DateOnly day)
    {
        var due = row.Day("due_on");
        var begin = row.DayOrNull("baseline_on");
        var judged = day < due ? day : due;
        var value = decimal.Parse(row["value"], CultureInfo.InvariantCulture);
        var baseline = begin is { } first && Evidence(row, first) is { Bound: "EXACT" } exact ? exact.Value : (decimal?)null;
        var expected = row["mode"] == "additional" ? baseline + value : value;
        var reached = Evidence(row, judged);
        var actual = reached;
        // A percentage that was set and is reached as it was written is just that, as a bound too.
        if (row["mode"] == "percentage" && actual is not null && IsWritten(actual.Value, row["value"]))
            actual = actual with { Value = value };
        var done = row["mode"] != "additional" ? actual?.Value : judged < begin ? null : actual?.Value - baseline;
        return new TargetAnswer(row["code"], expected, Rounded(reached?.Value, reached?.Bound), Rounded(actual?.Value - expected, actual?.Bound),
            expected is { } goal && actual is { } now ? Status(goal, now, begin, baseline, judged, due) : null,
            Rounded(baseline),
            value == 0 ? null : Rounded(100m * done / value, actual?.Bound),
            Rounded(PerYear(expected, actual, YearEnds(judged, due).Count())));
    }

    private static string? Status(decimal goal, Known actual, DateOnly? begin, decimal? baseline, DateOnly judged, DateOnly due)
    {
        var least = actual.Bound is "EXACT" or "AT_LEAST";
        var most = actual.Bound is "EXACT" or "AT_MOST" && actual.OfTheDay;
        if (least && actual.Value > goal)
            return "EXCEEDED";
        if (actual.Bound == "EXACT" && actual.Value == goal)
            return "MET";
        if (judged == due)
            return most && actual.Value < goal ? "MISSED" : null;
        if (begin is null || baseline is null || judged < begin || actual.Value > goal)
            return null;
        var years = YearEnds(begin.Value, due).ToList();
        if (years.Count == 0)
            return null;
        var passed = years.Count(end => end <= judged);
        var ahead = (actual.Value - baseline.Value) * years.Count >= (goal - baseline.Value) * passed;
        return ahead && least ? "ON_TRACK" : !ahead && most ? "BEHIND" : null;
    }

    private static decimal? PerYear(decimal? expected, Known? actual, int years) =>
        expected is null || actual is null ? null
        : actual.Value >= expected ? actual.Bound is "EXACT" or "AT_LEAST" ? 0 : null
        : actual.Bound != "EXACT" || years == 0 ? null
        : (expected - actual.Value) / years;

    /// <summary>Every 31 December after a day, up to another.</summary>
    private static IEnumerable<DateOnly> YearEnds(DateOnly after, DateOnly upTo) =>
        Enumerable.Range(after.Year, upTo.Year - after.Year + 1).Select(year => new DateOnly(year, 12, 31))
            .Where(end => end > after && end <= upTo);

    private Known? Evidence(PlainRow row, DateOnly day)
    {
        var unit = rates.Units.Meant(row["unit_code"], row.Day("due_on"));
        var q = PlainRates.Question(unit, row["level"], row["tier"], day);
        var rate = rates.Rate(q);
        if (rate.Error is not null || (rate.Basis == "UNIT_RECORDS" && !PlainChange.IsKnown(q, rate)))
            return null;
        var ofTheDay = rate.Complete || PlainDay.Parse(rate.AsOf) >= day;
        if (row["mode"] != "percentage")
            return new Known(rate.Numerator, rate.Bound, ofTheDay);
        return rate.Denominator is null or 0 ? null : new Known(100m * rate.Numerator / rate.Denominator.Value, rate.Bound, ofTheDay);
    }

    /// <summary>Whether a percentage, written with as many decimals as another, is that one: rounded or, where there are any, cut off.</summary>
    private static bool IsWritten(decimal percentage, string other)
    {
        var decimals = other.Contains('.', StringComparison.Ordinal) ? other.Split('.')[1].TrimEnd('0').Length : 0;
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        var goal = decimal.Parse(other, CultureInfo.InvariantCulture);
        return Math.Floor((percentage / unit) + 0.5m) * unit == goal || (unit < 1 && Math.Floor(percentage / unit) * unit == goal);
    }

    /// <summary>With two decimals: half away from zero; a bound to its own side.</summary>
    private static decimal? Rounded(decimal? value, string? bound = null) => value is not { } known ? null : bound switch
    {
        "AT_LEAST" => Math.Floor(known * 100m) / 100m,
        "AT_MOST" => Math.Ceiling(known * 100m) / 100m,
        _ => Math.Sign(known) * Math.Floor((Math.Abs(known) * 100m) + 0.5m) / 100m,
    };

    private sealed record Known(decimal Value, string Bound, bool OfTheDay);
}
