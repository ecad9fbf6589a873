using System.Linq.Expressions;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind criteria rates that read roll-ups.</summary>
internal static class CriteriaRollUpSql
{
    /// <summary>
    /// What each group of assessments comes to, from the roll-ups of the units grouped by. Assessments of units that lie in none
    /// of these are missing; compare with <see cref="Total"/>.
    /// </summary>
    public static IQueryable<CriteriaGroup> Groups(NtmContext db, CriteriaQuestion q)
    {
        if (!q.Places.Any())
            return CriteriaSql.Groups(q, OfAll(db, q).Select(Fact));
        var place = q.Places.Single();
        return CriteriaSql.Groups(q, OfPlaces(db, q, place).Select(Fact).With(CriteriaSql.Properties[place], fact => fact.UnitId));
    }

    /// <summary>How many assessments the roll-ups hold in all.</summary>
    public static IQueryable<int> Total(NtmContext db, CriteriaQuestion q) =>
        OfAll(db, q).GroupBy(_ => 1).Select(rows => rows.Sum(row => row.Assessed));

    /// <summary>The roll-ups of the unit asked about, or of the country.</summary>
    private static IQueryable<CriterionRollUp> OfAll(NtmContext db, CriteriaQuestion q) => q.WithinId is { } withinId
        ? RollUps(db, q).Where(row => row.AncestorId == withinId)
        : OfLevel(db, q, UnitLevel.Country);

    private static IQueryable<CriterionRollUp> OfPlaces(NtmContext db, CriteriaQuestion q, CriteriaDimension place)
    {
        var level = CriteriaSql.Level(place);
        if (q.WithinId is not { } withinId)
            return OfLevel(db, q, level!.Value);
        var units = UnitSql.Below(db, withinId);
        units = level is null
            ? units.Where(unit => unit.Depth == 1 && unit.Level < UnitLevel.Commune)
            : units.Where(unit => unit.Level == level);
        return
            from unit in units
            join row in RollUps(db, q) on unit.UnitId equals row.AncestorId
            where unit.FromYear <= row.Year && unit.ToYear > row.Year
            select row;
    }

    /// <summary>Units are looked up, not joined with: SQLite then reads their roll-ups in the order in which it groups them.</summary>
    private static IQueryable<CriterionRollUp> OfLevel(NtmContext db, CriteriaQuestion q, UnitLevel level)
    {
        var unitIds = db.Units.Where(unit => unit.Level == level).Select(unit => unit.Id);
        return RollUps(db, q).Where(row => unitIds.Contains(row.AncestorId));
    }

    private static IQueryable<CriterionRollUp> RollUps(NtmContext db, CriteriaQuestion q)
    {
        IQueryable<CriterionRollUp> rows = db.CriterionRollUps;
        if (q.SetId is { } setId)
            rows = rows.Where(row => row.Criterion.CriteriaSetId == setId);
        return q.Year is { } year ? rows.Where(row => row.Year == year) : rows;
    }

    private static readonly Expression<Func<CriterionRollUp, AssessmentFact>> Fact = row => new AssessmentFact
    {
        UnitId = row.AncestorId,
        ProvinceId = null,
        DistrictId = null,
        CommuneId = null,
        ChildId = null,
        Kind = default,
        Year = row.Year,
        SetId = row.Criterion.CriteriaSetId,
        Group = row.Criterion.Group,
        CriterionId = row.CriterionId,
        Assessed = row.Assessed,
        Met = row.Met,
        BasicallyMet = row.BasicallyMet,
        NotMet = row.NotMet,
        Values = row.Values,
        Sum = row.Sum,
        Confidence = row.Confidence,
        SourceId = 0,
    };
}
