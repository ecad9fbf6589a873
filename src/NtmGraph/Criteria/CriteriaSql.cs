using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind criteria rates.</summary>
internal static class CriteriaSql
{
    private static readonly GroupQuery<AssessmentFact, CriteriaGroup> Counts = new(facts => new CriteriaGroup
    {
        Assessed = facts.Sum(fact => fact.Assessed),
        Met = facts.Sum(fact => fact.Met),
        Confidence = facts.Max(fact => fact.Confidence),
    });

    private static readonly Expression<Func<IEnumerable<AssessmentFact>, CriteriaGroup>> Years =
        facts => new CriteriaGroup { LastYear = facts.Max(fact => fact.Year) };

    private static readonly Expression<Func<IEnumerable<AssessmentFact>, CriteriaGroup>> Others = facts => new CriteriaGroup
    {
        BasicallyMet = facts.Sum(fact => fact.BasicallyMet),
        NotMet = facts.Sum(fact => fact.NotMet),
    };

    private static readonly Expression<Func<IEnumerable<AssessmentFact>, CriteriaGroup>> Values = facts => new CriteriaGroup
    {
        Values = facts.Sum(fact => fact.Values),
        Sum = facts.Sum(fact => fact.Sum),
        FirstCriterion = facts.Min(fact => fact.CriterionId),
        LastCriterion = facts.Max(fact => fact.CriterionId),
    };

    private static readonly GroupQuery<AssessmentFact, CriteriaGroup> Sources = new(facts => new CriteriaGroup { Assessed = facts.Count() });

    /// <summary>Where a fact says what it is grouped by.</summary>
    public static readonly Dictionary<CriteriaDimension, string> Properties = new()
    {
        [CriteriaDimension.Province] = nameof(AssessmentFact.ProvinceId),
        [CriteriaDimension.District] = nameof(AssessmentFact.DistrictId),
        [CriteriaDimension.Commune] = nameof(AssessmentFact.CommuneId),
        [CriteriaDimension.Child] = nameof(AssessmentFact.ChildId),
        [CriteriaDimension.Kind] = nameof(AssessmentFact.Kind),
        [CriteriaDimension.Year] = nameof(AssessmentFact.Year),
        [CriteriaDimension.Set] = nameof(AssessmentFact.SetId),
        [CriteriaDimension.Group] = nameof(AssessmentFact.Group),
        [CriteriaDimension.Criterion] = nameof(AssessmentFact.CriterionId),
    };

    /// <summary>What each group of assessments comes to.</summary>
    public static IQueryable<CriteriaGroup> Groups(NtmContext db, CriteriaQuestion q) => Groups(q, Facts(db, q));

    /// <summary>What each group of some facts comes to. Every sum takes its time, so what is not asked for, or known, is left out.</summary>
    public static IQueryable<CriteriaGroup> Groups(CriteriaQuestion q, IQueryable<AssessmentFact> facts)
    {
        var measures = Counts;
        if (!q.HasOneYear)
            measures = measures.And(Years);
        if (q.WithOthers)
            measures = measures.And(Others);
        if (q.WithValues)
            measures = measures.And(Values);
        return measures.By(facts, Names(q));
    }

    /// <summary>The sources of each group of assessments.</summary>
    public static IQueryable<CriteriaGroup> GroupSources(NtmContext db, CriteriaQuestion q) =>
        Sources.By(Facts(db, q), [.. Names(q), nameof(AssessmentFact.SourceId)]);

    /// <summary>The assessments asked about, each with what it is grouped by.</summary>
    public static IQueryable<AssessmentFact> Facts(NtmContext db, CriteriaQuestion q)
    {
        var facts = Assessments(db, q).Select(Fact);
        foreach (var dimension in q.By)
            if (dimension == CriteriaDimension.Child)
                facts = Placed(facts, Children(db, q.WithinId!.Value), Properties[dimension]);
            else if (Level(dimension) is { } level)
                facts = Placed(facts, OfLevel(db, level), Properties[dimension]);
        return facts;
    }

    /// <summary>The keys of the units that groups may be about, translated once for each shape of question.</summary>
    public static readonly ShapedQuery<NtmContext, CriteriaQuestion, UnitKey> ShapedUnitKeys = new(
        (db, q) =>
        {
            var ids = KeyUnits(db, q);
            return UnitKeys.Of(db.Units.Where(unit => ids.Contains(unit.Id)));
        });

    /// <summary>The units that groups may be about.</summary>
    public static IQueryable<int> KeyUnits(NtmContext db, CriteriaQuestion q)
    {
        var levels = q.By.Select(Level).OfType<UnitLevel>().ToList();
        if (q.WithinId is null)
            return db.Units.Where(unit => EF.Constant(levels).Contains(unit.Level)).Select(unit => unit.Id);
        var depth = q.By.Contains(CriteriaDimension.Child) ? 1 : -1;
        var below = db.UnitAncestors
            .Where(row => row.AncestorId == q.WithinId.Value && (row.Depth == EF.Constant(depth) || EF.Constant(levels).Contains(row.Level)));
        return below.Select(row => row.UnitId)
            .Union(db.UnitAncestors.Where(row => row.UnitId == q.WithinId.Value).Select(row => row.AncestorId));
    }

    /// <summary>The criteria sets that groups may be about.</summary>
    public static IQueryable<CriteriaSetKey> SetKeys(NtmContext db) =>
        db.CriteriaSets.Select(set => new CriteriaSetKey(set.Id, set.Code));

    /// <summary>The criteria that groups may be about.</summary>
    public static IQueryable<CriterionKey> CriterionKeys(NtmContext db) =>
        db.Criteria.Select(criterion => new CriterionKey(criterion.Id, criterion.Set.Code, criterion.Number));

    private static IQueryable<Assessment> Assessments(NtmContext db, CriteriaQuestion q)
    {
        IQueryable<Assessment> assessments = db.Assessments;
        if (q.SetId is { } setId)
            assessments = assessments.Where(assessment => assessment.Criterion.CriteriaSetId == setId);
        if (q.Year is { } year)
            assessments = assessments.Where(assessment => assessment.Year == year);
        if (q.Where is { } where)
            assessments = assessments.Join(db.Units.Where(where), assessment => assessment.UnitId, unit => unit.Id, (assessment, _) => assessment);
        if (q.WithinId is { } withinId)
            assessments =
                from assessment in assessments
                join row in UnitSql.Below(db, withinId) on assessment.UnitId equals row.UnitId
                where row.FromYear <= assessment.Year && row.ToYear > assessment.Year
                select assessment;
        return assessments;
    }

    private static readonly Expression<Func<Assessment, AssessmentFact>> Fact = assessment => new AssessmentFact
    {
        UnitId = assessment.UnitId,
        ProvinceId = null,
        DistrictId = null,
        CommuneId = null,
        ChildId = null,
        Kind = assessment.Unit.Kind,
        Year = assessment.Year,
        SetId = assessment.Criterion.CriteriaSetId,
        Group = assessment.Criterion.Group,
        CriterionId = assessment.CriterionId,
        Assessed = 1,
        Met = assessment.Result == AssessmentResult.Met ? 1 : 0,
        BasicallyMet = assessment.Result == AssessmentResult.BasicallyMet ? 1 : 0,
        NotMet = assessment.Result == AssessmentResult.NotMet ? 1 : 0,
        Values = assessment.Value == null ? 0 : 1,
        Sum = assessment.Value,
        Confidence = assessment.Confidence,
        SourceId = assessment.SourceId,
    };

    /// <summary>The unit of a level above the one assessed, at the end of the year.</summary>
    private static Expression<Func<AssessmentFact, IEnumerable<UnitAncestor>>> OfLevel(NtmContext db, UnitLevel level) =>
        fact => db.UnitAncestors.Where(above => above.UnitId == fact.UnitId && above.Ancestor.Level == level
            && above.FromYear <= fact.Year && above.ToYear > fact.Year);

    /// <summary>The unit directly below another one, above the one assessed, at the end of the year.</summary>
    private static Expression<Func<AssessmentFact, IEnumerable<UnitAncestor>>> Children(NtmContext db, int withinId) =>
        fact =>
            from within in db.UnitAncestors.Where(row => row.AncestorId == withinId)
            join above in db.UnitAncestors on within.UnitId equals above.UnitId
            where above.Depth == within.Depth - 1 && above.UnitId == fact.UnitId
                && above.FromYear <= fact.Year && above.ToYear > fact.Year && within.FromYear <= fact.Year && within.ToYear > fact.Year
            select above;

    /// <summary>Fills in where the unit assessed lay; null where it lay in no such place.</summary>
    private static IQueryable<AssessmentFact> Placed(
        IQueryable<AssessmentFact> facts, Expression<Func<AssessmentFact, IEnumerable<UnitAncestor>>> above, string dimension)
    {
        var fact = Expression.Parameter(typeof(AssessmentFact), "fact");
        var row = Expression.Parameter(typeof(UnitAncestor), "row");
        var filled = Expression.MemberInit(Expression.New(typeof(AssessmentFact)), typeof(AssessmentFact).GetProperties().Select(property =>
            Expression.Bind(property, property.Name == dimension
                ? Expression.Convert(Expression.Property(row, nameof(UnitAncestor.AncestorId)), typeof(int?))
                : Expression.Property(fact, property))));
        var rows = Expression.Lambda<Func<AssessmentFact, IEnumerable<UnitAncestor>>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.DefaultIfEmpty), [typeof(UnitAncestor)], above.Body), above.Parameters);
        return facts.SelectMany(rows, Expression.Lambda<Func<AssessmentFact, UnitAncestor, AssessmentFact>>(filled, fact, row));
    }

    /// <summary>The level of the units of a dimension; null where they are of no one level.</summary>
    public static UnitLevel? Level(CriteriaDimension dimension) => dimension switch
    {
        CriteriaDimension.Province => UnitLevel.Province,
        CriteriaDimension.District => UnitLevel.District,
        CriteriaDimension.Commune => UnitLevel.Commune,
        _ => null,
    };

    /// <summary>The properties of facts that are grouped by.</summary>
    public static List<string> Names(CriteriaQuestion q) => [.. q.By.Select(dimension => Properties[dimension])];
}
