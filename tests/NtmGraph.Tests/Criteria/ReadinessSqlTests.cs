namespace NtmGraph.Tests;

/// <summary>The queries behind readiness, as every database is asked them.</summary>
public class ReadinessSqlTests
{
    private static readonly ReadinessQuestion Question = new(3, UnitLevel.Commune, 19, 2023, new DateOnly(2023, 12, 31));

    private static readonly Readiness Row = new()
    {
        Id = 7,
        UnitCode = "05845",
        UnitValidFrom = new DateOnly(2020, 1, 1),
        SetId = 3,
        Year = 2023,
        Criteria = 19,
        Met = 17,
        BasicallyMet = 0,
        NotMet = 1,
        Missing = 1,
        NotAssessed = 1,
    };

    [Fact]
    public void The_set_and_the_latest_year_of_its_assessments() => Matches("AssessedSet", db => ReadinessSql.Set(db, "commune-2022", 2025));

    [Fact]
    public void How_ready_units_are() => Matches("Readiness", db => ReadinessSql
        .Of(db, Question, UnitSql.OfLevel(db, 1, Question.Level, Question.Day))
        .Where(row => row.Missing + row.NotAssessed <= 2 && row.Unit.Code != "05845")
        .OrderBy(row => row.Missing).ThenBy(row => row.UnitCode)
        .Select(row => new { row.Unit.Name, Set = row.Set.Code, row.Year, row.Criteria, row.Met, row.NotAssessed, row.Confidence }));

    [Fact]
    public void The_criteria_that_units_lack() => Matches("Missing", db => ReadinessSql.Missing(db, Row).Where(link => link.ParentId == 7));

    [Fact]
    public void The_criteria_that_units_were_not_assessed_on() =>
        Matches("NotAssessed", db => ReadinessSql.NotAssessed(db, Row).Where(link => link.ParentId == 7));

    [Fact]
    public Task A_page_of_readiness() => SqlSnapshot.MatchesQuery("Criteria", "ReadinessPage", """
        { readiness(set: "commune-2022", year: 2023, within: "19", missingAtMost: 2
            where: { unit: { name: { search: "dai" } }, confidence: { neq: SYNTHETIC } }, order: [{ missing: ASC }], first: 20) {
            nodes { unit { name parent { name } } missing missingCriteria(order: [{ number: ASC }]) { name set { code } } } } }
        """);

    [Fact]
    public Task The_readiness_of_many_units() => SqlSnapshot.MatchesQuery("Criteria", "BatchedReadiness", """
        { recognitions { nodes { unit { readiness(set: "commune-2022") { missing notAssessed } } } } }
        """);

    private static void Matches(string name, Func<NtmContext, IQueryable> query) => SqlSnapshot.Matches("Criteria", name, query);
}
