using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// Answers a recognition question by the rules of the figures: from the unit records where their register is complete;
/// else from the latest published figure; else from the records again, marked as incomplete.
/// </summary>
internal static class RecognitionRates
{
    /// <exception cref="QueryError">The hierarchy is not known on the day.</exception>
    public static async Task<Rate> Compute(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        if (q.Level < q.Within.Level)
            throw LevelAbove(q.Within, q.Level);
        var complete = await IsComplete(db, q, ct) || await HasNoUnits(db, q, ct);
        if (!complete && await Published(db, q, ct) is { } published)
            return published;
        return await FromRecords(db, q, complete, ct);
    }

    /// <summary>The error for a question about units of a level above the unit's own.</summary>
    public static QueryError LevelAbove(AdministrativeUnit unit, UnitLevel level) => new(
        "LEVEL_ABOVE_UNIT", $"{unit.Name} ({unit.Code}) is a unit of level {Name(unit.Level)}; it has no units of level {Name(level)} within it.");

    private static async Task<bool> IsComplete(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        var covered = await RecognitionSql.Coverage(db, q).Select(coverage => coverage.Tier).Distinct().ToListAsync(ct);
        if (!covered.Contains(q.Tier))
            return false;
        if (q.Counting == Counting.Exactly)
        {
            var higher = await RecognitionSql.HigherTiers(db, q).Distinct().ToListAsync(ct);
            if (higher.Exists(tier => !covered.Contains(tier)))
                return false;
        }
        if (q.Dating == Dating.Attained)
            return true;
        var units = await CountedUnits(db, q, ct);
        return !await RecognitionSql.Standing(db, q, units(db)).AnyAsync(row => row.DecidedOn == null && row.AttainedYear <= q.Day.Year, ct);
    }

    /// <summary>Whether it is known that there is nothing to recognise, as on the level of districts since they were abolished.</summary>
    private static async Task<bool> HasNoUnits(NtmContext db, RecognitionQuestion q, CancellationToken ct) =>
        await UnitSql.Coverage(db, q.Within.Id, q.Level, q.Day).AnyAsync(ct)
        && await LevelKnownFrom(db, q, ct) <= q.Day
        && !await UnitSql.OfLevel(db, q.Within.Id, q.Level, q.Day).AnyAsync(ct);

    /// <summary>Published figures count those that hold a tier or a higher one, by year of attainment; they answer no other question.</summary>
    private static async Task<Rate?> Published(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        if (q.Counting != Counting.AtLeast || q.Dating != Dating.Attained)
            return null;
        var figures = RecognitionSql.Published(db, q);
        var latest = await figures.Where(figure => figure.AsOf == figures.Max(other => other.AsOf)).ToListAsync(ct);
        if (latest.Count == 0)
            return null;
        var best = latest.OrderByDescending(figure => figure.ShareOfAll is not null)
            .ThenByDescending(figure => figure.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(figure => figure.Code, StringComparer.Ordinal)
            .First();
        var counted = best.ShareOfAll is null ? await KnownPopulation(db, q with { Day = best.AsOf }, ct) : null;
        var sources = latest.Where(figure => figure.AgreesWith(best)).Select(figure => figure.SourceId).Distinct().ToList();
        return new Rate
        {
            Question = q,
            Numerator = best.Numerator!.Value,
            Denominator = best.ShareOfAll ?? (counted >= best.Numerator ? counted : null),
            Bound = best.Bound,
            AsOf = best.AsOf,
            Basis = Basis.PublishedFigure,
            Complete = false,
            Confidence = sources.Count > 1 && latest.TrueForAll(figure => figure.AgreesWith(best)) ? Confidence.Confirmed : Confidence.Reported,
            SourceQuery = context => context.Sources.Where(source => sources.Contains(source.Id)).OrderBy(source => source.Id),
        };
    }

    /// <summary>The figure that the unit records give, whether or not their register is complete.</summary>
    public static async Task<Rate> FromRecords(NtmContext db, RecognitionQuestion q, bool complete, CancellationToken ct)
    {
        if (q.Within.ValidTo is { } end && end <= q.Day)
            throw new QueryError("UNKNOWN_UNIT", $"{q.Within.Name} ({q.Within.Code}) ended on {end:yyyy-MM-dd}; it has no units on {q.Day:yyyy-MM-dd}.");
        var units = await CountedUnits(db, q, ct);
        var counted = await RecognitionSql.Holders(db, q, units(db))
            .GroupBy(_ => 1)
            .Select(holders => new { Count = holders.Count(), Confidence = holders.Max(holder => holder.Confidence) })
            .SingleOrDefaultAsync(ct);
        if (counted is null)
            await RequireLevelKnown(db, q, ct);
        return new Rate
        {
            Question = q,
            Numerator = counted?.Count ?? 0,
            Denominator = await KnownPopulation(db, q, ct),
            AsOf = q.Day,
            Basis = Basis.UnitRecords,
            Complete = complete,
            Confidence = counted?.Confidence ?? (complete ? Confidence.Reported : Confidence.Inferred),
            SourceQuery = context => RecognitionSql.Sources(context, q, units(context)),
        };
    }

    /// <summary>The units whose recognitions are looked at: the population, or all of the level where no criteria set says which could hold the tier.</summary>
    private static async Task<Func<NtmContext, IQueryable<AdministrativeUnit>>> CountedUnits(NtmContext db, RecognitionQuestion q, CancellationToken ct) =>
        await RecognitionSql.SetsInForce(db, q).AnyAsync(ct)
            ? context => RecognitionSql.Population(context, q)
            : context => UnitSql.OfLevel(context, q.Within.Id, q.Level, q.Day);

    /// <summary>How many units could hold the tier; null where no criteria set says which, or where the list of units is not whole.</summary>
    private static async Task<int?> KnownPopulation(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        var whole = (q.Level == q.Within.Level && q.Within.IsValidOn(q.Day))
            || await UnitSql.Coverage(db, q.Within.Id, q.Level, q.Day).AnyAsync(ct)
            || await RecognitionSql.Coverage(db, q).AnyAsync(ct);
        if (!whole || !await RecognitionSql.SetsInForce(db, q).AnyAsync(ct))
            return null;
        return await LevelKnownFrom(db, q, ct) > q.Day ? null : await RecognitionSql.Population(db, q).CountAsync(ct);
    }

    private static async Task RequireLevelKnown(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        if (await LevelKnownFrom(db, q, ct) is { } from && from > q.Day)
            throw UnitLookup.NotKnown($"The units of level {Name(q.Level)} within {q.Within.Name} ({q.Within.Code})", from, q.Day);
    }

    private static Task<DateOnly?> LevelKnownFrom(NtmContext db, RecognitionQuestion q, CancellationToken ct) =>
        UnitSql.Below(db, q.Within.Id).Where(row => row.Level == q.Level).MinAsync(row => (DateOnly?)row.ValidFrom, ct);

    private static string Name(UnitLevel level) => level.ToString().ToUpperInvariant();
}
