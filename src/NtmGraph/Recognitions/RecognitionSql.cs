namespace NtmGraph;

/// <summary>The queries behind a recognition rate.</summary>
internal static class RecognitionSql
{
    /// <summary>The criteria sets for the tier in force on the day.</summary>
    public static IQueryable<CriteriaSet> SetsInForce(NtmContext db, RecognitionQuestion q) =>
        db.CriteriaSets.Where(set =>
            set.Level == q.Level && set.Tier == q.Tier && set.ValidFrom <= q.Day && (set.ValidTo == null || set.ValidTo > q.Day));

    /// <summary>The higher tiers that units may hold on the day: those of all sets so far, since a tier stays held when its set ends.</summary>
    public static IQueryable<Tier> HigherTiers(NtmContext db, RecognitionQuestion q) =>
        db.CriteriaSets.Where(set => set.Level == q.Level && set.Tier > q.Tier && set.ValidFrom <= q.Day).Select(set => set.Tier);

    /// <summary>The units counted: those of the level, of the kinds that a criteria set in force for the tier applies to.</summary>
    public static IQueryable<AdministrativeUnit> Population(NtmContext db, RecognitionQuestion q)
    {
        var kinds = SetsInForce(db, q).SelectMany(set => set.Kinds);
        return UnitSql.OfLevel(db, q.Within.Id, q.Level, q.Day).Where(unit => kinds.Any(kind => kind.Kind == unit.Kind));
    }

    /// <summary>Recognitions of the tier or a higher one that are not revoked, whenever they count from.</summary>
    public static IQueryable<Recognition> Standing(NtmContext db, RecognitionQuestion q, IQueryable<AdministrativeUnit> units) =>
        from recognition in db.Recognitions
        join unit in units on recognition.UnitId equals unit.Id
        where recognition.Tier >= q.Tier && (recognition.RevokedOn == null || recognition.RevokedOn > q.Day)
        select recognition;

    /// <summary>Those of them that count on the day.</summary>
    public static IQueryable<Recognition> Counting(NtmContext db, RecognitionQuestion q, IQueryable<AdministrativeUnit> units) =>
        q.Dating == Dating.Attained
            ? Standing(db, q, units).Where(recognition => recognition.AttainedYear <= q.LastYear)
            : Standing(db, q, units).Where(recognition => recognition.DecidedOn <= q.Day);

    /// <summary>The units that hold the tier on the day, each with the surest of its recognitions.</summary>
    public static IQueryable<Holder> Holders(NtmContext db, RecognitionQuestion q, IQueryable<AdministrativeUnit> units)
    {
        var held = Counting(db, q, units)
            .GroupBy(recognition => recognition.UnitId)
            .Select(rows => new Holder
            {
                UnitId = rows.Key,
                Tier = rows.Max(row => row.Tier),
                Confidence = rows.Min(row => row.Confidence),
            });
        return q.Counting == NtmGraph.Counting.AtLeast ? held : held.Where(holder => holder.Tier == q.Tier);
    }

    /// <summary>The highest tier that each of some units holds on a day.</summary>
    public static IQueryable<Holder> HighestTiers(NtmContext db, IReadOnlyList<int> unitIds, DateOnly day, Dating dating)
    {
        var lastYear = RecognitionQuestion.LastYearOn(day);
        return db.Recognitions
            .Where(row => unitIds.Contains(row.UnitId) && (row.RevokedOn == null || row.RevokedOn > day))
            .Where(row => dating == Dating.Attained ? row.AttainedYear <= lastYear : row.DecidedOn <= day)
            .GroupBy(row => row.UnitId)
            .Select(rows => new Holder
            {
                UnitId = rows.Key,
                Tier = rows.Max(row => row.Tier),
                Confidence = rows.Min(row => row.Confidence),
            });
    }

    /// <summary>Where the register of a tier is declared whole for the unit asked about, on the day.</summary>
    public static IQueryable<RegisterCoverage> Coverage(NtmContext db, RecognitionQuestion q) =>
        from above in UnitSql.Above(db, q.Within.Id, q.Day)
        join coverage in db.RegisterCoverage on above.AncestorId equals coverage.UnitId
        where coverage.Level == q.Level && coverage.ValidFrom <= q.Day && (coverage.ValidTo == null || coverage.ValidTo > q.Day)
        select coverage;

    /// <summary>The published figures for exactly this unit, level and tier, up to the day, that give a count.</summary>
    public static IQueryable<PublishedFigure> Published(NtmContext db, RecognitionQuestion q) =>
        db.PublishedFigures.Where(figure =>
            figure.UnitId == q.Within.Id && figure.Level == q.Level && figure.Tier == q.Tier
            && figure.AsOf <= q.Day && figure.Numerator != null);

    /// <summary>The sources of the recognitions of the units that hold the tier.</summary>
    public static IQueryable<Source> Sources(NtmContext db, RecognitionQuestion q, IQueryable<AdministrativeUnit> units)
    {
        var holders = Holders(db, q, units).Select(holder => holder.UnitId);
        var held = q.Counting == NtmGraph.Counting.AtLeast
            ? Counting(db, q, units)
            : Counting(db, q, units).Where(recognition => holders.Contains(recognition.UnitId));
        var counted = held.Select(recognition => (int?)recognition.SourceId);
        var vouched = Coverage(db, q).Where(coverage => coverage.Tier == q.Tier).Select(coverage => coverage.SourceId);
        return db.Sources.Where(source => counted.Contains(source.Id) || vouched.Contains(source.Id)).OrderBy(source => source.Id);
    }
}

/// <summary>A unit that holds a tier.</summary>
internal sealed class Holder
{
    public required int UnitId { get; init; }

    /// <summary>The highest tier it holds.</summary>
    public required Tier Tier { get; init; }

    public required Confidence Confidence { get; init; }
}
