using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind criteria rates that read roll-ups.</summary>
internal static class CriteriaRollUpSql
{
    /// <summary><see cref="Groups"/>, translated once for each shape of question.</summary>
    public static readonly ShapedQuery<NtmContext, CriteriaQuestion, CriteriaGroup> ShapedGroups = new(Groups);

    /// <summary><see cref="Total"/>, translated once for each shape of question.</summary>
    public static readonly ShapedQuery<NtmContext, CriteriaQuestion, int> ShapedTotal = new(Total);

    /// <summary>
    /// What each group of assessments comes to, from the roll-ups of the units grouped by. Assessments of units that lie in none
    /// of these are missing; compare with <see cref="Total"/>.
    /// </summary>
    public static IQueryable<CriteriaGroup> Groups(NtmContext db, CriteriaQuestion q)
    {
        var rollUps = Asked(q.IsOfWholeSets ? db.CriteriaSetRollUps.Select(OfSet) : db.CriterionRollUps.Select(OfCriterion), q);
        if (!q.Places.Any())
            return CriteriaSql.Groups(q, OfAll(db, q, rollUps));
        var place = q.Places.Single();
        return CriteriaSql.Groups(q, OfPlaces(db, q, place, rollUps).With(CriteriaSql.Properties[place], fact => fact.UnitId));
    }

    /// <summary>How many assessments the roll-ups hold in all.</summary>
    public static IQueryable<int> Total(NtmContext db, CriteriaQuestion q) =>
        OfAll(db, q, Asked(db.CriteriaSetRollUps.Select(OfSet), q)).GroupBy(_ => 1).Select(facts => facts.Sum(fact => fact.Assessed));

    private static IQueryable<AssessmentFact> Asked(IQueryable<AssessmentFact> rollUps, CriteriaQuestion q)
    {
        if (q.SetId is not null)
            rollUps = rollUps.Where(fact => fact.SetId == q.SetId.Value);
        return q.Year is not null ? rollUps.Where(fact => fact.Year == q.Year.Value) : rollUps;
    }

    /// <summary>The roll-ups of the unit asked about, or of the country.</summary>
    private static IQueryable<AssessmentFact> OfAll(NtmContext db, CriteriaQuestion q, IQueryable<AssessmentFact> rollUps) =>
        q.WithinId is not null ? rollUps.Where(fact => fact.UnitId == q.WithinId.Value) : OfLevel(db, rollUps, UnitLevel.Country);

    private static IQueryable<AssessmentFact> OfPlaces(
        NtmContext db, CriteriaQuestion q, CriteriaDimension place, IQueryable<AssessmentFact> rollUps)
    {
        var level = CriteriaSql.Level(place);
        if (q.WithinId is null)
            return OfLevel(db, rollUps, level!.Value);
        var units = db.UnitAncestors.Where(row => row.AncestorId == q.WithinId.Value);
        units = level is null
            ? units.Where(unit => unit.Depth == 1 && unit.Level < UnitLevel.Commune)
            : units.Where(unit => unit.Level == EF.Constant(level.Value));
        return
            from unit in units
            join fact in rollUps on unit.UnitId equals fact.UnitId
            where unit.FromYear <= fact.Year && unit.ToYear > fact.Year
            select fact;
    }

    /// <summary>Units are looked up, not joined with: SQLite then reads their roll-ups in the order in which it groups them.</summary>
    private static IQueryable<AssessmentFact> OfLevel(NtmContext db, IQueryable<AssessmentFact> rollUps, UnitLevel level)
    {
        var unitIds = db.Units.Where(unit => unit.Level == EF.Constant(level)).Select(unit => unit.Id);
        return rollUps.Where(fact => unitIds.Contains(fact.UnitId));
    }

    private static readonly Expression<Func<CriterionRollUp, AssessmentFact>> OfCriterion = row => new AssessmentFact
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

    private static readonly Expression<Func<CriteriaSetRollUp, AssessmentFact>> OfSet = row => new AssessmentFact
    {
        UnitId = row.AncestorId,
        ProvinceId = null,
        DistrictId = null,
        CommuneId = null,
        ChildId = null,
        Kind = default,
        Year = row.Year,
        SetId = row.CriteriaSetId,
        Group = null,
        CriterionId = 0,
        Assessed = row.Assessed,
        Met = row.Met,
        BasicallyMet = row.BasicallyMet,
        NotMet = row.NotMet,
        Values = 0,
        Sum = null,
        Confidence = row.Confidence,
        SourceId = 0,
    };
}
