using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// Answers a recognition question by the rules of the figures: from the unit records where their register is complete;
/// else from the latest published figure; else from the records again, marked as incomplete.
/// </summary>
internal static class RecognitionRules
{
    /// <exception cref="QueryError">The hierarchy is not known on the day.</exception>
    public static async Task<Rate> Compute(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        var answers = await ComputeAll(db, q, [q.Within], ct);
        return answers[q.Within.Id].Rate();
    }

    /// <summary>The same for a reader who goes on where nothing is known of the units on the day.</summary>
    /// <exception cref="QueryError">The question makes no sense.</exception>
    public static async Task<Rate?> ComputeOrNull(NtmContext db, RecognitionQuestion q, CancellationToken ct) =>
        (await ComputeSeries(db, q, [q.Day], ct))[q.Day];

    /// <summary>The same on each of some days, in order.</summary>
    /// <exception cref="QueryError">The question makes no sense.</exception>
    public static async Task<IReadOnlyDictionary<DateOnly, Rate?>> ComputeSeries(
        NtmContext db, RecognitionQuestion q, IReadOnlyList<DateOnly> days, CancellationToken ct)
    {
        if (q.Level < q.Within.Level)
            throw LevelAbove(q.Within, q.Level);
        var records = await RecognitionRecords.Read(db, q, [q.Within.Id], days[0], days[^1], ct);
        var rates = new Dictionary<DateOnly, Rate?>();
        foreach (var day in days)
            rates.Add(day, (await Answers(db, q with { Day = day }, [q.Within], records, ct))[q.Within.Id].RateOrNull);
        return rates;
    }

    /// <summary>Answers the same question for each of some units.</summary>
    public static async Task<IReadOnlyDictionary<int, RateAnswer>> ComputeAll(
        NtmContext db, RecognitionQuestion q, IReadOnlyList<AdministrativeUnit> units, CancellationToken ct)
    {
        var answers = units.Where(unit => q.Level < unit.Level).ToDictionary(unit => unit.Id, unit => new RateAnswer(LevelAbove(unit, q.Level)));
        var fitting = units.Where(unit => q.Level >= unit.Level).ToList();
        if (fitting.Count == 0)
            return answers;
        var records = await RecognitionRecords.Read(db, q, [.. fitting.Select(unit => unit.Id)], ct);
        foreach (var (id, answer) in await Answers(db, q, fitting, records, ct))
            answers.Add(id, answer);
        return answers;
    }

    private static async Task<Dictionary<int, RateAnswer>> Answers(
        NtmContext db, RecognitionQuestion q, IReadOnlyList<AdministrativeUnit> units, RecognitionRecords records, CancellationToken ct)
    {
        q = records.WithKinds(q);
        var populations = await Populations.Read(db, q, units, records, ct);
        var unitIds = UnitSql.Ids(db, [.. units.Select(unit => unit.Id)]);
        var completeness = await RegisterCompleteness.Read(db, q, populations, records, unitIds, ct);
        var published = await PublishedRates.Read(db, q, [.. units.Where(unit => !completeness.IsComplete(unit))], records, ct);
        return units.ToDictionary(unit => unit.Id, unit => published.GetValueOrDefault(unit.Id) is { } rate
            ? new RateAnswer(rate)
            : Counted(q with { Within = unit }, populations, completeness.IsComplete(unit)));
    }

    /// <summary>The rate counted from the records.</summary>
    public static Rate FromRecords(RecognitionQuestion q, int holders, int? population, bool complete, Confidence? surest) => new()
    {
        Question = q,
        Numerator = holders,
        Denominator = population,
        AsOf = q.Day,
        Basis = Basis.UnitRecords,
        Complete = complete,
        Confidence = surest ?? (complete ? Confidence.Reported : Confidence.Inferred),
        SourceQuery = db => RecognitionSql.Sources(db, q),
    };

    /// <summary>The error for a question about units of a level above the unit's own.</summary>
    public static QueryError LevelAbove(AdministrativeUnit unit, UnitLevel level) => new("LEVEL_ABOVE_UNIT",
        $"{unit.Name} ({unit.Code}) is a unit of level {Name(unit.Level)}; it has no units of level {Name(level)} within it.");

    private static RateAnswer Counted(RecognitionQuestion q, Populations populations, bool complete)
    {
        var unit = q.Within;
        if (unit.ValidTo is { } end && end <= q.Day)
            return new RateAnswer(new QueryError("UNKNOWN_UNIT",
                $"{unit.Name} ({unit.Code}) ended on {end:yyyy-MM-dd}; it has no units on {q.Day:yyyy-MM-dd}."));
        var count = populations.Count(unit);
        if (count is null or { Holders: 0 } && populations.KnownFrom(unit) is { } from && from > q.Day)
            return new RateAnswer(UnitLookup.NotKnown($"The units of level {Name(q.Level)} within {unit.Name} ({unit.Code})", from, q.Day));
        return new RateAnswer(FromRecords(q, count?.Holders ?? 0, populations.Known(unit), complete, count?.Confidence));
    }

    private static string Name(UnitLevel level) => level.ToString().ToUpperInvariant();
}

/// <summary>A rate, or why there is none.</summary>
internal sealed class RateAnswer
{
    private readonly Rate? rate;
    private readonly QueryError? error;

    public RateAnswer(Rate rate) => this.rate = rate;

    public RateAnswer(QueryError error) => this.error = error;

    /// <summary>The rate; null where there is none.</summary>
    public Rate? RateOrNull => rate;

    /// <exception cref="QueryError">There is none.</exception>
    public Rate Rate() => rate ?? throw error!;
}
