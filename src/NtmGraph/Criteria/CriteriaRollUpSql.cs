using System.Linq.Expressions;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind criteria rates that read roll-ups.</summary>
internal static class CriteriaRollUpSql
{
    /// <summary>
    /// What each group of assessments comes to, from the roll-ups of the units of the level grouped by. Assessments of units that
    /// lie in none of these are missing; compare with <see cref="Total"/>.
    /// </summary>
    public static IQueryable<CriteriaGroup> Groups(NtmContext db, CriteriaQuestion q)
    {
        var place = q.By.FirstOrDefault(dimension => CriteriaSql.Level(dimension) is not null, CriteriaDimension.Criterion);
        var facts = RollUps(db, q, CriteriaSql.Level(place)).Select(Fact);
        if (CriteriaSql.Level(place) is not null)
            facts = facts.With(CriteriaSql.Properties[place], fact => fact.UnitId);
        return CriteriaSql.Rates.By(facts, CriteriaSql.Names(q));
    }

    /// <summary>How many assessments the roll-ups hold in all.</summary>
    public static IQueryable<int> Total(NtmContext db, CriteriaQuestion q) =>
        RollUps(db, q, null).GroupBy(_ => 1).Select(rows => rows.Sum(row => row.Assessed));

    private static IQueryable<CriterionRollUp> RollUps(NtmContext db, CriteriaQuestion q, UnitLevel? level)
    {
        IQueryable<CriterionRollUp> rows = db.CriterionRollUps;
        if (q.SetId is { } setId)
            rows = rows.Where(row => row.Criterion.CriteriaSetId == setId);
        if (q.Year is { } year)
            rows = rows.Where(row => row.Year == year);
        if (level is null && q.WithinId is { } only)
            return rows.Where(row => row.AncestorId == only);
        var asked = level ?? UnitLevel.Country;
        var units = db.Units.Where(unit => unit.Level == asked);
        rows = units.Join(rows, unit => unit.Id, row => row.AncestorId, (_, row) => row);
        return q.WithinId is { } withinId
            ? from row in rows
              join below in UnitSql.Below(db, withinId) on row.AncestorId equals below.UnitId
              where below.FromYear <= row.Year && below.ToYear > row.Year
              select row
            : rows;
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
