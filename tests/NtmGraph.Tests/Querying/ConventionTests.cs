using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Lists answer as clients expect who know HotChocolate.</summary>
[EachDatabase]
public class ConventionTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("[{ name: DESC, code: ASC }]", "[{ name: DESC }, { code: ASC }]")]
    [InlineData("[{ level: DESC, name: ASC }]", "[{ level: DESC }, { name: ASC }]")]
    [InlineData("{ name: DESC, code: DESC }", "[{ name: DESC }, { code: DESC }]")]
    [InlineData("[{ parent: { name: DESC, code: ASC }, name: DESC }]", "[{ parent: { name: DESC } }, { parent: { code: ASC } }, { name: DESC }]")]
    public async Task Fields_of_one_object_order_as_they_are_written(string together, string apart)
    {
        const string Page = "(first: 60, where: { level: { in: [DISTRICT, COMMUNE] } }, order: {0}) {{ nodes {{ code parent {{ code }} }} }}";
        var data = await server.Ask($"{{ together: units{Of(together)} apart: units{Of(apart)} }}");
        Assert.Equal(data.GetProperty("apart").ToString(), data.GetProperty("together").ToString());

        string Of(string order) => Page.Replace("{0}", order, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_one_object_in_a_variable_order_as_they_were_sent()
    {
        const string Query = "query($o: [AdministrativeUnitSortInput!]) { units(first: 60, order: $o) { nodes { code } } }";
        var codes = new List<string>();
        foreach (var order in (string[])["""[{"name":"DESC","code":"ASC"}]""", """[{"code":"ASC","name":"DESC"}]""", """{"name":"DESC","code":"ASC"}"""])
            codes.Add((await server.Ask(Query, new { o = JsonSerializer.Deserialize<JsonElement>(order) })).ToString());
        Assert.NotEqual(codes[0], codes[1]);
        Assert.Equal(codes[0], codes[2]);
        Assert.Equal(codes[0], (await server.Ask("{ units(first: 60, order: [{ name: DESC }, { code: ASC }]) { nodes { code } } }")).ToString());
    }

    [Fact]
    public async Task A_variable_may_be_a_part_of_an_order_and_have_a_default()
    {
        var asked = await server.Ask(
            "query($d: SortEnumType, $more: AdministrativeUnitSortInput! = { name: ASC, code: DESC }) { units(first: 60, order: [{ level: $d, kind: ASC }, $more]) { nodes { code } } }",
            new { d = "DESC" });
        Assert.Equal(
            (await server.Ask("{ units(first: 60, order: [{ level: DESC }, { kind: ASC }, { name: ASC }, { code: DESC }]) { nodes { code } } }")).ToString(),
            asked.ToString());
    }

    [Fact]
    public async Task A_field_of_an_order_whose_variable_is_not_given_is_left_out()
    {
        var asked = await server.Ask("query($d: SortEnumType) { units(first: 60, order: [{ name: $d, code: DESC }]) { nodes { code } } }");
        Assert.Equal((await server.Ask("{ units(first: 60, order: [{ code: DESC }]) { nodes { code } } }")).ToString(), asked.ToString());
    }

    [Fact]
    public async Task Grouped_rows_are_ordered_as_it_is_written()
    {
        const string Rows = "recognitionRates(by: [CHILD, KIND], level: COMMUNE, within: \"19\", order: {0}) { child { code } kind rate { numerator } }";
        var data = await server.Ask(
            $"{{ together: {Rows.Replace("{0}", "[{ numerator: DESC, child: { name: DESC, code: ASC }, kind: ASC }]", StringComparison.Ordinal)}"
            + $" apart: {Rows.Replace("{0}", "[{ numerator: DESC }, { child: { name: DESC } }, { child: { code: ASC } }, { kind: ASC }]", StringComparison.Ordinal)} }}");
        Assert.Equal(data.GetProperty("apart").ToString(), data.GetProperty("together").ToString());
    }

    [Fact]
    public async Task A_list_or_figure_that_fails_is_null_beside_others()
    {
        var answer = await server.Send("""
            { good: units(first: 1) { nodes { code } } long: units(first: 500) { nodes { code } } old: units(after: "x") { totalCount }
              rate: recognitionRate(level: COMMUNE, within: "zzz") { numerator } rates: recognitionRates(by: [], level: COMMUNE, within: "zzz") { tier }
              trend: recognitionTrend(level: COMMUNE, from: "2023-01-01", to: "2022-01-01") { date } found: searchUnits(text: "a", first: -1) { code }
              verified: verifyFigure(printed: "") { computed { numerator } } below: unit(code: "19") { code children(first: 500) { totalCount } recognitionRate(level: COUNTRY) { numerator } } }
            """);
        var data = answer.GetProperty("data");
        Assert.Equal(1, data.GetProperty("good").GetProperty("nodes").GetArrayLength());
        Assert.All(["long", "old", "rate", "rates", "trend", "found", "verified"], field => Assert.Equal(JsonValueKind.Null, data.GetProperty(field).ValueKind));
        Assert.Equal("""{"code":"19","children":null,"recognitionRate":null}""", JsonSerializer.Serialize(data.GetProperty("below")));
        Assert.Equal(9, answer.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("{ parent: { name: { neq: \"Việt Nam\" } } }")]
    [InlineData("{ parent: { name: { nin: [\"Việt Nam\"] } } }")]
    [InlineData("{ parent: { name: { ncontains: \"Việt\" } } }")]
    [InlineData("{ parent: { nameEn: { eq: null } } }")]
    [InlineData("{ parent: { validFrom: { ngt: \"2500-01-01\" } } }")]
    [InlineData("{ parent: { recognitions: { none: { tier: { eq: MODEL } } } } }")]
    [InlineData("{ parent: { recognitions: { all: { tier: { eq: MODEL } } } } }")]
    [InlineData("{ parent: { recognitions: { any: false } } }")]
    [InlineData("{ parent: { parent: null } }")]
    [InlineData("{ parent: { or: [{ code: { eq: \"x\" } }, { parent: { code: { neq: \"x\" } } }] } }")]
    public async Task What_is_denied_of_a_parent_holds_of_the_country_which_has_none(string where)
    {
        var country = (await server.Ask($"{{ units(where: {{ and: [{{ code: {{ eq: \"VN\" }} }}, {where}] }}) {{ totalCount }} }}")).GetProperty("units");
        Assert.Equal(1, country.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_campaign_without_a_parent_is_not_below_another()
    {
        var data = await server.Ask("{ all: campaigns { totalCount } some: campaigns(where: { parent: { name: { neq: \"x\" } } }) { totalCount } }");
        Assert.Equal(data.GetProperty("all").ToString(), data.GetProperty("some").ToString());
    }

    [Theory]
    [InlineData("or: [{ code: { eq: \"19\" } }, {}]", 1)]
    [InlineData("and: null, or: null, code: { eq: \"19\" }", 1)]
    [InlineData("code: { eq: \"19\", and: null, or: null }", 1)]
    [InlineData("code: { eq: \"19\" }, name: {}, parent: { and: null }", 1)]
    public async Task What_was_not_filled_in_is_left_out(string where, int count) => Assert.Equal(
        count, (await server.Ask($"{{ units(where: {{ {where} }}) {{ totalCount }} }}")).GetProperty("units").GetProperty("totalCount").GetInt32());

    [Fact]
    public async Task A_code_that_no_unit_ever_had_gives_null_and_one_of_another_day_an_error()
    {
        Assert.Equal("""{"unit":null}""", JsonSerializer.Serialize(await server.Ask("{ unit(code: \"zzz\") { name } }")));
        Refusal.Message(await server.Send("{ unit(code: \"171\", asOf: \"2025-12-31\") { name } }"), "UNKNOWN_UNIT");
        Refusal.Message(await server.Send("{ unit(code: \"19\", asOf: \"1900-01-01\") { name } }"), "HIERARCHY_NOT_KNOWN");
    }

    [Fact]
    public async Task First_counts_where_last_is_given_too()
    {
        var data = await server.Ask("{ both: units(first: 2, last: 3) { nodes { code } pageInfo { hasNextPage } } first: units(first: 2) { nodes { code } pageInfo { hasNextPage } } }");
        Assert.Equal(data.GetProperty("first").ToString(), data.GetProperty("both").ToString());
    }
}
