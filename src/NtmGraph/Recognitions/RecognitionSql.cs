using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// The queries behind a recognition rate: what it rests on, which units are counted, which of them hold the tier, and who says so.
/// The queries that every rate asks are translated once.
/// </summary>
internal static class RecognitionSql
{
    public static readonly ShapedQuery<NtmContext, EvidenceQuestion, PublishedFigure> ShapedPublished = new(Published);

    public static readonly ShapedQuery<NtmContext, EvidenceQuestion, Declaration> ShapedDeclared = new(Declared);

    public static readonly ShapedQuery<NtmContext, EvidenceQuestion, RecognitionRollUp> ShapedRollUps = new(RollUps);

    public static readonly ShapedQuery<NtmContext, EvidenceQuestion, Stay> ShapedStays = new(Stays);

    public static readonly ShapedQuery<NtmContext, EvidenceQuestion, HeldKind> ShapedOtherKinds = new(OtherKinds);

    /// <summary>All criteria sets, once for each kind that they apply to.</summary>
    public static IQueryable<ApplyingSet> Sets(NtmContext db) =>
        from set in db.CriteriaSets
        from kind in set.Kinds.DefaultIfEmpty()
        select new ApplyingSet(set.Level, set.Tier, new Period(set.ValidFrom, set.ValidTo), (UnitKind?)kind!.Kind);

    /// <summary>The figures of whatever tier and day that were published for exactly some units.</summary>
    public static IQueryable<PublishedFigure> Published(NtmContext db, EvidenceQuestion q) => db.PublishedFigures.Where(figure =>
        q.UnitIds.Contains(figure.UnitId) && q.Levels.Contains(figure.Level));

    /// <summary>The registers and the lists of units of some levels that are declared whole for some units on some day of a time.</summary>
    public static IQueryable<Declaration> Declared(NtmContext db, EvidenceQuestion q) =>
        During(Registers(db), q).Concat(During(Lists(db), q)).Select(declaration => new Declaration
        {
            UnitId = declaration.UnitId,
            Level = declaration.Level,
            Tier = declaration.Tier,
            BelowFrom = declaration.BelowFrom,
            BelowTo = declaration.BelowTo,
            ValidFrom = declaration.ValidFrom,
            ValidTo = declaration.ValidTo,
        });

    /// <summary>Where and when the registers of recognitions are declared whole.</summary>
    public static IQueryable<Declaration> Registers(NtmContext db) =>
        from above in db.UnitAncestors
        join version in db.UnitVersions on above.AncestorId equals version.UnitId
        join coverage in db.RegisterCoverage on version.VersionId equals coverage.UnitId
        select new Declaration
        {
            UnitId = above.UnitId,
            Level = coverage.Level,
            Tier = coverage.Tier,
            SourceId = coverage.SourceId,
            BelowFrom = above.ValidFrom,
            BelowTo = above.ValidTo,
            ValidFrom = coverage.ValidFrom,
            ValidTo = coverage.ValidTo,
        };

    /// <summary>Where and when the lists of units are declared whole.</summary>
    public static IQueryable<Declaration> Lists(NtmContext db) =>
        from above in db.UnitAncestors
        join version in db.UnitVersions on above.AncestorId equals version.UnitId
        join coverage in db.UnitCoverage on version.VersionId equals coverage.UnitId
        select new Declaration
        {
            UnitId = above.UnitId,
            Level = coverage.Level,
            Tier = null,
            SourceId = coverage.SourceId,
            BelowFrom = above.ValidFrom,
            BelowTo = above.ValidTo,
            ValidFrom = coverage.ValidFrom,
            ValidTo = coverage.ValidTo,
        };

    /// <summary>The declarations for some units and levels that hold on some day of a time.</summary>
    public static IQueryable<Declaration> During(IQueryable<Declaration> declared, EvidenceQuestion q) => declared.Where(declaration =>
        q.UnitIds.Contains(declaration.UnitId) && declaration.BelowFrom <= q.Last && declaration.BelowTo > q.First
        && q.Levels.Contains(declaration.Level) && declaration.ValidFrom <= q.Last && (declaration.ValidTo == null || declaration.ValidTo > q.First));

    /// <summary>The roll-ups of some units that hold on some day of a time.</summary>
    public static IQueryable<RecognitionRollUp> RollUps(NtmContext db, EvidenceQuestion q) => db.RecognitionRollUps.Where(row =>
        q.UnitIds.Contains(row.AncestorId) && q.Levels.Contains(row.Level) && row.Tier >= q.FirstTier && row.Tier <= q.LastTier
        && row.ValidFrom <= q.Last && row.ValidTo > q.First);

    /// <summary>When there were units of some levels within some units.</summary>
    public static IQueryable<Stay> Stays(NtmContext db, EvidenceQuestion q) => db.UnitAncestors
        .Where(row => q.UnitIds.Contains(row.AncestorId) && q.Levels.Contains(row.Level))
        .Select(row => new { row.AncestorId, row.Level, row.ValidFrom, row.ValidTo }).Distinct()
        .Select(row => new Stay(row.AncestorId, row.Level, Period.WrittenOut(row.ValidFrom, row.ValidTo)));

    /// <summary>The other kinds of units that hold the tier or a higher one within some units on some day of a time.</summary>
    public static IQueryable<HeldKind> OtherKinds(NtmContext db, EvidenceQuestion q) => db.RecognitionSourceRollUps
        .Where(row => q.UnitIds.Contains(row.AncestorId) && q.Levels.Contains(row.Level) && row.Tier >= q.FirstTier && row.Tier <= q.LastTier && row.Counting == Counting.AtLeast
            && !q.OtherThan.Contains(row.Kind) && row.ValidFrom <= q.Last && row.ValidTo > q.First)
        .Select(row => new { row.AncestorId, row.Level, row.Tier, row.Kind, row.ValidFrom, row.ValidTo }).Distinct()
        .Select(row => new HeldKind(row.AncestorId, row.Level, row.Tier, row.Kind, Period.WrittenOut(row.ValidFrom, row.ValidTo)));

    /// <summary>How many units are counted within each of some units, and how many of them hold the tier; those with none are left out.</summary>
    public static IQueryable<UnitCount> UnitCounts(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds)
    {
        var counted = CountedWithin(db, q, unitIds);
        var holders = Holders(db, q, counted.Select(unit => unit.UnitId));
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

    /// <summary>The units, among some, within which a recognition counts from a day that is not known.</summary>
    public static IQueryable<int> Undated(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds) =>
        (from unit in CountedWithin(db, q, unitIds)
         join held in OfUnits(db, Standing(db, q)) on unit.UnitId equals held.ParentId
         let recognition = held.Node
         where recognition.DecidedOn == null && recognition.AttainedYear <= q.Day.Year
         select unit.WithinId).Distinct();

    /// <summary>The units counted within the unit asked about: of the level and the kinds, and whatever else narrows the question.</summary>
    public static IQueryable<AdministrativeUnit> Counted(NtmContext db, RecognitionQuestion q) =>
        Narrowed(db, q, UnitSql.OfLevel(db, q.Within.Id, q.Level, q.Day));

    /// <summary>
    /// Those of some units within which a unit is counted that was not on an earlier day. Only units that came there since, or changed, are looked
    /// at, which are few.
    /// </summary>
    public static IQueryable<int> Entered(NtmContext db, RecognitionQuestion q, IReadOnlyList<int> withinIds, DateOnly since)
    {
        var (then, now) = (UnitSql.Asked(since), UnitSql.Asked(q.Day));
        var counted = Narrowed(db, q, db.Units);
        var ever =
            from below in UnitSql.EverBelow(db, withinIds)
            join unit in counted on below.Node.UnitId equals unit.Id
            where below.Node.Level == q.Level
            select new { UnitId = below.ParentId, below.Node.ValidFrom, below.Node.ValidTo, unit.OriginId };
        return ever.Where(row => row.ValidFrom <= now && row.ValidTo > now && row.ValidFrom > then)
            .Where(row => !ever.Any(was => was.UnitId == row.UnitId && was.OriginId == row.OriginId && was.ValidFrom <= then && was.ValidTo > then))
            .Select(row => row.UnitId).Distinct();
    }

    /// <summary>Recognitions of the tier or a higher one that are not revoked, whenever they count from.</summary>
    public static IQueryable<Recognition> Standing(NtmContext db, RecognitionQuestion q) =>
        Standing(db.Recognitions.Where(recognition => recognition.Tier >= q.Tier), q.Day);

    /// <summary>Recognitions of the tier or a higher one that are not revoked and count on the day.</summary>
    public static IQueryable<Recognition> Counts(NtmContext db, RecognitionQuestion q) => Counts(Standing(db, q), q.Day, q.Dating);

    /// <summary>The units, among some, that hold the tier on the day, each with the surest of its recognitions.</summary>
    public static IQueryable<Holder> Holders(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds)
    {
        var held = ByUnit(unitIds.Join(OfUnits(db, Counts(db, q)), unitId => unitId, of => of.ParentId, (_, of) => of));
        if (q.Counting == Counting.Exactly)
            held = held.Where(holder => holder.Tier == q.Tier);
        return q.AttainedYear is { } year ? held.Where(holder => holder.AttainedYear == year) : held;
    }

    /// <summary>The highest tier that each of some units holds on a day.</summary>
    public static IQueryable<Holder> HighestTiers(NtmContext db, IReadOnlyList<int> unitIds, DateOnly day, Dating dating) =>
        ByUnit(OfUnits(db, Counts(Standing(db.Recognitions, day), day, dating)).Where(of => unitIds.Contains(of.ParentId)));

    /// <summary>The units counted within each of some units that hold the tier, or those that are not known to.</summary>
    public static IQueryable<Link<AdministrativeUnit>> Units(NtmContext db, RecognitionQuestion q, IReadOnlyList<int> withinIds, bool counted)
    {
        var units = UnitsWithin(db, q, UnitSql.Ids(db, withinIds));
        var holders = Holders(db, q, units.Select(unit => unit.Node.Id)).Select(holder => holder.UnitId);
        return counted ? units.Where(unit => holders.Contains(unit.Node.Id)) : units.Where(unit => !holders.Contains(unit.Node.Id));
    }

    /// <summary>The roll-ups of the day, by kind of unit.</summary>
    public static IQueryable<RolledUpCount> RollUpsByKind(NtmContext db, RecognitionQuestion q)
    {
        var rows = UnitSql.On(db.RecognitionRollUps.Where(row => row.Level == q.Level && row.Tier == q.Tier), q.Day);
        if (q.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        return q.Counting == Counting.AtLeast
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

    private static IQueryable<Recognition> Standing(IQueryable<Recognition> recognitions, DateOnly day) =>
        recognitions.Where(recognition => recognition.RevokedOn == null || recognition.RevokedOn > day);

    private static IQueryable<Recognition> Counts(IQueryable<Recognition> recognitions, DateOnly day, Dating dating)
    {
        var lastYear = RecognitionQuestion.LastYearOn(day);
        return dating == Dating.Attained
            ? recognitions.Where(recognition => recognition.AttainedYear <= lastYear)
            : recognitions.Where(recognition => recognition.DecidedOn <= day);
    }

    /// <summary>Recognitions, each of every version of its unit.</summary>
    public static IQueryable<Link<Recognition>> OfUnits(NtmContext db, IQueryable<Recognition> recognitions) =>
        UnitSql.Held(db, recognitions, recognition => recognition.UnitId);

    private static IQueryable<Holder> ByUnit(IQueryable<Link<Recognition>> recognitions) =>
        recognitions.GroupBy(of => of.ParentId).Select(rows => new Holder
        {
            UnitId = rows.Key,
            Tier = rows.Max(row => row.Node.Tier),
            Confidence = rows.Min(row => row.Node.Confidence),
            AttainedYear = rows.Min(row => row.Node.AttainedYear),
        });

    /// <summary>The units counted within each of some units, by their ids.</summary>
    private static IQueryable<CountedUnit> CountedWithin(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds) =>
        UnitsWithin(db, q, unitIds).Select(unit => new CountedUnit { WithinId = unit.ParentId, UnitId = unit.Node.Id });

    /// <summary>The units counted within each of some units.</summary>
    private static IQueryable<Link<AdministrativeUnit>> UnitsWithin(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds) =>
        from row in UnitSql.On(UnitSql.Below(db, unitIds, q.Level), q.Day)
        join unit in Narrowed(db, q, db.Units) on row.UnitId equals unit.Id
        select new Link<AdministrativeUnit> { ParentId = row.AncestorId, Node = unit };

    /// <summary>The units, among some, that are counted.</summary>
    private static IQueryable<AdministrativeUnit> Narrowed(NtmContext db, RecognitionQuestion q, IQueryable<AdministrativeUnit> units)
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
}

/// <summary>What the evidence of some rates is read for.</summary>
/// <param name="UnitIds">The units within which is counted.</param>
/// <param name="Levels">The levels of the units counted.</param>
/// <param name="FirstTier">The lowest tier asked about.</param>
/// <param name="LastTier">The highest tier asked about.</param>
/// <param name="First">The first day asked about.</param>
/// <param name="Last">The last day asked about.</param>
internal sealed record EvidenceQuestion(
    [property: Value] IReadOnlyList<int> UnitIds, [property: Value] IReadOnlyList<UnitLevel> Levels, [property: Value] Tier FirstTier, [property: Value] Tier LastTier,
    DateOnly First, [property: Value] DateOnly Last)
{
    /// <summary>The evidence of one rate.</summary>
    public static EvidenceQuestion Of(RecognitionQuestion q) => new([q.Within.Id], [q.Level], q.Tier, q.Tier, q.Day, q.Day);

    [Value]
    public DateOnly First { get; init; } = UnitSql.Asked(First);

    /// <summary>Which units' recognitions are asked about, where their sources are.</summary>
    [Value]
    public Counting Counting { get; init; }

    /// <summary>The kinds of unit that are not asked about, where other kinds are.</summary>
    [Value]
    public IReadOnlyList<UnitKind> OtherThan { get; init; } = [];
}

/// <summary>A criteria set, when it is in force, and a kind of unit that it applies to; null where none is known.</summary>
internal sealed record ApplyingSet(UnitLevel Level, Tier Tier, Period Time, UnitKind? Kind);

/// <summary>
/// That the register of a tier, or the list of units, is whole for a unit: while a unit above it, or it itself, declares it so.
/// </summary>
internal sealed class Declaration
{
    public required int UnitId { get; init; }

    /// <summary>The level of the units that are whole.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>The tier of the register; null for the list of units.</summary>
    public required Tier? Tier { get; init; }

    /// <summary>Who declares it, where that is known; not read by <see cref="RecognitionSql.Declared"/>.</summary>
    public int? SourceId { get; init; }

    public required DateOnly BelowFrom { get; init; }

    public required DateOnly BelowTo { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public bool HoldsOn(DateOnly day) => Period.WrittenOut(BelowFrom, BelowTo).Contains(day) && new Period(ValidFrom, ValidTo).Contains(day);
}

/// <summary>A time in which there were units of a level within a unit.</summary>
internal sealed record Stay(int WithinId, UnitLevel Level, Period Time);

/// <summary>That units of a kind within a unit hold a tier during a time.</summary>
internal sealed record HeldKind(int WithinId, UnitLevel Level, Tier Tier, UnitKind Kind, Period Time);

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

/// <summary>How many units of one kind are counted within a unit, and how many of them hold the tier.</summary>
internal sealed class RolledUpCount
{
    public required int UnitId { get; init; }

    public required UnitKind Kind { get; init; }

    public required int Population { get; init; }

    public required int Holders { get; init; }

    /// <summary>The least sure of the holders; null where there are none.</summary>
    public required Confidence? Confidence { get; init; }
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
