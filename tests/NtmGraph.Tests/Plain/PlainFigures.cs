namespace NtmGraph.Tests;

/// <summary>How the published figures of a package stand against its unit records, by the definition over plain collections.</summary>
internal sealed class PlainFigures(string folder, PlainRates rates)
{
    private static readonly string[] Tiers = ["", "new_rural", "advanced", "model", "modern"];

    private readonly IReadOnlyList<PlainRow> recognitions = PlainRow.Read(folder, "recognitions");

    /// <summary>By the code of the figure: the verdict, and the day of the records it was compared with.</summary>
    public Dictionary<string, (string Verdict, string? Day)> Answers() =>
        PlainRow.Read(folder, "published_figures").ToDictionary(row => row["code"], Answer);

    private (string, string?) Answer(PlainRow row)
    {
        if (row.Number("numerator") is not { } count)
            return ("NOT_CHECKABLE", null);
        var q = PlainRates.Question(rates.Units.Meant(row["unit_code"], row.Day("as_of")), row["level"], row["tier"], row.Day("as_of"));
        var end = q with { Day = new DateOnly(q.Day.Year, 12, 31) };
        var (own, yearEnd) = (Records(q), Records(end));
        var units = row["denominator_kind"] == "all" ? row.Number("denominator") : null;
        var isLost = yearEnd is not null && q != end && IsLost(q, end);
        var most = yearEnd is null || isLost ? own : yearEnd;
        RateAnswer?[] agreeing = [.. new[] { own, isLost ? null : yearEnd }.Where(rate => rate is not null && Holds(row["bound"], rate.Numerator.CompareTo(count)))];
        if (Array.Find(agreeing, rate => units is null || rate!.Denominator is null || units == rate.Denominator) is { } same)
            return ("MATCHES", same.AsOf);
        if (agreeing is [{ } other, ..])
            return other.AsOf == row["as_of"] ? ("DIFFERS", other.AsOf) : ("NOT_CHECKABLE", null);
        if (row["bound"] is not ("about" or "at_least") && count < Least(q))
            return ("DIFFERS", own?.AsOf);
        return row["bound"] is not ("about" or "at_most") && yearEnd is not null && most is not null && count > most.Numerator ? ("DIFFERS", most.AsOf) : ("NOT_CHECKABLE", null);
    }

    /// <summary>Whether a true value that compares so with the printed one makes it true.</summary>
    private static bool Holds(string bound, int comparison) => bound switch
    {
        "at_least" => comparison >= 0,
        "at_most" => comparison <= 0,
        _ => comparison == 0,
    };

    private RateAnswer? Records(PlainQuestion q) => rates.IsComplete(q) && rates.Rate(q) is { Error: null } rate ? rate : null;

    /// <summary>The units that hold the tier, but for those whose decision came later.</summary>
    private int Least(PlainQuestion q) => q.Level < q.Within.Level ? 0
        : rates.Holders(q).Values.Count(rows => rows.Exists(row => !(row.DayOrNull("decided_on") > q.Day)));

    /// <summary>Whether a unit of the level is gone by the end of the year, or a recognition revoked; also where no unit is known on the day.</summary>
    private bool IsLost(PlainQuestion q, PlainQuestion end)
    {
        var then = rates.Units.OfLevel(q.Level, q.Within, q.Day).Select(rates.Units.Origin).ToList();
        return then.Count == 0 || then.Except(rates.Units.OfLevel(q.Level, q.Within, end.Day).Select(rates.Units.Origin)).Any() || recognitions.Any(row =>
            row.DayOrNull("revoked_on") is { } revoked && revoked > q.Day && revoked <= end.Day && Array.IndexOf(Tiers, row["tier"]) >= q.Tier
            && then.Contains(rates.Units.Origin(rates.Units.MeantIn(row["unit_code"], row.Number("attained_year")!.Value))));
    }
}
