using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Documents that do not fit the schema.</summary>
[EachDatabase]
public class BadDocumentTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("{ unit(code: \"19\") { name }", "SYNTAX_ERROR", "EOF")]
    [InlineData("{ unit(code: '19') { name } }", "SYNTAX_ERROR", "'")]
    [InlineData("{ __typename\r}\r\n}\r3", "SYNTAX_ERROR", "}")]
    [InlineData("{ unit(code: \"19\") { nothing } }", "FIELDS_ON_CORRECT_TYPE", "nothing")]
    [InlineData("{ unit(code: \"19\") }", "SCALAR_LEAFS", "unit")]
    [InlineData("{ unit { name } }", "PROVIDED_NON_NULL_ARGUMENTS", "code")]
    [InlineData("{ unit(code: \"19\", day: \"2023-12-31\") { name } }", "KNOWN_ARGUMENT_NAMES", "day")]
    [InlineData("{ unit(code: 19) { name } }", "ARGUMENTS_OF_CORRECT_TYPE", "19")]
    [InlineData("{ unit(code: null) { name } }", "ARGUMENTS_OF_CORRECT_TYPE", "null")]
    [InlineData("{ units(first: \"7\") { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "first")]
    [InlineData("{ units(first: 99999999999) { totalCount } }", "ARGUMENTS_OF_CORRECT_TYPE", "first")]
    [InlineData("{ recognitionRate(level: VILLAGE) { numerator } }", "ARGUMENTS_OF_CORRECT_TYPE", "VILLAGE")]
    [InlineData("{ recognitionRate(level: \"COMMUNE\") { numerator } }", "ARGUMENTS_OF_CORRECT_TYPE", "COMMUNE")]
    [InlineData("{ unit(code: \"19\", asOf: \"2023-02-30\") { name } }", "ARGUMENTS_OF_CORRECT_TYPE", "2023-02-30")]
    [InlineData("{ unit(code: \"19\", asOf: \"yesterday\") { name } }", "ARGUMENTS_OF_CORRECT_TYPE", "yesterday")]
    [InlineData("{ unit(code: \"19\", asOf: \"2023-12-31T00:00:00Z\") { name } }", "ARGUMENTS_OF_CORRECT_TYPE", "2023-12-31T00:00:00Z")]
    [InlineData("{ unit(code: \"19\", asOf: 5) { name } }", "ARGUMENTS_OF_CORRECT_TYPE", "5")]
    [InlineData("{ unit(code: $code) { name } }", "NO_UNDEFINED_VARIABLES", "$code")]
    [InlineData("query($code: String) { unit(code: $code) { name } }", "VARIABLES_IN_ALLOWED_POSITION", "String!")]
    [InlineData("query($a: ID) { nodes(ids: [$a]) { id } }", "VARIABLES_IN_ALLOWED_POSITION", "ID!")]
    [InlineData("query($a: AdministrativeUnitFilterInput) { units(where: { and: [$a] }) { totalCount } }", "VARIABLES_IN_ALLOWED_POSITION", "AdministrativeUnitFilterInput!")]
    [InlineData("query($a: AdministrativeUnitFilterInput) { units(where: { or: [{}, $a] }) { totalCount } }", "VARIABLES_IN_ALLOWED_POSITION", "AdministrativeUnitFilterInput!")]
    [InlineData("query($a: AdministrativeUnitSortInput) { units(order: [$a]) { totalCount } }", "VARIABLES_IN_ALLOWED_POSITION", "AdministrativeUnitSortInput!")]
    [InlineData("query($a: CampaignTotalRowSortInput) { campaignTotals(by: [], order: [$a]) { value } }", "VARIABLES_IN_ALLOWED_POSITION", "CampaignTotalRowSortInput!")]
    [InlineData("query($a: CampaignDimension) { ...F } fragment F on Query { campaignTotals(by: [$a]) { value } }", "VARIABLES_IN_ALLOWED_POSITION", "CampaignDimension!")]
    [InlineData("query($a: RecognitionDimension = null) { recognitionRates(by: [$a], level: COMMUNE) { rank } }", "VARIABLES_IN_ALLOWED_POSITION", "RecognitionDimension!")]
    [InlineData("{ unit(code: \"19\") { ...F } }", "KNOWN_FRAGMENT_NAMES", "F")]
    [InlineData("{ ...F } fragment F on Query { ...F }", "NO_FRAGMENT_CYCLES", "F")]
    [InlineData("{ unit(code: \"19\") { name @upper } }", "KNOWN_DIRECTIVES", "upper")]
    [InlineData("{ a: unit(code: \"19\") { name } a: unit(code: \"171\") { name } }", "OVERLAPPING_FIELDS_CAN_BE_MERGED", "a")]
    [InlineData("type X { a: Int } query Q { dataset { version } }", "EXECUTABLE_DEFINITIONS", "executed")]
    [InlineData("extend type Query { a: Int } { __typename }", "EXECUTABLE_DEFINITIONS", "executed")]
    [InlineData("{ __typename } { __typename }", "NO_OPERATION_NAME", "more than one operation")]
    [InlineData("query A { __typename } query A { __typename }", "NO_OPERATION_NAME", "more than one operation")]
    public async Task The_error_says_what_does_not_fit(string query, string code, string culprit) =>
        Assert.Contains(culprit, Refusal.Message(await server.Send(query), code), StringComparison.Ordinal);

    [Fact]
    public async Task A_variable_of_a_type_that_no_value_can_be_of_is_refused_whatever_its_default()
    {
        var answer = await server.Send("query($r: [Recognition] = [{ tier: NEW_RURAL }]) { nodes(ids: $r) { id } }");
        var codes = answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(["VARIABLES_ARE_INPUT_TYPES", "VARIABLES_IN_ALLOWED_POSITION"], codes.Order());
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("2e0")]
    [InlineData("0.02E2")]
    public async Task A_number_is_whole_where_its_value_is(string number)
    {
        var response = await server.Post($$$"""
            {"query": "query($first: Int, $years: [Int!], $decimals: Int!) { units(first: $first) { nodes { code } } recognitions(first: 1, where: { attainedYear: { in: $years } }) { totalCount } recognitionRate(level: DISTRICT, within: \"19\") { text(decimals: $decimals) } }",
             "variables": {"first": {{{number}}}, "years": [1, {{{number}}}], "decimals": {{{number}}}}}
            """);
        var data = (await response.Answer()).GetProperty("data");
        Assert.Equal(2, data.GetProperty("units").GetProperty("nodes").GetArrayLength());
        Assert.Equal("66,67%", data.GetProperty("recognitionRate").GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_order_of_keys_makes_no_conflict() => await server.Ask("""
        { a: units(where: { level: { eq: COMMUNE }, kind: { eq: WARD } }) { totalCount } ...F }
        fragment F on Query { a: units(where: { kind: { eq: WARD }, level: { eq: COMMUNE } }) { nodes { code } } }
        """);

    [Theory]
    [InlineData("query($code: String!) { unit(code: $code) { name } }", null, "$code")]
    [InlineData("query($code: String!) { unit(code: $code) { name } }", """{"code":null}""", "$code")]
    [InlineData("query($code: String!) { unit(code: $code) { name } }", """{"code":19}""", "$code")]
    [InlineData("query($code: String!) { unit(code: $code) { name } }", """{"code":["19"]}""", "$code")]
    [InlineData("query($by: CampaignDimension = YEAR) { campaignTotals(by: [$by]) { value } }", """{"by":null}""", "$by")]
    [InlineData("query($dating: Dating = null) { recognitionRate(level: COMMUNE, dating: $dating) { numerator } }", null, "$dating")]
    [InlineData("query($first: Int) { units(first: $first) { totalCount } }", """{"first":1.5}""", "$first")]
    [InlineData("query($first: Int) { units(first: $first) { totalCount } }", """{"first":99999999999}""", "$first")]
    [InlineData("query($day: Date) { units(asOf: $day) { totalCount } }", """{"day":"2023-02-30"}""", "$day")]
    [InlineData("query($day: Date) { units(asOf: $day) { totalCount } }", """{"day":"yesterday"}""", "$day")]
    [InlineData("query($day: Date) { units(asOf: $day) { totalCount } }", """{"day":5}""", "$day")]
    [InlineData("query($level: UnitLevel!) { recognitionRate(level: $level) { numerator } }", """{"level":"VILLAGE"}""", "$level")]
    [InlineData("query($level: UnitLevel!) { recognitionRate(level: $level) { numerator } }", """{"level":"Commune"}""", "$level")]
    public async Task The_error_names_the_variable_that_does_not_fit(string query, string? variables, string name)
    {
        var given = JsonSerializer.Deserialize<JsonElement>(variables ?? "null");
        Assert.Contains(name, Refusal.Message(await server.Send(query, given), "INVALID_VALUE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("query A { __typename } query B { __typename }")]
    public async Task An_operation_that_is_not_there_cannot_be_run(string query)
    {
        var response = await server.Post(RawHttp.Body(query, operationName: "Absent"));
        Assert.Contains("Absent", await Refusal.Message(response, "INVALID_OPERATION_NAME"), StringComparison.Ordinal);
    }
}
