using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>
/// What became of the units and recognitions that some figures are about in the year of each. It is read when it is first
/// asked for, at once for all of them, and is used by one request alone.
/// </summary>
internal sealed class FigureHistory(NtmContext db, IReadOnlyList<FigureClaim> claims)
{
    private ILookup<(int WithinId, UnitLevel Level, Tier Tier), RecognitionRollUp>? rollUps;
    private ILookup<(int WithinId, UnitLevel Level), RecordedUnit>? units;
    private ILookup<(int WithinId, UnitLevel Level), RecordedRecognition>? recognitions;

    /// <summary>
    /// The least number of units that the records name on the day of a figure, if the figure says fewer than they count: but for
    /// those whose decision is known to be later.
    /// </summary>
    /// <param name="kinds">The kinds of units that count on that day; where they are not known, those of which roll-ups count any.</param>
    public async Task<int> Least(FigureClaim claim, IReadOnlyCollection<UnitKind>? kinds, CancellationToken ct)
    {
        var q = claim.About;
        if (kinds is null)
        {
            rollUps ??= (await FigureSql.RollUps(db, Ids, Levels, FirstDay, LastDay).ToListAsync(ct)).ToLookup(row => (row.AncestorId, row.Level, row.Tier));
            var counted = rollUps[(q.Within.Id, q.Level, q.Tier)].Where(row => Period.WrittenOut(row.ValidFrom, row.ValidTo).Contains(q.Day)).ToList();
            if (!claim.IsBelow(counted.Sum(row => row.AtLeast), null))
                return 0;
            kinds = [.. counted.Select(row => row.Kind)];
        }
        var lastYear = RecognitionQuestion.LastYearOn(q.Day);
        return (await Held(q, ct))
            .Where(row => (kinds.Count == 0 || kinds.Contains(row.Kind)) && row.AttainedYear <= lastYear && (row.DecidedOn is null || row.DecidedOn <= q.Day))
            .Select(row => row.UnitId).Distinct().Count();
    }

    /// <summary>Whether a unit of the level ended or left, or a recognition was revoked, from the day of a figure to the last one of its year; true where no unit is known on its day.</summary>
    public async Task<bool> Lost(FigureClaim claim, CancellationToken ct)
    {
        var q = claim.About;
        var end = Period.EndOf(q.Day.Year);
        units ??= (await FigureSql.Units(db, Ids, Levels, FirstDay, LastDay).ToListAsync(ct)).ToLookup(row => (row.WithinId, row.Level));
        var stays = units[(q.Within.Id, q.Level)].ToList();
        var then = stays.Where(row => row.Contains(q.Day)).Select(row => row.UnitId).ToHashSet();
        return then.Count == 0
            || !then.IsSubsetOf(stays.Where(row => row.Contains(end)).Select(row => row.UnitId))
            || (await Held(q, ct)).Any(row => row.RevokedOn <= end);
    }

    /// <summary>The recognitions of the tier or a higher one that units had on a day.</summary>
    private async Task<IReadOnlyList<RecordedRecognition>> Held(RecognitionQuestion q, CancellationToken ct)
    {
        recognitions ??= (await FigureSql.Recognitions(db, Ids, Levels, FirstDay, LastDay).ToListAsync(ct)).ToLookup(row => (row.WithinId, row.Level));
        return [.. recognitions[(q.Within.Id, q.Level)].Where(row =>
            row.Tier >= q.Tier && row.Contains(q.Day) && (row.RevokedOn is null || row.RevokedOn > q.Day))];
    }

    private List<int> Ids => [.. claims.Select(claim => claim.About.Within.Id).Distinct()];

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

    /// <summary>When units lay within some units, on any day of a time.</summary>
    public static IQueryable<RecordedUnit> Units(
        NtmContext db, IReadOnlyList<int> withinIds, IReadOnlyList<UnitLevel> levels, DateOnly first, DateOnly last) => db.UnitAncestors
        .Where(row => withinIds.Contains(row.AncestorId) && levels.Contains(row.Level) && row.ValidFrom <= last && row.ValidTo > first)
        .Select(row => new RecordedUnit
        {
            WithinId = row.AncestorId,
            Level = row.Level,
            UnitId = row.UnitId,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
        });

    /// <summary>The recognitions of units that lay within some units on any day of a time, but for those revoked before.</summary>
    public static IQueryable<RecordedRecognition> Recognitions(
        NtmContext db, IReadOnlyList<int> withinIds, IReadOnlyList<UnitLevel> levels, DateOnly first, DateOnly last) =>
        from row in db.UnitAncestors
        join recognition in db.Recognitions on row.UnitId equals recognition.UnitId
        where withinIds.Contains(row.AncestorId) && levels.Contains(row.Level) && row.ValidFrom <= last && row.ValidTo > first
            && (recognition.RevokedOn == null || recognition.RevokedOn > first)
        select new RecordedRecognition
        {
            WithinId = row.AncestorId,
            Level = row.Level,
            UnitId = row.UnitId,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
            Kind = row.Unit.Kind,
            Tier = recognition.Tier,
            AttainedYear = recognition.AttainedYear,
            DecidedOn = recognition.DecidedOn,
            RevokedOn = recognition.RevokedOn,
        };
}

/// <summary>A time in which a unit lay within another one.</summary>
internal record RecordedUnit
{
    public required int WithinId { get; init; }

    public required UnitLevel Level { get; init; }

    public required int UnitId { get; init; }

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
