namespace NtmGraph.Tests;

/// <summary>The queries behind criteria rates and readiness.</summary>
public class CriteriaSqlTests() : SqlTests("Criteria")
{
    private static readonly ReadinessQuestion Question = new(3, UnitLevel.Commune, 19, 2023, new DateOnly(2023, 12, 31));

    private static readonly Readiness Row = new()
    {
        Id = 7,
        UnitCode = "05845",
        UnitValidFrom = new DateOnly(2020, 1, 1),
        SetId = 3,
        Year = 2023,
        AsOf = new DateOnly(2023, 12, 31),
        Criteria = 19,
        Met = 17,
        BasicallyMet = 0,
        NotMet = 1,
        Missing = 1,
        NotAssessed = 1,
    };

    internal override SqlQuestions Questions => new()
    {
        { "All assessments as one group", db => CriteriaSql.Groups(db, new([], null, null, null, null)) },
        {
            "Groups by place and criterion in one year",
            db => CriteriaSql.Groups(db, new(
                [CriteriaDimension.Province, CriteriaDimension.District, CriteriaDimension.Commune, CriteriaDimension.Criterion], null, 2023, null, null))
        },
        {
            "Groups of a set within a unit by the units below it",
            db => CriteriaSql.Groups(db, new(
                [CriteriaDimension.Child, CriteriaDimension.Kind, CriteriaDimension.Year, CriteriaDimension.Set, CriteriaDimension.Group],
                3, null, 2, unit => unit.Code != "19" && unit.OwnRecognitions.Any()))
        },
        { "The sources of groups", db => CriteriaSql.GroupSources(db, new([CriteriaDimension.Province], null, 2023, 2, null)) },
        {
            "Groups by province and criterion, from the roll-ups",
            db => CriteriaSql.RolledUpGroups(db, new([CriteriaDimension.Province, CriteriaDimension.Criterion], 1, 2023, null, null))
        },
        {
            "Groups by district and year within a unit, from the roll-ups",
            db => CriteriaSql.RolledUpGroups(db, new([CriteriaDimension.District, CriteriaDimension.Year], null, null, 2, null))
        },
        {
            "Groups by the units below one, from the roll-ups, without values",
            db => CriteriaSql.RolledUpGroups(db, new([CriteriaDimension.Child], null, 2023, 2, null) { WithValues = false })
        },
        {
            "Groups by province and set, from the roll-ups, without values",
            db => CriteriaSql.RolledUpGroups(db, new([CriteriaDimension.Province, CriteriaDimension.Set], null, 2023, null, null) { WithValues = false })
        },
        { "The total of groups, from the roll-ups", db => CriteriaSql.RolledUpTotal(db, new([], 1, 2023, 2, null)) },
        { "A set and the latest year of the country's assessments", db => ReadinessSql.Set(db, "commune-2022", 2025) },
        {
            "How ready units are",
            db => ReadinessSql
                .Of(db, Question, UnitSql.OfLevel(db, 1, Question.Level, Question.Day))
                .Where(row => row.Missing + row.NotAssessed <= 2 && row.Unit.Code != "05845")
                .OrderBy(row => row.Missing).ThenBy(row => row.UnitCode)
                .Select(row => new { row.Unit.Name, Set = row.Set.Code, row.Year, row.Criteria, row.Met, row.NotAssessed, row.Confidence })
        },
        { "The criteria that units lack", db => ReadinessSql.Missing(db, Row).Where(link => link.ParentId == 7) },
        { "The criteria that units were not assessed on", db => ReadinessSql.NotAssessed(db, Row, [1, 2]).Where(link => link.ParentId == 7) },
        {
            "A page of readiness", """
            { readiness(set: "commune-2022", year: 2023, within: "19", missingAtMost: 2
                where: { unit: { name: { search: "dai" } }, confidence: { neq: SYNTHETIC } }, order: [{ missing: ASC }], first: 20) {
                nodes { unit { name parent { name } } missing missingCriteria(order: [{ number: ASC }]) { name set { code } } } } }
            """
        },
        {
            "The readiness of many units", """
            { recognitions { nodes { unit { readiness(set: "commune-2022") { missing notAssessed } } } } }
            """
        },
    };
}
