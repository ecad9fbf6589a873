using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Tests;

/// <summary>What a request costs, told before it is executed.</summary>
[EachDatabase]
public class CostTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ units { totalCount } }", 122, 2)]
    [InlineData("{ units { nodes { code } } }", 11, 52)]
    [InlineData("{ units(first: 7) { nodes { code } } }", 11, 9)]
    [InlineData("{ units(last: 7) { nodes { code } } }", 11, 9)]
    [InlineData("{ units(first: 7) { edges { node { code } } } }", 18, 16)]
    [InlineData("{ units(first: 7) { nodes { code } edges { cursor } } }", 12, 16)]
    [InlineData("{ units(first: 0) { nodes { code } } }", 11, 2)]
    [InlineData("{ units(first: 10) { nodes { parent { parent { name } } } } }", 31, 32)]
    [InlineData("{ units(first: 10) { nodes { children(first: 5) { nodes { code } } } } }", 849, 72)]
    [InlineData("{ units(first: 10) { nodes { ancestors { code } } } }", 31, 62)]
    [InlineData("{ units(first: 1000000) { nodes { code } } }", 11, 202)]
    [InlineData("{ searchUnits(text: \"a\") { code } }", 226, 11)]
    [InlineData("{ searchUnits(text: \"a\", first: 3) { code } }", 226, 4)]
    [InlineData("{ nodes(ids: [\"a\", \"b\"]) { id } }", 20, 3)]
    [InlineData("{ recognitionRates(by: [CHILD], level: COMMUNE, first: 5) { rank } }", 675, 6)]
    [InlineData("{ a: dataset { version } b: dataset { version } }", 2, 3)]
    [InlineData("{ dataset { version } dataset { referenceDate } }", 1, 2)]
    [InlineData("{ dataset { version } ...F ...F } fragment F on Query { dataset { version } ...G } fragment G on Query { b: dataset { version } }", 2, 3)]
    [InlineData("{ dataset @skip(if: true) { version } }", 0, 1)]
    [InlineData("{ ... @include(if: false) { dataset { version } } }", 0, 1)]
    [InlineData("{ node(id: \"a\") { id ... on AdministrativeUnit { parent { name } } ... on Campaign { code } } }", 11, 3)]
    [InlineData("{ __schema { types { name } } }", 2, 102)]
    public Task The_price_is_of_what_is_asked(string query, int fieldCost, int typeCost) => Costs(query, null, fieldCost, typeCost);

    [Theory]
    [InlineData("{ targets(first: 5) { nodes { code } } }", 11, 7)]
    [InlineData("{ targets(first: 5) { nodes { citation } } }", 26, 7)]
    [InlineData("{ targets(first: 5) { nodes { citation b: citation(style: BIBTEX) c: citation(style: CSL_JSON) } } }", 56, 7)]
    [InlineData("{ publishedFigures(first: 20) { nodes { citation } } }", 71)]
    [InlineData("{ campaignTotals(by: [MEASURE], first: 2) { text citation } }", 39, 3)]
    [InlineData("{ recognitionRates(by: [CHILD], level: COMMUNE, within: \"19\", first: 5) { rate { text } } }", 364, 11)]
    public Task Texts_cost_as_often_as_they_are_made(string query, int fieldCost, int typeCost = 22) => Costs(query, null, fieldCost, typeCost);

    [Theory]
    [InlineData("{ units(where: {}, first: 1) { nodes { code } } }", 12)]
    [InlineData("{ units(where: { code: { eq: \"19\" } }, first: 1) { nodes { code } } }", 14)]
    [InlineData("{ units(where: { code: { eq: null } }, first: 1) { nodes { code } } }", 13)]
    [InlineData("{ units(where: { name: { contains: \"a\" } }, first: 1) { nodes { code } } }", 263)]
    [InlineData("{ units(where: { recognitions: { some: { tier: { eq: MODEL } } } }, first: 1) { nodes { code } } }", 535)]
    [InlineData("{ units(where: { or: [{ code: { eq: \"19\" } }, { code: { eq: \"1\" } }] }, first: 1) { nodes { code } } }", 242)]
    [InlineData("{ units(order: [{ name: ASC }], first: 1) { nodes { code } } }", 12)]
    [InlineData("{ units(order: [{ name: DESC }], first: 1) { nodes { code } } }", 239)]
    [InlineData("{ units(order: [{ name: DESC }, { code: DESC }, { validFrom: DESC }], first: 1) { nodes { code } } }", 12)]
    [InlineData("{ units(order: [{ nameEn: ASC }], first: 1) { nodes { code } } }", 239)]
    public Task Conditions_cost_by_their_kind_and_number(string query, int fieldCost) => Costs(query, null, fieldCost, 3);

    [Theory]
    [InlineData("""{}""", 11, 52)]
    [InlineData("""{ "first": 7 }""", 11, 9)]
    [InlineData("""{ "first": null, "where": null }""", 11, 52)]
    [InlineData("""{ "first": 7, "where": { "code": { "eq": "19" } } }""", 14, 9)]
    [InlineData("""{ "where": { "code": { "eq": "19" }, "name": { "contains": "a" } } }""", 20, 52)]
    public Task Variables_count_with_what_they_hold_and_cost_nothing_where_left_out(string variables, int fieldCost, int typeCost) => Costs(
        "query($first: Int, $where: AdministrativeUnitFilterInput) { units(first: $first, where: $where) { nodes { code } } }",
        JsonSerializer.Deserialize<JsonElement>(variables), fieldCost, typeCost);

    [Theory]
    [InlineData("by: []", 1)]
    [InlineData("by: [CHILD], within: \"19\"", 103)]
    public async Task Groups_cost_by_their_number(string grouped, int rows)
    {
        var query = $"{{ recognitionRates({grouped}, level: COMMUNE) {{ rank }} }}";
        Assert.Equal(rows, await Rows(query));
        var answer = await server.Ask(query);
        Assert.InRange(answer.GetProperty("recognitionRates").GetArrayLength(), 1, rows);
    }

    [Theory]
    [InlineData("criteriaRates(by: [COMMUNE])")]
    public async Task Groups_that_there_are_not_cost_nothing(string field) => Assert.Equal(0, await Rows($"{{ {field} {{ met }} }}"));

    [Theory]
    [InlineData("{ criteriaSets(first: 200) { nodes { code } } }", "criteriaSets")]
    [InlineData("{ recognitionTrend(level: COMMUNE, from: \"1990-01-01\", to: \"2023-12-31\", interval: MONTH) { date } }", "recognitionTrend")]
    public async Task Lists_cost_as_many_objects_as_they_have(string query, string list)
    {
        var answer = (await server.Ask(query)).GetProperty(list);
        Assert.Equal(answer.ValueKind == JsonValueKind.Array ? answer.GetArrayLength() : answer.GetProperty("nodes").GetArrayLength() + 1, await Rows(query));
    }

    [Theory]
    [InlineData("recognitionRate(level: COMMUNE, dating: DECIDED)", "recognitionRate(level: COMMUNE)")]
    [InlineData("recognitionTrend(level: COMMUNE, from: \"2020-12-31\", to: \"2023-12-31\", dating: DECIDED)", "recognitionTrend(level: COMMUNE, from: \"2020-12-31\", to: \"2023-12-31\")")]
    public async Task Rates_that_no_roll_up_holds_cost_by_the_units_counted(string counted, string rolledUp) =>
        Assert.True(await FieldCost($"{{ {counted} {{ __typename }} }}") > 10 + await FieldCost($"{{ {rolledUp} {{ __typename }} }}"));

    [Fact]
    public async Task What_entities_of_one_list_read_together_costs_less_than_each_by_itself()
    {
        const string Page = "units(first: 50) { nodes { recognitionRate(level: COMMUNE, dating: DECIDED) { numerator } } }";
        const string Parents = "units(first: 50) { nodes { parent { recognitionRate(level: COMMUNE, dating: DECIDED) { numerator } } } }";
        Assert.True(await FieldCost($"{{ {Parents} }}") > 2 * await FieldCost($"{{ {Page} }}"));
    }

    [Fact]
    public async Task A_page_of_units_of_one_level_parts_the_facts_and_one_of_all_levels_may_have_them_several_times()
    {
        const string Rates = "nodes { recognitionRate(level: COMMUNE, dating: DECIDED) { numerator } }";
        var ofLevel = await FieldCost($"{{ units(first: 10, where: {{ level: {{ eq: DISTRICT }} }}) {{ {Rates} }} }}");
        Assert.True(await FieldCost($"{{ units(first: 10, where: {{ level: {{ neq: COMMUNE }} }}) {{ {Rates} }} }}") > 2 * ofLevel);
    }

    [Fact]
    public async Task What_is_known_costs_by_the_levels_and_tiers_that_the_data_name()
    {
        var known = (await Ask("{ coverage { tier } }", null, "report")).GetProperty("data").GetProperty("coverage").GetArrayLength();
        Assert.InRange(await Rows("{ coverage { tier } }"), known, 2 * known);
    }

    [Fact]
    public Task A_default_of_a_variable_counts() => Costs("query($first: Int = 3) { units(first: $first) { nodes { code } } }", null, 11, 5);

    [Fact]
    public async Task The_dashboards_cost_less_than_a_tenth_of_what_is_allowed()
    {
        var limits = server.Services.GetRequiredService<IOptions<LimitsOptions>>().Value;
        foreach (var (name, query, variables) in Operations.All())
        {
            var cost = (await Ask(query, variables, "validate")).GetProperty("extensions").GetProperty("operationCost");
            Assert.InRange(cost.GetProperty("fieldCost").GetDouble(), 1, limits.MaxFieldCost / 10.0);
            Assert.InRange(cost.GetProperty("typeCost").GetDouble(), 1, limits.MaxTypeCost / 10.0);
        }
    }

    [Fact]
    public async Task The_price_is_told_beside_the_answer()
    {
        var answer = await Ask("{ dataset { version } }", null, "report");
        Assert.NotEmpty(answer.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString()!);
        Assert.Equal("""{"operationCost":{"fieldCost":1,"typeCost":2}}""", answer.GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task Lists_within_a_unit_cost_by_the_units_below_it_since_no_index_holds_their_order()
    {
        var everywhere = await FieldCost("{ units(order: [{ name: ASC }], first: 1) { nodes { code } } }");
        var within = await FieldCost("{ units(order: [{ name: ASC }], first: 1, within: \"19\") { nodes { code } } }");
        var country = await FieldCost("{ units(order: [{ name: ASC }], first: 1, within: \"VN\") { nodes { code } } }");
        Assert.True(everywhere < within && within * 10 < country, $"{everywhere}, {within}, {country}");
        Assert.Equal(country, await FieldCost("{ units(first: 1, within: \"VN\") { nodes { code } } }"), 5d);
    }

    [Fact]
    public async Task Nobody_is_told_the_price_who_does_not_ask()
    {
        await Ask("{ dataset { importedAt } }", null, "report");
        var answer = await Ask("{ dataset { importedAt } }", null, null);
        Assert.False(answer.TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task Whoever_asks_only_for_the_price_gets_only_that()
    {
        using var response = await Send("{ unit(code: \"nowhere\") { name } }", null, "validate", RawHttp.GraphQLJson);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""", await response.Text());
    }

    [Fact]
    public async Task Whoever_asks_for_the_price_in_other_words_is_refused()
    {
        using var response = await Send("{ __typename }", null, "nonsense", RawHttp.Json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("report", await Refusal.Message(response, "REQUEST_MALFORMED"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutation { __typename }")]
    [InlineData("subscription { nope }")]
    public async Task What_cannot_be_executed_has_no_price(string query) =>
        Refusal.Message(await Ask(query, null, "validate"), "INVALID_OPERATION");

    [Fact]
    public async Task What_does_not_fit_the_schema_has_no_price() =>
        Refusal.Message(await Ask("{ nothing }", null, "validate"), "FIELDS_ON_CORRECT_TYPE");

    private async Task<double> FieldCost(string query) =>
        (await Ask(query, null, "validate")).GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble();

    private async Task<double> Rows(string query) =>
        (await Ask(query, null, "validate")).GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetDouble() - 1;

    private async Task Costs(string query, JsonElement? variables, int fieldCost, int typeCost)
    {
        var answer = await Ask(query, variables, "validate");
        var cost = answer.GetProperty("extensions").GetProperty("operationCost");
        Assert.Equal((fieldCost, typeCost), (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble()));
    }

    private async Task<JsonElement> Ask(string query, JsonElement? variables, string? report)
    {
        using var response = await Send(query, variables, report, RawHttp.Json);
        return await response.Answer();
    }

    private Task<HttpResponseMessage> Send(string query, JsonElement? variables, string? report, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), null, RawHttp.Json),
            Headers = { { "Accept", accept }, { "GraphQL-Cost", report } },
        };
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
