using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>The queries behind a recognition rate.</summary>
internal static class RecognitionSql
{
    /// <summary>The tiers from the one asked for up that units may hold on the day: those of all sets so far, since a tier stays held when its set ends.</summary>
    public static IQueryable<Tier> TiersFrom(NtmContext db, RecognitionQuestion q) =>
        db.CriteriaSets.Where(set => set.Level == q.Level && set.Tier >= q.Tier && set.ValidFrom <= q.Day).Select(set => set.Tier).Distinct();

    /// <summary>The units counted within the unit asked about: of the level and the kinds, and whatever else narrows the question.</summary>
    public static IQueryable<AdministrativeUnit> Population(NtmContext db, RecognitionQuestion q) =>
        Narrowed(db, q, UnitSql.OfLevel(db, q.Within.Id, q.Level, q.Day));

    /// <summary>Those of them that were not within the unit asked about on an earlier day. They came there since, so that few are looked at.</summary>
    public static IQueryable<AdministrativeUnit> Entered(NtmContext db, RecognitionQuestion q, DateOnly since)
    {
        var within = UnitSql.Below(db, q.Within.Id).Where(row => row.Level == q.Level);
        var before = UnitSql.On(within, since);
        return Narrowed(db, q, UnitSql.On(within, q.Day)
            .Where(row => row.ValidFrom > since && !before.Any(earlier => earlier.UnitId == row.UnitId)).Select(row => row.Unit));
    }

    /// <summary>Those of some units that are counted.</summary>
    public static IQueryable<AdministrativeUnit> Narrowed(NtmContext db, RecognitionQuestion q, IQueryable<AdministrativeUnit> units)
    {
        if (q.Kinds.Count > 0)
            units = units.Where(unit => EF.Constant(q.Kinds).Contains(unit.Kind));
        if (q.Where is { } where)
            units = units.Where(where);
        if (q.Kind is { } kind)
            units = units.Where(unit => unit.Kind == kind);
        foreach (var level in q.NotBelow)
        {
            var below = UnitSql.BelowLevel(db, level, q.Day);
            units = units.Where(unit => !below.Any(row => row.UnitId == unit.Id));
        }
        return units;
    }

    /// <summary>Recognitions of the tier or a higher one that are not revoked, whenever they count from.</summary>
    public static IQueryable<Recognition> Standing(NtmContext db, RecognitionQuestion q) =>
        db.Recognitions.Where(recognition =>
            recognition.Tier >= q.Tier && (recognition.RevokedOn == null || recognition.RevokedOn > q.Day));

    /// <summary>Those of them that count on the day.</summary>
    public static IQueryable<Recognition> Counting(NtmContext db, RecognitionQuestion q) => q.Dating == Dating.Attained
        ? Standing(db, q).Where(recognition => recognition.AttainedYear <= q.LastYear)
        : Standing(db, q).Where(recognition => recognition.DecidedOn <= q.Day);

    /// <summary>Those of some units that hold the tier on the day, each with the surest of its recognitions.</summary>
    public static IQueryable<Holder> Holders(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds)
    {
        var counting = Counting(db, q);
        var held =
            from unitId in unitIds
            join recognition in counting on unitId equals recognition.UnitId
            group recognition by recognition.UnitId into rows
            select new Holder
            {
                UnitId = rows.Key,
                Tier = rows.Max(row => row.Tier),
                Confidence = rows.Min(row => row.Confidence),
                AttainedYear = rows.Min(row => row.AttainedYear),
            };
        if (q.Counting == NtmGraph.Counting.Exactly)
            held = held.Where(holder => holder.Tier == q.Tier);
        return q.AttainedYear is { } year ? held.Where(holder => holder.AttainedYear == year) : held;
    }

    /// <summary>The units counted that hold the tier, or those that are not known to.</summary>
    public static IQueryable<AdministrativeUnit> Units(NtmContext db, RecognitionQuestion q, bool counted)
    {
        var units = Population(db, q);
        var holders = Holders(db, q, units.Select(unit => unit.Id)).Select(holder => holder.UnitId);
        return counted ? units.Where(unit => holders.Contains(unit.Id)) : units.Where(unit => !holders.Contains(unit.Id));
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
                AttainedYear = rows.Min(row => row.AttainedYear),
            });
    }

    /// <summary>Where the register of the level is declared whole for some units on the day, by tier.</summary>
    public static IQueryable<CoveredTier> Registers(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds) =>
        from unitId in unitIds
        join above in UnitSql.On(db.UnitAncestors, q.Day) on unitId equals above.UnitId
        join coverage in db.RegisterCoverage on above.AncestorId equals coverage.UnitId
        where coverage.Level == q.Level && coverage.ValidFrom <= q.Day && (coverage.ValidTo == null || coverage.ValidTo > q.Day)
        select new CoveredTier { UnitId = unitId, Tier = coverage.Tier, SourceId = coverage.SourceId };

    /// <summary>The sources of the recognitions counted, and of the claim that there are no others.</summary>
    public static IQueryable<Source> Sources(NtmContext db, RecognitionQuestion q)
    {
        var vouched = Registers(db, q, db.Units.Where(unit => unit.Id == q.Within.Id).Select(unit => unit.Id))
            .Where(covered => covered.Tier == q.Tier && covered.SourceId != null);
        var ids = StatedIn(db, q).Union(vouched.Select(covered => covered.SourceId!.Value));
        return db.Sources.Where(source => ids.Contains(source.Id)).OrderBy(source => source.Id);
    }

    /// <summary>The sources of the recognitions by which units hold the tier.</summary>
    private static IQueryable<int> StatedIn(NtmContext db, RecognitionQuestion q)
    {
        if (q.IsRolledUp && q.Within.Level < q.Level)
            return RecognitionCountSql.SourceRollUps(db, q);
        var counted = Population(db, q).Select(unit => unit.Id);
        var holders = q is { Counting: NtmGraph.Counting.AtLeast, AttainedYear: null } ? counted : Holders(db, q, counted).Select(holder => holder.UnitId);
        return Counting(db, q).Where(recognition => holders.Contains(recognition.UnitId)).Select(recognition => recognition.SourceId);
    }
}

/// <summary>A unit that holds a tier.</summary>
internal sealed class Holder
{
    public required int UnitId { get; init; }

    /// <summary>The highest tier it holds.</summary>
    public required Tier Tier { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>The first year for which it attained the tier asked for, or a higher one.</summary>
    public required int AttainedYear { get; init; }
}

/// <summary>A unit for which the register of a tier is declared whole.</summary>
internal sealed class CoveredTier
{
    public required int UnitId { get; init; }

    public required Tier Tier { get; init; }

    public required int? SourceId { get; init; }
}
