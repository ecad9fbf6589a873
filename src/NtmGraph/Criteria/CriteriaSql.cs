using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// How an assessment came out, or those of a criterion or a set within a unit in a year, or those of a group. What a group is not
/// grouped by is null.
/// </summary>
internal sealed record CriteriaGroup : PlacedFiguresOfYear
{
    public UnitKind? Kind { get; init; }

    public int? SetId { get; init; }

    public string? Group { get; init; }

    public int? CriterionId { get; init; }

    public int? SourceId { get; init; }

    public int Assessed { get; init; }

    public int Met { get; init; }

    public int BasicallyMet { get; init; }

    public int NotMet { get; init; }

    public int Values { get; init; }

    public decimal? Sum { get; init; }

    /// <summary>The sum in two parts, where the database has no number that holds it; see <see cref="NtmContext.ValueSums"/>.</summary>
    public long? SumInBillions { get; init; }

    /// <summary>What the billions leave.</summary>
    public long? SumBelow { get; init; }

    public int? FirstCriterion { get; init; }

    public int? LastCriterion { get; init; }

    public int? LastYear { get; init; }

    /// <summary>The least sure of the assessments.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The group without its counts and its source: equal for rows that belong to one group.</summary>
    public CriteriaGroup Key => new()
    {
        ProvinceId = ProvinceId,
        DistrictId = DistrictId,
        CommuneId = CommuneId,
        ChildId = ChildId,
        Kind = Kind,
        Year = Year,
        SetId = SetId,
        Group = Group,
        CriterionId = CriterionId,
    };

    /// <summary>Several groups as one.</summary>
    /// <param name="groups">At least one group; the places and the rest of the key are those of the first.</param>
    public static CriteriaGroup Together(IReadOnlyCollection<CriteriaGroup> groups) => groups.First() with
    {
        Assessed = groups.Sum(group => group.Assessed),
        Met = groups.Sum(group => group.Met),
        BasicallyMet = groups.Sum(group => group.BasicallyMet),
        NotMet = groups.Sum(group => group.NotMet),
        Values = groups.Sum(group => group.Values),
        Sum = groups.Sum(group => group.Sum),
        SumInBillions = groups.Sum(group => group.SumInBillions),
        SumBelow = groups.Sum(group => group.SumBelow),
        FirstCriterion = groups.Min(group => group.FirstCriterion),
        LastCriterion = groups.Max(group => group.LastCriterion),
        LastYear = groups.Max(group => group.LastYear),
        Confidence = groups.Max(group => group.Confidence),
    };
}

/// <summary>The queries behind criteria rates.</summary>
internal static class CriteriaSql
{
    private static readonly GroupQuery<CriteriaGroup> Counts = new(facts => new CriteriaGroup
    {
        Assessed = facts.Sum(fact => fact.Assessed),
        Met = facts.Sum(fact => fact.Met),
        Confidence = facts.Max(fact => fact.Confidence),
    });

    private static readonly Expression<Func<IEnumerable<CriteriaGroup>, CriteriaGroup>> Years =
        facts => new CriteriaGroup { LastYear = facts.Max(fact => fact.LastYear) };

    private static readonly Expression<Func<IEnumerable<CriteriaGroup>, CriteriaGroup>> Others = facts => new CriteriaGroup
    {
        BasicallyMet = facts.Sum(fact => fact.BasicallyMet),
        NotMet = facts.Sum(fact => fact.NotMet),
    };

    private static readonly Expression<Func<IEnumerable<CriteriaGroup>, CriteriaGroup>> Values = facts => new CriteriaGroup
    {
        Values = facts.Sum(fact => fact.Values),
        FirstCriterion = facts.Min(fact => fact.FirstCriterion),
        LastCriterion = facts.Max(fact => fact.LastCriterion),
    };

    private static readonly GroupQuery<CriteriaGroup> Sources = new(facts => new CriteriaGroup { Assessed = facts.Count() });

    /// <summary>What each group of assessments comes to.</summary>
    public static IQueryable<CriteriaGroup> Groups(NtmContext db, CriteriaQuestion q) => Groups(db, q, Facts(db, q));

    /// <summary>The sources of each group of assessments.</summary>
    public static IQueryable<CriteriaGroup> GroupSources(NtmContext db, CriteriaQuestion q) =>
        Sources.By(Facts(db, q), q.By, nameof(CriteriaGroup.SourceId));

    /// <summary>
    /// <see cref="Groups(NtmContext, CriteriaQuestion)"/> from the roll-ups of the units grouped by. Assessments of units that lie
    /// in none of these are missing; compare with <see cref="RolledUpTotal"/>.
    /// </summary>
    public static IQueryable<CriteriaGroup> RolledUpGroups(NtmContext db, CriteriaQuestion q)
    {
        var rollUps = Asked(q.IsOfWholeSets ? db.CriteriaSetRollUps.Select(OfSet) : db.CriterionRollUps.Select(OfCriterion), q);
        if (q.ByPlaces.Count == 0)
            return Groups(db, q, OfAll(db, q, rollUps));
        return Groups(db, q, Places.AtEndOfYear<CriteriaGroup>(db).Fill(OfPlace(db, q, rollUps), q.ByPlaces, q.WithinId, own: q.ByPlaces));
    }

    /// <summary>How many assessments the roll-ups hold in all.</summary>
    public static IQueryable<int> RolledUpTotal(NtmContext db, CriteriaQuestion q) =>
        OfAll(db, q, Asked(db.CriteriaSetRollUps.Select(OfSet), q)).GroupBy(_ => 1).Select(facts => facts.Sum(fact => fact.Assessed));

    /// <summary><see cref="RolledUpGroups"/>, translated once for each shape of question.</summary>
    public static readonly ShapedQuery<NtmContext, CriteriaQuestion, CriteriaGroup> ShapedGroups = new(RolledUpGroups);

    /// <summary><see cref="RolledUpTotal"/>, translated once for each shape of question.</summary>
    public static readonly ShapedQuery<NtmContext, CriteriaQuestion, int> ShapedTotal = new(RolledUpTotal);

    /// <summary>The criteria sets that groups may be about.</summary>
    public static IQueryable<CriteriaSetKey> SetKeys(NtmContext db) =>
        db.CriteriaSets.Select(set => new CriteriaSetKey(set.Id, set.Code));

    /// <summary>The criteria that groups may be about.</summary>
    public static IQueryable<CriterionKey> CriterionKeys(NtmContext db) =>
        db.Criteria.Select(criterion => new CriterionKey(criterion.Id, criterion.Set.Code, criterion.Number));

    /// <summary>What each group of some facts comes to. Every sum takes its time, so what is not asked for, or known, is left out.</summary>
    private static IQueryable<CriteriaGroup> Groups(NtmContext db, CriteriaQuestion q, IQueryable<CriteriaGroup> facts)
    {
        var measures = Counts;
        if (!q.HasOneYear)
            measures = measures.And(Years);
        if (q.WithOthers)
            measures = measures.And(Others);
        if (q.WithValues)
            measures = measures.And(Values).And(db.ValueSums);
        return measures.By(facts, q.By);
    }

    /// <summary>The assessments asked about, each with what it is grouped by.</summary>
    private static IQueryable<CriteriaGroup> Facts(NtmContext db, CriteriaQuestion q)
    {
        IQueryable<Assessment> assessments = db.Assessments;
        if (q.SetId is { } setId)
            assessments = assessments.Where(assessment => assessment.Criterion.CriteriaSetId == setId);
        if (q.Year is { } year)
            assessments = assessments.Where(assessment => assessment.Year == year);
        if (q.Where is { } where)
            assessments = ParentsOfYear.Fit(db, assessments, where);
        var placement = Places.AtEndOfYear<CriteriaGroup>(db);
        var facts = assessments.Select(OfAssessment);
        if (q.WithinId is { } withinId)
            facts = placement.Within(facts, withinId);
        return placement.Fill(facts, q.ByPlaces, q.WithinId);
    }

    private static IQueryable<CriteriaGroup> Asked(IQueryable<CriteriaGroup> rollUps, CriteriaQuestion q)
    {
        if (q.SetId is not null)
            rollUps = rollUps.Where(fact => fact.SetId == q.SetId.Value);
        return q.Year is not null ? rollUps.Where(fact => fact.Year == q.Year.Value) : rollUps;
    }

    /// <summary>The roll-ups of the unit asked about, of all its versions, or of the country.</summary>
    private static IQueryable<CriteriaGroup> OfAll(NtmContext db, CriteriaQuestion q, IQueryable<CriteriaGroup> rollUps) =>
        q.WithinId is not null
            ? db.UnitVersions.Where(version => version.UnitId == q.WithinId.Value).Join(rollUps, version => version.VersionId, fact => fact.UnitId, (_, fact) => fact)
            : OfLevel(db, rollUps, UnitLevel.Country);

    /// <summary>The roll-ups of the units of the one place grouped by.</summary>
    private static IQueryable<CriteriaGroup> OfPlace(NtmContext db, CriteriaQuestion q, IQueryable<CriteriaGroup> rollUps)
    {
        if (q.WithinId is null)
            return OfLevel(db, rollUps, q.ByPlaces[0].Level()!.Value);
        var below = db.UnitVersions.Where(version => version.UnitId == q.WithinId.Value).Join(db.UnitAncestors, version => version.VersionId, row => row.AncestorId, (_, row) => row);
        return
            from unit in Places.Below(below, q.WithinLevel, q.ByPlaces)
            join fact in rollUps on unit.UnitId equals fact.UnitId
            where unit.FromYear <= fact.Year && unit.ToYear > fact.Year
            select fact;
    }

    /// <summary>Units are looked up, not joined with: SQLite then reads their roll-ups in the order in which it groups them.</summary>
    private static IQueryable<CriteriaGroup> OfLevel(NtmContext db, IQueryable<CriteriaGroup> rollUps, UnitLevel level)
    {
        var unitIds = db.Units.Where(unit => unit.Level == EF.Constant(level)).Select(unit => unit.Id);
        return rollUps.Where(fact => unitIds.Contains(fact.UnitId!.Value));
    }

    private static readonly Expression<Func<Assessment, CriteriaGroup>> OfAssessment = assessment => new CriteriaGroup
    {
        UnitId = assessment.UnitId,
        Kind = assessment.Unit.Kind,
        Year = assessment.Year,
        SetId = assessment.Criterion.CriteriaSetId,
        Group = assessment.Criterion.Group,
        CriterionId = assessment.CriterionId,
        SourceId = assessment.SourceId,
        Assessed = 1,
        Met = assessment.Result == AssessmentResult.Met ? 1 : 0,
        BasicallyMet = assessment.Result == AssessmentResult.BasicallyMet ? 1 : 0,
        NotMet = assessment.Result == AssessmentResult.NotMet ? 1 : 0,
        Values = assessment.Value == null ? 0 : 1,
        Sum = assessment.Value,
        FirstCriterion = assessment.CriterionId,
        LastCriterion = assessment.CriterionId,
        LastYear = assessment.Year,
        Confidence = assessment.Confidence,
    };

    private static readonly Expression<Func<CriterionRollUp, CriteriaGroup>> OfCriterion = row => new CriteriaGroup
    {
        UnitId = row.AncestorId,
        Kind = null,
        Year = row.Year,
        SetId = row.Criterion.CriteriaSetId,
        Group = row.Criterion.Group,
        CriterionId = row.CriterionId,
        SourceId = null,
        Assessed = row.Assessed,
        Met = row.Met,
        BasicallyMet = row.BasicallyMet,
        NotMet = row.NotMet,
        Values = row.Values,
        Sum = row.Sum,
        FirstCriterion = row.CriterionId,
        LastCriterion = row.CriterionId,
        LastYear = row.Year,
        Confidence = row.Confidence,
    };

    private static readonly Expression<Func<CriteriaSetRollUp, CriteriaGroup>> OfSet = row => new CriteriaGroup
    {
        UnitId = row.AncestorId,
        Kind = null,
        Year = row.Year,
        SetId = row.CriteriaSetId,
        Group = null,
        CriterionId = null,
        SourceId = null,
        Assessed = row.Assessed,
        Met = row.Met,
        BasicallyMet = row.BasicallyMet,
        NotMet = row.NotMet,
        Values = 0,
        Sum = null,
        FirstCriterion = null,
        LastCriterion = null,
        LastYear = row.Year,
        Confidence = row.Confidence,
    };
}
