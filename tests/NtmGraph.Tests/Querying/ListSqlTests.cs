namespace NtmGraph.Tests;

/// <summary>The lists that readers filter, order and page, as every database is asked for them.</summary>
public class ListSqlTests
{
    [Fact]
    public Task A_page_filtered_and_ordered_with_the_parent_of_each_unit() => Matches("Page", """
        { recognitions(
            where: { tier: { in: [NEW_RURAL, ADVANCED] }, unit: { name: { search: "dai tu" } }, decidedOn: { gte: "2015-01-01" } }
            order: [{ attainedYear: DESC }, { unit: { name: ASC } }]
            first: 20) { nodes { tier attainedYear unit { name parent { name } } } } }
        """);

    [Fact]
    public Task A_page_and_the_length_of_the_list() => Matches("PageWithTotal", """
        { sources(where: { or: [{ title: { contains: "xã" } }, { publisher: { eq: null } }] }) { totalCount nodes { title } } }
        """);

    [Fact]
    public async Task The_page_after_a_cursor()
    {
        var order = "order: [{ publishedOn: DESC }, { title: ASC }]";
        await Matches("PageAfterCursor", $$"""{ sources({{order}}, first: 20, after: "{{await Cursor(order)}}") { nodes { title } } }""");
    }

    [Fact]
    public Task A_filter_on_the_elements_of_lists() => Matches("ListFilter", """
        { assessments(where: { unit: {
            recognitions: { some: { tier: { eq: MODEL } }, none: { revokedOn: { neq: null } } }
            targets: { any: false }
            assessments: { all: { result: { eq: MET } } } } }) { nodes { result value } } }
        """);

    [Fact]
    public Task Filters_on_numbers_that_may_be_absent() => Matches("NumberFilter", """
        { assessments(where: { value: { gt: 1.5, nin: [2, 3] }, year: { nlt: 2021 }, result: { neq: MET } }, order: [{ value: ASC }]) {
            nodes { value } } }
        """);

    [Fact]
    public Task Pages_of_many_parents() => Matches("BatchedPage", """
        { recognitions { nodes { unit { name
            children(where: { level: { eq: COMMUNE } }, order: [{ name: ASC }], first: 3) { nodes { name parent { name } } } } } } }
        """);

    [Fact]
    public Task Lengths_of_the_lists_of_many_parents() => Matches("BatchedTotal", """
        { recognitions { nodes { unit { descendants(level: COMMUNE, where: { kind: { eq: WARD } }) { totalCount } } } } }
        """);

    [Fact]
    public Task Whole_lists_of_many_parents() => Matches("BatchedList", """
        { recognitions { nodes { unit { recognitions(where: { tier: { eq: ADVANCED } }, order: [{ attainedYear: DESC }]) { tier source { title } } } } } }
        """);

    [Fact]
    public Task Campaigns_in_a_unit_and_below() => Matches("BatchedCampaigns", """
        { recognitions { nodes { unit { campaigns(first: 5) { totalCount nodes { name results { value } } } } } } }
        """);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("sqlserver")]
    [InlineData("postgresql")]
    public async Task Lists_of_very_many_parents_take_no_more_parameters_than_SQL_Server_allows(string provider)
    {
        var statements = await RecordedQuery.Statements(provider, """
            { recognitions(first: 2500) { nodes { unit { recognitions { decision } children(first: 1) { totalCount nodes { name } } } } } }
            """, rows: 2500);
        Assert.Equal(1 + (3 * 3), statements.Count);
        Assert.All(statements, statement => Assert.InRange(statement.Split("-- @").Length - 1, 1, 2100));
    }

    private static Task Matches(string name, string query) => SqlSnapshot.MatchesQuery("Querying", name, query);

    private static async Task<string> Cursor(string order)
    {
        var data = await RecordedQuery.Answer("sqlite", $$"""{ sources({{order}}) { pageInfo { startCursor } } }""");
        return data.GetProperty("sources").GetProperty("pageInfo").GetProperty("startCursor").GetString()!;
    }
}
