using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>
/// What became of the units and recognitions that some figures are about in the year of each. It is read when it is first
/// asked for, at once for all of them, and is used by one request alone.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="versions">The versions of the units that the figures are about.</param>
/// <param name="claims">The figures.</param>
internal sealed class FigureHistory(NtmContext db, KnownVersions versions, IReadOnlyList<FigureClaim> claims)
{
    private ILookup<(int OriginId, UnitLevel Level, Tier Tier), RecognitionRollUp>? rollUps;
    private Dictionary<(int OriginId, UnitLevel Level), DateOnly>? lasting;
    private ILookup<(int OriginId, UnitLevel Level), RecordedUnit>? units;
    private ILookup<(int OriginId, UnitLevel Level), RecordedRecognition>? recognitions;

    /// <summary>
    /// The least number of units that the records name on the day of a figure, if the figure says fewer than they count: but for
    /// those whose decision is known to be later.
    /// </summary>
    /// <param name="counts">What is counted on that day. Where the kinds that count are not known, those count of which roll-ups have any.</param>
    public async Task<int> Least(FigureClaim claim, RecordCounts counts, CancellationToken ct)
    {
        var q = claim.About;
        var kinds = counts.Kinds;
        var counted = counts.Own?.Numerator;
        if (counts.Own is null && q.Level > q.Within.Level)
        {
            rollUps ??= (await FigureSql.RollUps(db, Ids, Levels, FirstDay, LastDay).ToListAsync(ct)).ToLookup(row => (versions.OriginOf(row.AncestorId), row.Level, row.Tier));
            var rows = rollUps[(q.Within.OriginId, q.Level, q.Tier)]
                .Where(row => Counts(row.Kind) && Period.WrittenOut(row.ValidFrom, row.ValidTo).Contains(q.Day)).ToList();
            counted = rows.Sum(row => row.AtLeast);
            if (!claim.IsBelow(counted.Value, claim.Whole(counts.Units)))
                return 0;
            kinds ??= [.. rows.Select(row => row.Kind)];
        }
        var lastYear = RecognitionQuestion.LastYearOn(q.Day);
        var onTime = (await Held(q, ct)).Where(row => Counts(row.Kind) && row.AttainedYear <= lastYear)
            .GroupBy(row => row.OriginId, row => row.DecidedOn is null || row.DecidedOn <= q.Day)
            .ToLookup(unit => unit.Contains(true));
        return counted - onTime[false].Count() ?? onTime[true].Count();

        bool Counts(UnitKind kind) => kinds is null or { Count: 0 } || kinds.Contains(kind);
    }

    /// <summary>Whether a unit of the level ended or left, or a recognition was revoked, from the day of a figure to the last one of its year; null where no unit is known on its day.</summary>
    public async Task<bool?> Lost(FigureClaim claim, CancellationToken ct)
    {
        var q = claim.About;
        var end = Period.EndOf(q.Day.Year);
        lasting ??= (await FigureSql.Lasting(db, Ids, Levels, LastDay).ToListAsync(ct)).GroupBy(row => (versions.OriginOf(row.UnitId), row.Level))
            .ToDictionary(units => units.Key, units => units.Min(row => row.From));
        units ??= (await FigureSql.Leaving(db, Ids, Levels, FirstDay, LastDay).ToListAsync(ct)).ToLookup(row => (versions.OriginOf(row.WithinId), row.Level));
        var stays = units[(q.Within.OriginId, q.Level)].ToList();
        var then = stays.Where(row => row.Contains(q.Day)).Select(row => row.OriginId).ToHashSet();
        var anyLasts = lasting.TryGetValue((q.Within.OriginId, q.Level), out var from) && from <= q.Day;
        if (then.Count == 0 && !anyLasts)
            return null;
        return !then.IsSubsetOf(stays.Where(row => row.Contains(end)).Select(row => row.OriginId))
            || (await Held(q, ct)).Any(row => row.RevokedOn <= end);
    }

    /// <summary>The recognitions of the tier or a higher one that units had on a day, of those that <see cref="FigureSql.Recognitions"/> reads.</summary>
    private async Task<IReadOnlyList<RecordedRecognition>> Held(RecognitionQuestion q, CancellationToken ct)
    {
        recognitions ??= (await FigureSql.Recognitions(db, Ids, Levels, FirstDay, LastDay).ToListAsync(ct)).ToLookup(row => (versions.OriginOf(row.WithinId), row.Level));
        return [.. recognitions[(q.Within.OriginId, q.Level)].Where(row =>
            row.Tier >= q.Tier && row.Contains(q.Day) && (row.RevokedOn is null || row.RevokedOn > q.Day))];
    }

    private IReadOnlyList<int> Ids => versions.Of(claims.Select(claim => claim.About.Within.OriginId));

    private List<UnitLevel> Levels => [.. claims.Select(claim => claim.About.Level).Distinct()];

    private DateOnly FirstDay => claims.Min(claim => claim.About.Day);

    private DateOnly LastDay => Period.EndOf(claims.Max(claim => claim.About.Day).Year);
}

/// <summary>The queries behind the history of figures.</summary>
internal static class FigureSql
{
    /// <summary>The roll-ups of some units that hold on any day of a time.</summary>
    public static IQueryable<RecognitionRollUp> RollUps(
        NtmContext db, IReadOnlyList<int> withinIds, IReadOnlyList<UnitLevel> levels, DateOnly first, DateOnly last) => db.RecognitionRollUps
        .Where(row => withinIds.Contains(row.AncestorId) && levels.Contains(row.Level) && row.ValidFrom <= last && row.ValidTo > first);

    /// <summary>From when any unit of some levels lay within some units, of those that still do after a day.</summary>
    public static IQueryable<LastingUnits> Lasting(NtmContext db, IReadOnlyList<int> withinIds, IReadOnlyList<UnitLevel> levels, DateOnly last) =>
        from row in db.UnitAncestors
        where withinIds.Contains(row.AncestorId) && levels.Contains(row.Level) && row.ValidTo > last
        group row.ValidFrom by new { row.AncestorId, row.Level } into times
        select new LastingUnits(times.Key.AncestorId, times.Key.Level, times.Min());

    /// <summary>When units lay within some units, of all that ended or left these during a time.</summary>
    public static IQueryable<RecordedUnit> Leaving(
        NtmContext db, IReadOnlyList<int> withinIds, IReadOnlyList<UnitLevel> levels, DateOnly first, DateOnly last) => db.UnitAncestors
        .Where(row => withinIds.Contains(row.AncestorId) && levels.Contains(row.Level)
            && db.UnitAncestors.Any(left => left.Unit.OriginId == row.Unit.OriginId && withinIds.Contains(left.AncestorId) && left.ValidTo > first && left.ValidTo <= last))
        .Select(row => new RecordedUnit
        {
            WithinId = row.AncestorId,
            Level = row.Level,
            OriginId = row.Unit.OriginId,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
        });

    /// <summary>
    /// The recognitions of units that lay within some units on any day of a time, as far as they may matter: those that were revoked
    /// during that time, all of the units that have one which was decided after its year, and those of the units asked about themselves.
    /// </summary>
    public static IQueryable<RecordedRecognition> Recognitions(
        NtmContext db, IReadOnlyList<int> withinIds, IReadOnlyList<UnitLevel> levels, DateOnly first, DateOnly last)
    {
        var late = db.Recognitions.Where(recognition => recognition.DecidedOn > first && recognition.DecidedOn!.Value.Year > recognition.AttainedYear)
            .Join(db.UnitVersions, recognition => recognition.UnitId, version => version.UnitId, (_, version) => version.VersionId);
        // Asked for by their keys, so that databases find these few first, and then where their units lie.
        var mattering = db.Recognitions.Where(recognition =>
            recognition.RevokedOn <= last || late.Contains(recognition.UnitId) || withinIds.Contains(recognition.UnitId))
            .Select(recognition => recognition.Id);
        return
            from row in db.UnitAncestors
            join version in db.UnitVersions on row.UnitId equals version.UnitId
            join recognition in db.Recognitions on version.VersionId equals recognition.UnitId
            where withinIds.Contains(row.AncestorId) && levels.Contains(row.Level) && row.ValidFrom <= last && row.ValidTo > first
                && (recognition.RevokedOn == null || recognition.RevokedOn > first) && mattering.Contains(recognition.Id)
            select new RecordedRecognition
            {
                WithinId = row.AncestorId,
                Level = row.Level,
                OriginId = row.Unit.OriginId,
                ValidFrom = row.ValidFrom,
                ValidTo = row.ValidTo,
                Kind = row.Unit.Kind,
                Tier = recognition.Tier,
                AttainedYear = recognition.AttainedYear,
                DecidedOn = recognition.DecidedOn,
                RevokedOn = recognition.RevokedOn,
            };
    }
}

/// <summary>From when any unit of a level lies within a unit, of those that last.</summary>
internal sealed record LastingUnits(int UnitId, UnitLevel Level, DateOnly From);

/// <summary>A time in which a unit lay within another one.</summary>
internal record RecordedUnit
{
    public required int WithinId { get; init; }

    public required UnitLevel Level { get; init; }

    /// <summary>The unit, whatever its version.</summary>
    public required int OriginId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public bool Contains(DateOnly day) => Period.WrittenOut(ValidFrom, ValidTo).Contains(day);
}

/// <summary>A recognition of a unit, while it lay within another one.</summary>
internal sealed record RecordedRecognition : RecordedUnit
{
    public required UnitKind Kind { get; init; }

    public required Tier Tier { get; init; }

    public required int AttainedYear { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    public required DateOnly? RevokedOn { get; init; }
}
