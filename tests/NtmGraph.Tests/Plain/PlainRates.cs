namespace NtmGraph.Tests;

/// <summary>Recognition rates of a package, computed by the counting rules of the design over plain collections.</summary>
internal sealed class PlainRates
{
    private static readonly string[] Tiers = ["", "new_rural", "advanced", "model", "modern"];
    private static readonly string[] Confidences = ["", "confirmed", "reported", "inferred", "synthetic"];

    private readonly ILookup<PlainUnit, PlainRow> recognitions;
    private readonly IReadOnlyList<PlainRow> sets;
    private readonly IReadOnlyList<PlainRow> registers;
    private readonly IReadOnlyList<PlainRow> figures;
    private readonly PlainUnitLists lists;

    public PlainRates(string folder)
    {
        Units = new PlainUnits(folder);
        recognitions = PlainRow.Read(folder, "recognitions").ToLookup(row => Units.Origin(Units.MeantIn(row["unit_code"], row.Number("attained_year")!.Value)));
        sets = PlainRow.Read(folder, "criteria_sets");
        registers = PlainRow.Read(folder, "register_coverage");
        figures = PlainRow.Read(folder, "published_figures");
        lists = new PlainUnitLists(folder, Units);
    }

    public PlainUnits Units { get; }

    public RateAnswer Answer(RateArguments q)
    {
        var day = PlainDay.Parse(q.AsOf!);
        return Within(q.Within, day) is { } within
            ? Rate(Question(within, q, day))
            : RateAnswer.Failed(Units.First(q.Within ?? Units.Country)?.From > day ? "HIERARCHY_NOT_KNOWN" : "UNKNOWN_UNIT");
    }

    public PlainUnit? Within(string? code, DateOnly day) =>
        code is null ? Units.All.FirstOrDefault(unit => unit.Level == 1 && unit.IsValidOn(day)) : Units.On(code, day);

    public static PlainQuestion Question(PlainUnit within, RateArguments q, DateOnly day) =>
        Question(within, q.Level.ToLowerInvariant(), q.Tier.ToLowerInvariant(), day, q.Counting == "EXACTLY", q.Dating == "DECIDED");

    public static PlainQuestion Question(PlainUnit within, string level, string tier, DateOnly day, bool exactly = false, bool decided = false) =>
        new(within, Array.IndexOf(PlainUnits.Levels, level), Array.IndexOf(Tiers, tier), day, exactly, decided);

    public RateAnswer Rate(PlainQuestion q)
    {
        if (q.Level < q.Within.Level)
            return RateAnswer.Failed("LEVEL_ABOVE_UNIT");
        var complete = IsComplete(q) || lists.IsEmpty(q);
        return (complete || q.Exactly || q.Decided || q.IsNarrowed ? null : Published(q)) ?? FromRecords(q, complete);
    }

    /// <summary>The tiers from the one asked for up that some set so far names.</summary>
    public IReadOnlyList<int> TiersFrom(PlainQuestion q) =>
        [.. sets.Where(row => row["level"] == PlainUnits.Levels[q.Level] && row.Day("valid_from") <= q.Day)
            .Select(row => Array.IndexOf(Tiers, row["tier"])).Where(tier => tier >= q.Tier).Distinct().Order()];

    public static string TierName(int tier) => Tiers[tier].ToUpperInvariant();

    /// <summary>The units counted that hold the tier, each with the recognitions that count, the oldest first.</summary>
    public IReadOnlyDictionary<PlainUnit, List<PlainRow>> Holders(PlainQuestion q) => Counted(q)
        .ToDictionary(unit => unit, unit => Standing(q, unit).Where(row => Counts(q, row)).OrderBy(row => row.Number("attained_year")).ToList())
        .Where(holder => holder.Value.Count > 0
            && (!q.Exactly || holder.Value.All(row => row["tier"] == Tiers[q.Tier]))
            && (q.Year is null || holder.Value[0].Number("attained_year") == q.Year))
        .ToDictionary();

    private RateAnswer FromRecords(PlainQuestion q, bool complete)
    {
        var holders = Holders(q).Values.ToList();
        if (holders.Count == 0 && Units.KnownFrom(q.Level, q.Within) > q.Day)
            return RateAnswer.Failed("HIERARCHY_NOT_KNOWN");
        var confidence = holders.Count > 0 ? holders.Max(rows => rows.Min(row => Array.IndexOf(Confidences, row["confidence"]))) : complete ? 2 : 3;
        var sources = holders.SelectMany(rows => rows).Concat(Registers(q, q.Tier)).Select(row => row["source"]).Where(code => code.Length > 0);
        var population = Population(q);
        return Figure(holders.Count, population, population is null ? null : "COUNTED", q.Day, "UNIT_RECORDS", complete, Confidences[confidence],
            complete ? "exact" : q.Exactly || q.Year is not null ? "about" : population > 0 && holders.Count == population ? "exact" : "at_least",
            sources, complete ? [] : OtherShares(q, DateOnly.MinValue));
    }

    private RateAnswer? Published(PlainQuestion q)
    {
        var known = About(q).Where(row => row["tier"] == Tiers[q.Tier] && row.Number("numerator") is not null).ToList();
        if (Best(known) is not { } best)
            return null;
        var ofTheDay = known.FindAll(row => row["as_of"] == best["as_of"]);
        var agreeing = ofTheDay.FindAll(row => row["numerator"] == best["numerator"] && Bound(row) == Bound(best)
            && (Share(row) ?? Share(best)) == (Share(best) ?? Share(row)));
        var day = best.Day("as_of");
        var numerator = best.Number("numerator")!.Value;
        var beside = Share(best) is null ? Beside(q with { Day = day }) : [];
        var lending = Best(beside.Where(row => Share(row) >= numerator));
        var lenders = beside.FindAll(row => lending is not null && Share(row) == Share(lending));
        var printed = Share(best) ?? (lending is null ? null : Share(lending));
        var counted = printed is null && !HoldOtherKinds(q with { Day = day })
            && Population(q with { Day = day }) is { } units && units >= numerator ? units : (int?)null;
        var sources = agreeing.Concat(lenders).Select(row => row["source"]);
        var denominator = printed ?? counted;
        return Figure(
            numerator,
            denominator,
            Share(best) is not null ? "PRINTED" : lending is not null ? "PRINTED_ELSEWHERE" : counted is not null ? "COUNTED" : null,
            day, "PUBLISHED_FIGURE", false,
            AreConfirmed(agreeing, ofTheDay) && (lending is null || AreConfirmed(lenders, beside)) ? "confirmed" : "reported",
            (Bound(best) == "at_least" && numerator == denominator) || (Bound(best) == "at_most" && numerator == 0) ? "exact" : Bound(best), sources, OtherShares(q, day));
    }

    private static PlainRow? Best(IEnumerable<PlainRow> figures) => figures
        .OrderByDescending(row => row.Day("as_of"))
        .ThenBy(row => Share(row) is null)
        .ThenByDescending(row => row.DayOrNull("published_on") ?? DateOnly.MinValue)
        .ThenBy(row => row["code"], StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool AreConfirmed(List<PlainRow> agreeing, List<PlainRow> all) =>
        agreeing.Count == all.Count && agreeing.Select(row => row["source"]).Distinct().Count() > 1;

    private IEnumerable<string> OtherShares(PlainQuestion q, DateOnly from) => q.Exactly || q.Decided || q.IsNarrowed ? [] : About(q)
        .Where(row => row["tier"] == Tiers[q.Tier] && row.Day("as_of") >= from
            && (row.Number("numerator") is null || row["denominator_kind"] is "new_rural" or "advanced"
                || (Share(row) is null && row.Number("denominator") is not null)
                || (Share(row) is null && row["printed"].Contains('%', StringComparison.Ordinal))))
        .OrderByDescending(row => row.Day("as_of")).ThenBy(row => row["code"], StringComparer.Ordinal)
        .Select(row => row["code"]);

    /// <summary>The figures of the question's day that print out of how many units they are, of any tier whose sets name the same kinds.</summary>
    private List<PlainRow> Beside(PlainQuestion q) => [.. About(q).Where(row => row.Day("as_of") == q.Day && Share(row) is not null
        && Kinds(q with { Tier = Array.IndexOf(Tiers, row["tier"]) }).SetEquals(Kinds(q)))];

    private IEnumerable<PlainRow> About(PlainQuestion q) => figures.Where(row => row["level"] == PlainUnits.Levels[q.Level]
        && row.Day("as_of") <= q.Day && Units.Origin(Units.Meant(row["unit_code"], row.Day("as_of"))) == Units.Origin(q.Within));

    public bool IsComplete(PlainQuestion q)
    {
        if (!Registers(q, q.Tier).Any() || Units.KnownFrom(q.Level, q.Within) > q.Day)
            return false;
        if (q.Exactly && sets.Any(row => row["level"] == PlainUnits.Levels[q.Level] && row.Day("valid_from") <= q.Day
            && Array.IndexOf(Tiers, row["tier"]) is var tier && tier > q.Tier && !Registers(q, tier).Any()))
            return false;
        return !q.Decided || !Counted(q with { Only = null }).SelectMany(unit => Standing(q, unit))
            .Any(row => row["decided_on"].Length == 0 && row.Number("attained_year") <= q.Day.Year);
    }

    private int? Population(PlainQuestion q)
    {
        return !lists.IsWhole(q) || !SetsInForce(q).Any() || Units.KnownFrom(q.Level, q.Within) > q.Day ? null : Counted(q).Count();
    }

    /// <summary>The units of the kinds that a set in force names; all of the level where no set is in force.</summary>
    public IEnumerable<PlainUnit> Counted(PlainQuestion q)
    {
        var kinds = Kinds(q);
        return Units.OfLevel(q.Level, q.Within, q.Day).Where(unit => (kinds.Count == 0 || kinds.Contains(unit.Kind))
            && (q.Where is null || q.Where(unit, q.Day)) && (q.Only is null || q.Only(unit, q.Day)));
    }

    /// <summary>Whether units below that no set in force applies to hold the tier, so that what is printed may count them too.</summary>
    private bool HoldOtherKinds(PlainQuestion q) => q.Level > q.Within.Level && Kinds(q) is { Count: > 0 } kinds
        && Units.OfLevel(q.Level, q.Within, q.Day).Any(unit => !kinds.Contains(unit.Kind) && Standing(q, unit).Any(row => Counts(q, row)));

    private HashSet<string> Kinds(PlainQuestion q) => [.. SetsInForce(q).SelectMany(row => row["applies_to"].Split('|'))];

    private IEnumerable<PlainRow> SetsInForce(PlainQuestion q) =>
        sets.Where(row => row["level"] == PlainUnits.Levels[q.Level] && row["tier"] == Tiers[q.Tier] && row.IsValidOn(q.Day));

    private IEnumerable<PlainRow> Standing(PlainQuestion q, PlainUnit unit) =>
        recognitions[Units.Origin(unit)].Where(row => Array.IndexOf(Tiers, row["tier"]) >= q.Tier && !(row.DayOrNull("revoked_on") <= q.Day));

    private static bool Counts(PlainQuestion q, PlainRow row) => q.Decided
        ? row.DayOrNull("decided_on") <= q.Day
        : new DateOnly(row.Number("attained_year")!.Value, 12, 31) <= q.Day;

    private IEnumerable<PlainRow> Registers(PlainQuestion q, int tier) =>
        registers.Where(row => row["tier"] == Tiers[tier] && CoversOn(row, q));

    private bool CoversOn(PlainRow row, PlainQuestion q) => row["level"] == PlainUnits.Levels[q.Level] && row.IsValidOn(q.Day)
        && Units.Upwards(q.Within, q.Day).Select(Units.Origin).Contains(Units.Origin(Units.Meant(row["unit_code"], row.Day("valid_from"))));

    private static int? Share(PlainRow row) => row["denominator_kind"] == "all" ? row.Number("denominator") : null;

    private static string Bound(PlainRow row) => row["bound"].Length == 0 ? "exact" : row["bound"];

    private static RateAnswer Figure(
        int numerator, int? denominator, string? denominatorBasis, DateOnly day, string basis, bool complete, string confidence, string bound,
        IEnumerable<string> sources, IEnumerable<string> otherShares) =>
        new(numerator, denominator, denominatorBasis, denominator is null or 0 ? null : Hundredths(numerator, denominator.Value, bound) / 100m,
            PlainDay.Text(day), basis, complete, confidence.ToUpperInvariant(), bound.ToUpperInvariant(), RateAnswer.Joined(sources), string.Join(' ', otherShares));

    /// <summary>Hundredths of a percent, rounded half up; a bound to its own side.</summary>
    private static long Hundredths(long numerator, long denominator, string bound) => bound switch
    {
        "at_least" => 10_000 * numerator / denominator,
        "at_most" => ((10_000 * numerator) + denominator - 1) / denominator,
        _ => ((20_000 * numerator) + denominator) / (2 * denominator),
    };
}

internal sealed record PlainQuestion(PlainUnit Within, int Level, int Tier, DateOnly Day, bool Exactly, bool Decided)
{
    /// <summary>Which units a reader wants counted; all where it is null.</summary>
    public Func<PlainUnit, DateOnly, bool>? Where { get; init; }

    /// <summary>Which of them a group holds; all where it is null.</summary>
    public Func<PlainUnit, DateOnly, bool>? Only { get; init; }

    /// <summary>Which first year of attainment a group counts; any where it is null.</summary>
    public int? Year { get; init; }

    public bool IsNarrowed => Where is not null || Only is not null || Year is not null;
}
