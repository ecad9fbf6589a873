namespace NtmGraph;

/// <summary>The queries that count units and holders, from the records or from the roll-ups.</summary>
internal static class RecognitionCountSql
{
    /// <summary>The units counted within each of some units.</summary>
    public static IQueryable<CountedUnit> Counted(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds) =>
        from row in UnitSql.On(UnitSql.Below(db, unitIds, q.Level), q.Day)
        join unit in RecognitionSql.Narrowed(db, q, db.Units) on row.UnitId equals unit.Id
        select new CountedUnit { WithinId = row.AncestorId, UnitId = row.UnitId };

    /// <summary>How many units are counted within each of some units, and how many of them hold the tier; those with none are left out.</summary>
    public static IQueryable<UnitCount> Counts(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds)
    {
        var counted = Counted(db, q, unitIds);
        var holders = RecognitionSql.Holders(db, q, counted.Select(unit => unit.UnitId));
        return counted
            .LeftJoin(holders, unit => unit.UnitId, holder => holder.UnitId, (unit, holder) => new
            {
                unit.WithinId,
                Confidence = (Confidence?)holder!.Confidence,
            })
            .GroupBy(unit => unit.WithinId)
            .Select(units => new UnitCount
            {
                UnitId = units.Key,
                Population = units.Count(),
                Holders = units.Count(unit => unit.Confidence != null),
                Confidence = units.Max(unit => unit.Confidence),
            });
    }

    /// <summary>The roll-ups of the day, by kind of unit.</summary>
    public static IQueryable<RolledUpCount> RollUps(NtmContext db, RecognitionQuestion q)
    {
        var day = UnitSql.Asked(q.Day);
        var rows = db.RecognitionRollUps.Where(row => row.Level == q.Level && row.Tier == q.Tier && row.ValidFrom <= day && row.ValidTo > day);
        if (q.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        return q.Counting == NtmGraph.Counting.AtLeast
            ? rows.Select(row => new RolledUpCount
            {
                UnitId = row.AncestorId,
                Kind = row.Kind,
                Population = row.Population,
                Holders = row.AtLeast,
                Confidence = row.AtLeastConfidence,
            })
            : rows.Select(row => new RolledUpCount
            {
                UnitId = row.AncestorId,
                Kind = row.Kind,
                Population = row.Population,
                Holders = row.Exactly,
                Confidence = row.ExactlyConfidence,
            });
    }

    /// <summary>The sources of the rate of the unit asked about.</summary>
    public static IQueryable<int> SourceRollUps(NtmContext db, RecognitionQuestion q)
    {
        var day = UnitSql.Asked(q.Day);
        var rows = db.RecognitionSourceRollUps.Where(row => row.AncestorId == q.Within.Id && row.Level == q.Level && row.Tier == q.Tier
            && row.Counting == q.Counting && row.ValidFrom <= day && row.ValidTo > day);
        if (q.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        return rows.Select(row => row.SourceId);
    }

    /// <summary>Whether and from when there are units of the level within each of some units.</summary>
    public static IQueryable<Emptiness> Emptiness(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds)
    {
        var day = UnitSql.Asked(q.Day);
        return UnitSql.Below(db, unitIds, q.Level).GroupBy(row => row.AncestorId).Select(rows => new Emptiness(
            rows.Key, rows.Min(row => row.ValidFrom), rows.Count(row => row.ValidFrom <= day && row.ValidTo > day)));
    }

    /// <summary>Those of some units within which a recognition counts at some day, but nobody knows from which.</summary>
    public static IQueryable<int> Undecided(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds) =>
        (from unit in Counted(db, q, unitIds)
         join recognition in RecognitionSql.Standing(db, q) on unit.UnitId equals recognition.UnitId
         where recognition.DecidedOn == null && recognition.AttainedYear <= q.Day.Year
         select unit.WithinId).Distinct();
}

/// <summary>A unit counted, and the one that it is counted within.</summary>
internal sealed class CountedUnit
{
    public required int WithinId { get; init; }

    public required int UnitId { get; init; }
}

/// <summary>How many units are counted within a unit, and how many of them hold the tier.</summary>
internal sealed class UnitCount
{
    public required int UnitId { get; init; }

    public required int Population { get; init; }

    public required int Holders { get; init; }

    /// <summary>The least sure of the holders; null where there are none.</summary>
    public required Confidence? Confidence { get; init; }
}

/// <summary>The same for the units of one kind.</summary>
internal sealed class RolledUpCount
{
    public required int UnitId { get; init; }

    public required UnitKind Kind { get; init; }

    public required int Population { get; init; }

    public required int Holders { get; init; }

    public required Confidence? Confidence { get; init; }
}
