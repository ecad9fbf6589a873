namespace NtmGraph.Tests;

/// <summary>
/// The verdicts of the plain computation where what it does not weigh turns them: that the records of the year's end may have the
/// figure's denominator too, that units and recognitions were lost in the year, that decisions count fewer, and that records
/// of no whole register are a lower bound. All other verdicts are its own.
/// </summary>
internal sealed class CarefulVerdicts(string folder, PlainRates rates)
{
    private readonly IReadOnlyList<PlainRow> recognitions = PlainRow.Read(folder, "recognitions");

    public (string Verdict, string? Day) Of(PlainRow row, (string Verdict, string? Day) plain)
    {
        if (row.Number("numerator") is not { } count)
            return plain;
        var unit = rates.Units.Meant(row["unit_code"], row.Day("as_of"));
        var q = PlainRates.Question(unit, row["level"], row["tier"], row.Day("as_of"));
        var end = q with { Day = new DateOnly(q.Day.Year, 12, 31) };
        var own = Records(q);
        var yearEnd = Records(end);
        var units = row["denominator_kind"] == "all" ? row.Number("denominator") : null;
        if (yearEnd is not null && (plain.Verdict, plain.Day) == ("DIFFERS", PlainDay.Text(q.Day)) && Holds(row["bound"], yearEnd.Numerator.CompareTo(count)) && units == yearEnd.Denominator)
            return ("MATCHES", yearEnd.AsOf);
        if (own is not null && plain == ("DIFFERS", own.AsOf) && own.Numerator > count && !IsAbove(row, yearEnd, count))
            return Least(q) > count ? plain : ("NOT_CHECKABLE", null);
        if (plain.Verdict == "DIFFERS" && plain.Day == PlainDay.Text(end.Day) && end.Day != q.Day && IsAbove(row, yearEnd, count) && IsLost(q, end))
            return IsAbove(row, own, count) ? ("DIFFERS", own!.AsOf) : ("NOT_CHECKABLE", null);
        return own is null && q.Level > q.Within.Level && plain.Verdict == "NOT_CHECKABLE" && row["bound"] is not ("about" or "at_least") && count < Least(q)
            && !(yearEnd is not null && Holds(row["bound"], yearEnd.Numerator.CompareTo(count)))
            ? ("DIFFERS", null)
            : plain;
    }

    private RateAnswer? Records(PlainQuestion q) => rates.IsComplete(q) && rates.Rate(q) is { Error: null } rate ? rate : null;

    private static bool IsAbove(PlainRow row, RateAnswer? rate, int count) => count > rate?.Numerator && row["bound"] is not ("about" or "at_most");

    private static bool Holds(string bound, int comparison) => bound switch
    {
        "at_least" => comparison >= 0,
        "at_most" => comparison <= 0,
        _ => comparison == 0,
    };

    /// <summary>The units that hold the tier, but for those whose decision came later.</summary>
    private int Least(PlainQuestion q) =>
        rates.Holders(q).Values.Count(rows => rows.Exists(row => !(row.DayOrNull("decided_on") > q.Day)));

    private bool IsLost(PlainQuestion q, PlainQuestion end)
    {
        var then = rates.Units.OfLevel(q.Level, q.Within, q.Day);
        return then.Count == 0 || then.Except(rates.Units.OfLevel(q.Level, q.Within, end.Day)).Any() || recognitions.Any(row =>
            row.DayOrNull("revoked_on") is { } revoked && revoked > q.Day && revoked <= end.Day
            && Tier(row["tier"]) >= q.Tier && then.Contains(rates.Units.MeantIn(row["unit_code"], row.Number("attained_year")!.Value)));
    }

    private static int Tier(string name) => Array.IndexOf(["", "new_rural", "advanced", "model", "modern"], name);
}
