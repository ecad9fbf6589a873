using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind grouped recognition rates.</summary>
internal static class RecognitionGroupSql
{
    private static readonly GroupQuery<GroupedUnit, RecognitionGroup> Grouping = new(units => new RecognitionGroup
    {
        Population = units.Sum(unit => unit.Population),
        Holders = units.Sum(unit => unit.Holders),
        Confidence = units.Max(unit => unit.Confidence),
    });

    /// <summary>The children of a province may be communes, two levels below it; the index of the hierarchy goes by levels.</summary>
    private const int MostLevelsToChild = 2;

    private static readonly Dictionary<RecognitionDimension, string> Properties = new()
    {
        [RecognitionDimension.Province] = nameof(GroupedUnit.ProvinceId),
        [RecognitionDimension.District] = nameof(GroupedUnit.DistrictId),
        [RecognitionDimension.Commune] = nameof(GroupedUnit.CommuneId),
        [RecognitionDimension.Child] = nameof(GroupedUnit.ChildId),
        [RecognitionDimension.Kind] = nameof(GroupedUnit.Kind),
        [RecognitionDimension.AttainedYear] = nameof(GroupedUnit.AttainedYear),
    };

    /// <summary>How many units are counted in each group, and how many of them hold the tier. Years of attainment are left aside.</summary>
    public static IQueryable<RecognitionGroup> Counts(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        Grouping.By(Placed(db, q, by, Units(db, q)), Names(by.Where(dimension => dimension != RecognitionDimension.AttainedYear)));

    /// <summary>How many of them attained it in which year.</summary>
    public static IQueryable<RecognitionGroup> Years(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        Grouping.By(Placed(db, q, by, Units(db, q).Where(unit => unit.Holders > 0)), Names(by));

    /// <summary>
    /// The same as <see cref="Counts"/> from the roll-ups of the units of the lowest level grouped by. Units that lie in none
    /// of these are missing.
    /// </summary>
    public static IQueryable<RecognitionGroup> RolledUpCounts(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var level = by.Max(Level);
        var rows = UnitSql.On(UnitSql.Below(db, q.Within.Id), q.Day);
        var units = by.Contains(RecognitionDimension.Child)
            ? rows.Where(row => row.Depth == 1 && row.Level <= q.Within.Level + MostLevelsToChild)
            : level > q.Within.Level ? rows.Where(row => row.Level == level)
            : rows.Where(row => row.Depth == 0);
        var counts = units.Join(RecognitionSql.RollUpsByKind(db, q), unit => unit.UnitId, row => row.UnitId, (unit, row) => new GroupedUnit
        {
            UnitId = row.UnitId,
            ProvinceId = null,
            DistrictId = null,
            CommuneId = null,
            ChildId = null,
            Kind = row.Kind,
            AttainedYear = null,
            Population = row.Population,
            Holders = row.Holders,
            Confidence = row.Confidence,
        });
        // A unit of the lowest level lies in itself; no join says more.
        var lowest = by.Where(dimension => dimension == RecognitionDimension.Child || (Level(dimension) == level && level > q.Within.Level)).ToList();
        foreach (var dimension in lowest)
            counts = counts.With(Properties[dimension], row => row.UnitId);
        return Grouping.By(Placed(db, q, [.. by.Except(lowest)], counts), Names(by));
    }

    /// <summary>Whether roll-ups can answer: each unit counted lies in units of the lowest level grouped by, which lies above its own.</summary>
    public static bool IsRolledUp(RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        q.FitsRollUps && q.Within.Level < q.Level && !by.Contains(RecognitionDimension.AttainedYear) && !(by.Max(Level) >= q.Level)
        && (!by.Contains(RecognitionDimension.Child) || (q.Within.Level + 1 < q.Level && by.All(dimension => Level(dimension) is null)));

    /// <summary>The unit asked about, and those below it that groups may be about.</summary>
    public static IQueryable<int> GroupUnits(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var own = by.Select(Level).OfType<UnitLevel>().Append(q.Within.Level).ToList();
        var rows = UnitSql.On(UnitSql.Below(db, q.Within.Id), q.Day);
        return (by.Contains(RecognitionDimension.Child)
                ? rows.Where(row => EF.Constant(own).Contains(row.Level) || (row.Depth == 1 && row.Level <= q.Within.Level + MostLevelsToChild))
                : rows.Where(row => EF.Constant(own).Contains(row.Level)))
            .Select(row => row.UnitId);
    }

    /// <summary>The same, and the units above the one asked about: what rows may be of.</summary>
    public static IQueryable<int> KeyUnits(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        GroupUnits(db, q, by).Union(
            UnitSql.On(db.UnitAncestors.Where(row => row.UnitId == q.Within.Id), q.Day).Select(row => row.AncestorId));

    /// <summary>The level of the units of a dimension; null where they are of no one level.</summary>
    public static UnitLevel? Level(RecognitionDimension dimension) => dimension switch
    {
        RecognitionDimension.Province => UnitLevel.Province,
        RecognitionDimension.District => UnitLevel.District,
        RecognitionDimension.Commune => UnitLevel.Commune,
        _ => null,
    };

    private static IQueryable<GroupedUnit> Units(NtmContext db, RecognitionQuestion q)
    {
        var population = RecognitionSql.Counted(db, q);
        var holders = RecognitionSql.Holders(db, q, population.Select(unit => unit.Id));
        return population
            .LeftJoin(holders, unit => unit.Id, holder => holder.UnitId, (unit, holder) => new
            {
                Unit = unit,
                AttainedYear = (int?)holder!.AttainedYear,
                Confidence = (Confidence?)holder.Confidence,
            })
            .Select(counted => new GroupedUnit
            {
                UnitId = counted.Unit.Id,
                ProvinceId = null,
                DistrictId = null,
                CommuneId = null,
                ChildId = null,
                Kind = counted.Unit.Kind,
                AttainedYear = counted.AttainedYear,
                Population = 1,
                Holders = counted.Confidence == null ? 0 : 1,
                Confidence = counted.Confidence,
            });
    }

    /// <summary>Tells units in which of the units grouped by they lie.</summary>
    private static IQueryable<GroupedUnit> Placed(
        NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by, IQueryable<GroupedUnit> units)
    {
        foreach (var dimension in by)
            if (Level(dimension) is { } level)
                units = units.With(unit => unit.UnitId, UnitSql.BelowLevel(db, level, q.Day), row => row.UnitId,
                    Properties[dimension], row => row.AncestorId);
            else if (dimension == RecognitionDimension.Child)
                units = units.With(unit => unit.UnitId, UnitSql.BelowChildren(db, q.Within.Id, q.Day), row => row.UnitId,
                    Properties[dimension], row => row.AncestorId);
        return units;
    }

    private static List<string> Names(IEnumerable<RecognitionDimension> by) =>
        [.. by.Where(Properties.ContainsKey).Select(dimension => Properties[dimension])];
}
