using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind grouped recognition rates.</summary>
internal static class RecognitionGroupSql
{
    private static readonly GroupQuery<GroupedUnit, RecognitionGroup> Grouping = new(units => new RecognitionGroup
    {
        Count = units.Count(),
        Confidence = units.Max(unit => unit.Confidence),
    });

    private static readonly Dictionary<RecognitionDimension, string> Properties = new()
    {
        [RecognitionDimension.Province] = nameof(GroupedUnit.ProvinceId),
        [RecognitionDimension.District] = nameof(GroupedUnit.DistrictId),
        [RecognitionDimension.Commune] = nameof(GroupedUnit.CommuneId),
        [RecognitionDimension.Child] = nameof(GroupedUnit.ChildId),
        [RecognitionDimension.Kind] = nameof(GroupedUnit.Kind),
        [RecognitionDimension.AttainedYear] = nameof(GroupedUnit.AttainedYear),
    };

    /// <summary>How many units are counted in each group.</summary>
    public static IQueryable<RecognitionGroup> Populations(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        Grouping.By(Units(db, q, by), Names(by.Where(dimension => dimension != RecognitionDimension.AttainedYear)));

    /// <summary>How many of them hold the tier.</summary>
    public static IQueryable<RecognitionGroup> Holders(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var holders = RecognitionSql.Holders(db, q, RecognitionSql.Population(db, q).Select(unit => unit.Id));
        return Grouping.By(
            Units(db, q, by).Join(holders, unit => unit.UnitId, holder => holder.UnitId, (unit, holder) => new GroupedUnit
            {
                UnitId = unit.UnitId,
                ProvinceId = unit.ProvinceId,
                DistrictId = unit.DistrictId,
                CommuneId = unit.CommuneId,
                ChildId = unit.ChildId,
                Kind = unit.Kind,
                AttainedYear = holder.AttainedYear,
                Confidence = holder.Confidence,
            }),
            Names(by));
    }

    /// <summary>The unit asked about, and those below it that groups may be about.</summary>
    public static IQueryable<int> GroupUnits(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var levels = by.Select(Level).OfType<UnitLevel>().ToList();
        var depth = by.Contains(RecognitionDimension.Child) ? 1 : 0;
        return UnitSql.On(UnitSql.Below(db, q.Within.Id), q.Day)
            .Where(row => row.Depth <= depth || EF.Constant(levels).Contains(row.Level))
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

    private static IQueryable<GroupedUnit> Units(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var units = RecognitionSql.Population(db, q).Select(unit => new GroupedUnit
        {
            UnitId = unit.Id,
            ProvinceId = null,
            DistrictId = null,
            CommuneId = null,
            ChildId = null,
            Kind = unit.Kind,
            AttainedYear = null,
            Confidence = Confidence.Confirmed,
        });
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
