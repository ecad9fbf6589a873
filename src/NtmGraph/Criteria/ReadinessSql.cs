using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries behind readiness.</summary>
internal static class ReadinessSql
{
    /// <summary>The set with this code, and the latest year up to one for which the country has assessments of it.</summary>
    public static IQueryable<AssessedSet> Set(NtmContext db, string code, int lastYear)
    {
        var countryIds = db.Units.Where(unit => unit.Level == UnitLevel.Country).Select(unit => unit.Id);
        var years = db.CriteriaSetRollUps.Where(row => row.Year <= lastYear && countryIds.Contains(row.AncestorId))
            .GroupBy(row => row.CriteriaSetId).Select(rows => new { SetId = rows.Key, Latest = rows.Max(row => row.Year) });
        return
            from set in CriteriaSetLookup.ByCode(db, code)
            join year in years on set.Id equals year.SetId into assessed
            from year in assessed.DefaultIfEmpty()
            select new AssessedSet(set.Id, set.Level, set.Criteria.Count(), (int?)year.Latest);
    }

    /// <summary>The latest year up to one for which a set has assessments, also of units that lay in no country then.</summary>
    public static async Task<int?> LatestYear(NtmContext db, AssessedSet set, int lastYear, CancellationToken ct) =>
        set.CountryYear == lastYear ? lastYear
            : await Years(db, set.Id, set.CountryYear ?? int.MinValue, lastYear).MaxAsync(year => (int?)year, ct) ?? set.CountryYear;

    /// <summary>How ready each of some units is, if the set applies to it.</summary>
    public static IQueryable<Readiness> Of(NtmContext db, ReadinessQuestion q, IQueryable<AdministrativeUnit> units) =>
        from unit in units
        where db.CriteriaSetKinds.Any(kind => kind.CriteriaSetId == q.SetId && kind.Kind == unit.Kind)
        join judged in Judged(db, q, units) on unit.Id equals judged.UnitId into judgements
        from judged in judgements.DefaultIfEmpty()
        from set in db.CriteriaSets.Where(set => set.Id == q.SetId)
        let met = (int?)judged.Met ?? 0
        let basicallyMet = (int?)judged.BasicallyMet ?? 0
        let notMet = (int?)judged.NotMet ?? 0
        select new Readiness
        {
            Id = unit.Id,
            UnitCode = unit.Code,
            UnitValidFrom = unit.ValidFrom,
            SetId = q.SetId,
            Unit = unit,
            Set = set,
            Year = q.Year,
            AsOf = q.Day,
            Criteria = q.Criteria,
            Met = met,
            BasicallyMet = basicallyMet,
            NotMet = notMet,
            Missing = basicallyMet + notMet,
            NotAssessed = q.Criteria - met - basicallyMet - notMet,
            Confidence = judged.Confidence,
        };

    /// <summary>The criteria that units were assessed on and did not wholly meet.</summary>
    public static IQueryable<Link<Criterion>> Missing(NtmContext db, Readiness of) =>
        Assessed(db, of.SetId, of.Year).Where(assessed => assessed.Node.Result != AssessmentResult.Met)
            .Select(assessed => new Link<Criterion> { ParentId = assessed.ParentId, Node = assessed.Node.Criterion });

    /// <summary>The criteria that no version of some units was assessed on.</summary>
    public static IQueryable<Link<Criterion>> NotAssessed(NtmContext db, Readiness of, IReadOnlyList<int> unitIds)
    {
        var judgements =
            from version in db.UnitVersions
            from criterion in db.Criteria
            where unitIds.Contains(version.UnitId) && criterion.CriteriaSetId == of.SetId
            join assessment in db.Assessments.Where(assessment => assessment.Year == of.Year)
                on new { UnitId = version.VersionId, CriterionId = criterion.Id } equals new { assessment.UnitId, assessment.CriterionId } into assessments
            from assessment in assessments.DefaultIfEmpty()
            group (int?)assessment.UnitId by new { version.UnitId, CriterionId = criterion.Id };
        return judgements.Where(assessed => assessed.Max() == null).Select(assessed => assessed.Key)
            .Join(db.Criteria, missing => missing.CriterionId, criterion => criterion.Id, (missing, criterion) => new Link<Criterion> { ParentId = missing.UnitId, Node = criterion });
    }

    /// <summary>The sources of the assessments of some units.</summary>
    public static IQueryable<Link<Source>> Sources(NtmContext db, Readiness of, IReadOnlyList<int> unitIds) =>
        Assessed(db, of.SetId, of.Year).Where(assessed => unitIds.Contains(assessed.ParentId))
        .Select(assessed => new { UnitId = assessed.ParentId, assessed.Node.SourceId }).Distinct()
        .Join(db.Sources, stated => stated.SourceId, source => source.Id, (stated, source) => new Link<Source> { ParentId = stated.UnitId, Node = source });

    /// <summary>The years after one, up to another, for which a set has assessments.</summary>
    private static IQueryable<int> Years(NtmContext db, int setId, int after, int lastYear) =>
        db.Assessments
            .Where(assessment => assessment.Criterion.CriteriaSetId == setId && assessment.Year > after && assessment.Year <= lastYear)
            .Select(assessment => assessment.Year);

    /// <summary>The assessments of a set in a year, each of every version of its unit.</summary>
    private static IQueryable<Link<Assessment>> Assessed(NtmContext db, int setId, int year) => UnitSql.Held(
        db, db.Assessments.Where(assessment => assessment.Year == year && assessment.Criterion.CriteriaSetId == setId), assessment => assessment.UnitId);

    /// <remarks>The set is asked for in the sums: as a condition, it tempts SQLite to begin with all assessments of the set.</remarks>
    private static IQueryable<JudgedUnit> Judged(NtmContext db, ReadinessQuestion q, IQueryable<AdministrativeUnit> units) =>
        from unit in units
        join held in UnitSql.Held(db, db.Assessments.Where(assessment => assessment.Year == q.Year), assessment => assessment.UnitId)
            on unit.Id equals held.ParentId
        join criterion in db.Criteria on held.Node.CriterionId equals criterion.Id
        group new { held.Node.Result, held.Node.Confidence, IsOfSet = criterion.CriteriaSetId == q.SetId } by unit.Id into judged
        select new JudgedUnit
        {
            UnitId = judged.Key,
            Met = judged.Count(assessment => assessment.IsOfSet && assessment.Result == AssessmentResult.Met),
            BasicallyMet = judged.Count(assessment => assessment.IsOfSet && assessment.Result == AssessmentResult.BasicallyMet),
            NotMet = judged.Count(assessment => assessment.IsOfSet && assessment.Result == AssessmentResult.NotMet),
            Confidence = judged.Max(assessment => assessment.IsOfSet ? (Confidence?)assessment.Confidence : null),
        };

    private sealed class JudgedUnit
    {
        public required int UnitId { get; init; }

        public required int Met { get; init; }

        public required int BasicallyMet { get; init; }

        public required int NotMet { get; init; }

        public required Confidence? Confidence { get; init; }
    }
}

/// <summary>A criteria set, how many criteria it has, and the latest year for which the country has assessments of it.</summary>
internal sealed record AssessedSet(int Id, UnitLevel Level, int Criteria, int? CountryYear);
