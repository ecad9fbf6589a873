using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The lists that readers filter, order and page.</summary>
public partial class ListSqlTests() : SqlTests("Querying")
{
    internal override SqlQuestions Questions => new()
    {
        {
            "A page filtered and ordered with the parent of each unit", """
            { recognitions(
                where: { tier: { in: [NEW_RURAL, ADVANCED] }, unit: { name: { search: "dai tu" } }, decidedOn: { gte: "2015-01-01" } }
                order: [{ attainedYear: DESC }, { unit: { name: ASC } }]
                first: 20) { nodes { tier attainedYear unit { name parent { name } } } } }
            """
        },
        {
            "A page and the length of the list", """
            { sources(where: { or: [{ title: { contains: "xã" } }, { publisher: { eq: null } }] }) { totalCount nodes { title } } }
            """
        },
        { "The page after a cursor", AfterCursor },
        {
            "A filter on the elements of lists", """
            { assessments(where: { unit: {
                recognitions: { some: { tier: { eq: MODEL } }, none: { revokedOn: { neq: null } } }
                targets: { any: false }
                assessments: { all: { result: { eq: MET } } } } }) { nodes { result value } } }
            """
        },
        {
            "A filter on the elements of a list that may lie on several machines", """
            { units(where: { or: [
                { code: { eq: "19" } }
                { assessments: { some: { result: { eq: MET } }, none: { value: { gt: 1.5 } } } }] }) { nodes { name } } }
            """
        },
        {
            "A filter on what lies above and directly below on a day", """
            { units(asOf: "2022-06-30", where: { or: [
                { ancestors: { some: { code: { eq: "19" } }, all: { level: { neq: DISTRICT } } } }
                { children: { none: { level: { eq: COMMUNE } } } }
                { children: { any: true, all: { parent: { name: { eq: "Đại Từ" } } } } }] }) { nodes { name } } }
            """
        },
        {
            "A filter by identifiers", """
            { units(where: { id: { nin: ["QWRtaW5pc3RyYXRpdmVVbml0OjE5OTctMDEtMDE6MjAyMy0xMi0zMToxOQ", null] } }) { totalCount }
              sources(where: { id: { eq: "U291cmNlOjo6eA" } }) { totalCount } }
            """
        },
        {
            "Filters on numbers that may be absent", """
            { assessments(where: { value: { gt: 1.5, nin: [2, 3] }, year: { nlt: 2021 }, result: { neq: MET } }, order: [{ value: ASC }]) {
                nodes { value } } }
            """
        },
        {
            "Pages of many parents", """
            { recognitions { nodes { unit { name
                children(where: { level: { eq: COMMUNE } }, order: [{ name: ASC }], first: 3) { nodes { name parent { name } } } } } } }
            """
        },
        {
            "Lengths of the lists of many parents", """
            { recognitions { nodes { unit { descendants(level: COMMUNE, where: { kind: { eq: WARD } }) { totalCount } } } } }
            """
        },
        {
            "Whole lists of many parents", """
            { recognitions { nodes { unit { recognitions(where: { tier: { eq: ADVANCED } }, order: [{ attainedYear: DESC }]) { tier source { title } } } } } }
            """
        },
        {
            "Campaigns in a unit and below", """
            { recognitions { nodes { unit { campaigns(first: 5) { totalCount nodes { name results { value } } } } } } }
            """
        },
    };

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

    [Fact]
    public async Task The_largest_filters_take_no_more_parameters_than_SQL_Server_allows()
    {
        static string Codes(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(code => $"\"{code}\""));
        string[] operations = ["neq", "startsWith", "endsWith", "contains"];
        var conditions = string.Join(',', Enumerable.Range(0, 296).Select(i => $$"""{ {{operations[i % 4]}}: "{{i}}" }"""));
        string Lists(int size) => string.Join(',', Enumerable.Range(0, Math.Min(296, 1000 / size)).Select(i => $$"""{ in: [{{Codes(i * size, size)}}] }"""));
        foreach (var filter in new[] { $"in: [{Codes(0, 1000)}], or: [{conditions}]", $"or: [{Lists(10)}]", $"or: [{Lists(5)}]", $"or: [{Lists(1)}]" })
        {
            var statements = await RecordedQuery.Statements("sqlserver", $$"""
                { recognitions(first: 2500) { nodes { unit { children(first: 1, where: { code: { {{filter}} } }) { totalCount nodes { name } } } } } }
                """, rows: 2500);
            Assert.Equal(1 + (2 * 8), statements.Count);
            Assert.All(statements, statement => Assert.DoesNotContain("OPENJSON", statement, StringComparison.Ordinal));
            Assert.All(statements, statement => Assert.InRange(statement.Split("-- @").Length - 1, 1, 2098));
        }
    }

    [Fact]
    public async Task The_place_of_a_cursor_in_a_long_order_takes_no_more_parameters_than_SQL_Server_allows()
    {
        static string Of(string path, string fields) =>
            string.Concat(fields.Split(' ').Select(field => $"{{ {path}{field}: ASC{string.Concat(Enumerable.Repeat(" }", path.Count(at => at == '{') + 1))} "));
        var order = string.Concat(Enumerable.Range(0, 6).Select(parents => string.Concat(Enumerable.Repeat("parent: { ", parents)))
            .Select(at => Of(at, "code endsOn name startsOn") + Of(at + "source: { ", "code publishedOn publisher title url")
                + Of(at + "unit: { ", "code kind level name nameEn validFrom validTo") + Of(at + "unit: { parent: { ", "code kind level name nameEn validFrom validTo")));
        string Query(string page) => $$"""
            { recognitions(first: 1000) { nodes { unit { campaigns({{page}}, order: [{{order}}]) { nodes { name } pageInfo { startCursor } } } } } }
            """;
        var first = await RecordedQuery.Answer("sqlite", Query("first: 1"));
        var cursor = first.GetProperty("recognitions").GetProperty("nodes")[0].GetProperty("unit").GetProperty("campaigns").GetProperty("pageInfo").GetProperty("startCursor");
        var statements = await RecordedQuery.Statements("sqlserver", Query($"first: 1, after: \"{cursor}\""), rows: 1000);
        Assert.Equal(1 + 10, statements.Count);
        Assert.All(statements, statement => Assert.InRange(statement.Split("-- @").Length - 1, 1, 2098));
    }

    [Theory]
    [InlineData("criteriaRates(by: [COMMUNE]) { commune { name nameEn } met }")]
    [InlineData("campaignTotals(by: [COMMUNE, CAMPAIGN]) { campaign { name } value }")]
    public async Task Of_very_many_rows_only_numbers_are_sent_as_JSON(string field)
    {
        var statements = await RecordedQuery.Statements("sqlserver", $"{{ {field} }}", rows: 2500);
        var sent = statements.Where(statement => statement.Contains("OPENJSON", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sent);
        Assert.All(sent, statement => Assert.Matches(@"FROM OPENJSON\(@\w+\) WITH \(\[Value\] int '\$'\)", statement));
    }

    [Theory]
    [InlineData("units(where: { code: { eq: \"19 \" } }) { totalCount }")]
    [InlineData("units(where: { name: { in: [\"A\", \"B \"], nendsWith: \" \", neq: \"C  \" } }) { totalCount }")]
    [InlineData("unit(code: \"19 \") { name }")]
    [InlineData("units(within: \"19 \") { totalCount }")]
    [InlineData("recognitionTrend(level: COMMUNE, within: \"19 \", from: \"2020-01-01\", to: \"2021-01-01\") { date }")]
    [InlineData("readiness(set: \"commune-2022 \") { totalCount }")]
    [InlineData("criteriaRates(by: [], set: \"commune-2022 \") { met }")]
    [InlineData("node(id: \"QWRtaW5pc3RyYXRpdmVVbml0OjE5OTctMDEtMDE6MjAyMy0xMi0zMToxOSA\") { id }")]
    [InlineData("node(id: \"U291cmNlOjo6eCA\") { id }")]
    [InlineData("units(where: { name: { nstartsWith: \" \" } }) { totalCount }")]
    public async Task SQL_Server_which_passes_over_spaces_at_the_end_is_not_asked_for_them(string field)
    {
        var statements = string.Concat(await RecordedQuery.Statements("sqlserver", $"{{ {field} }}"));
        Assert.DoesNotMatch(@"-- @\S+ = [^\n]* \n", statements);
    }

    [Theory]
    [InlineData("assessments(where: { value: { lt: 1e15, ngt: 1e20, nlte: -1e15, gte: -1e28 } }) { totalCount }", 15)]
    [InlineData("targets(where: { value: { lte: 1e15, ngte: 1e20, gt: -1e15, nlt: -999999999999999.99995 } }) { totalCount }", 15)]
    [InlineData("campaignTotals(by: [YEAR], where: { value: { lt: 1e24, ngt: 1e25, nlte: -1e24, gte: -1e28 } }) { value }", 24)]
    public async Task Numbers_that_are_compared_with_fit_the_column(string field, int digits)
    {
        var statements = string.Concat(await RecordedQuery.Statements("sqlserver", $"{{ {field} }}"));
        var numbers = LargeNumber().Matches(statements).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Equal(new string('9', digits) + ".9999", number));
    }

    [GeneratedRegex(@"-- @\S+ = -?([0-9.]{15,})\n")]
    private static partial Regex LargeNumber();

    private static async Task<string> AfterCursor()
    {
        const string Order = "order: [{ publishedOn: DESC }, { title: ASC }]";
        var data = await RecordedQuery.Answer("sqlite", $$"""{ sources({{Order}}) { pageInfo { startCursor } } }""");
        var cursor = data.GetProperty("sources").GetProperty("pageInfo").GetProperty("startCursor");
        return $$"""{ sources({{Order}}, first: 20, after: "{{cursor}}") { nodes { title } } }""";
    }
}
