using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Well-formed questions that the data has no answer to.</summary>
[EachDatabase]
public class BadQuestionTests(ShippedServer shipped)
{
    private const string TooLong = "INPUT_FIELDS_AND_ARGUMENTS_OF_CORRECT_LENGTH";

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("code: \"058\", asOf: \"2026-01-01\"", "UNKNOWN_UNIT", "\"058\"", "ended on 2025-07-01")]
    [InlineData("code: \"05845\", asOf: \"2020-01-01\"", "HIERARCHY_NOT_KNOWN", "known from 2021-01-01", "2020-01-01")]
    [InlineData("code: \"19\", asOf: \"0001-01-01\"", "HIERARCHY_NOT_KNOWN", "known from 1997-01-01", "0001-01-01")]
    public async Task A_unit_of_another_day_is_null_with_a_reason(string arguments, string code, string what, string when)
    {
        var answer = await server.Send($$"""{ unit({{arguments}}) { name } }""");
        Says(answer, code, what, when);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("unit").ValueKind);
    }

    [Theory]
    [InlineData("within: \"19\", asOf: \"2020-01-01\"", "HIERARCHY_NOT_KNOWN", "2021-01-01", "2020-01-01")]
    [InlineData("within: \"99999\"", "UNKNOWN_UNIT", "\"99999\"", "2025-06-30")]
    [InlineData("within: \"\"", "UNKNOWN_UNIT", "\"\"", "2025-06-30")]
    [InlineData("within: \"19 \"", "UNKNOWN_UNIT", "\"19 \"", "or on any other day")]
    [InlineData("first: -1", "PAGE_SIZE_OUT_OF_RANGE", "200", "-1")]
    [InlineData("first: 201", "PAGE_SIZE_OUT_OF_RANGE", "200", "201")]
    public async Task Units_that_are_not_known_are_not_listed(string arguments, string code, string what, string when) =>
        Says(await server.Send($$"""{ units({{arguments}}) { totalCount } }"""), code, what, when);

    [Theory]
    [InlineData("level: COMMUNE, within: \"19\", asOf: \"2018-01-01\"", "HIERARCHY_NOT_KNOWN", "2021-01-01", "2018-01-01")]
    [InlineData("level: PROVINCE, within: \"171\"", "LEVEL_ABOVE_UNIT", "PROVINCE", "Đại Từ (171)")]
    [InlineData("level: COUNTRY, within: \"19\"", "LEVEL_ABOVE_UNIT", "COUNTRY", "Thái Nguyên (19)")]
    [InlineData("level: COMMUNE, within: \"99999\"", "UNKNOWN_UNIT", "\"99999\"", "2025-06-30")]
    [InlineData("level: COMMUNE, within: \"19 \"", "UNKNOWN_UNIT", "\"19 \"", "or on any other day")]
    [InlineData("level: COMMUNE, within: \"058\", asOf: \"2026-01-01\"", "UNKNOWN_UNIT", "\"058\"", "2025-07-01")]
    public async Task A_rate_that_nobody_knows_is_not_made_up(string arguments, string code, string what, string when) =>
        Says(await server.Send($$"""{ recognitionRate({{arguments}}) { numerator } }"""), code, what, when);

    [Theory]
    [InlineData("percentage(decimals: 11)", "DECIMALS_OUT_OF_RANGE", "11")]
    [InlineData("percentage(decimals: -1)", "DECIMALS_OUT_OF_RANGE", "-1")]
    [InlineData("text(decimals: 11)", "DECIMALS_OUT_OF_RANGE", "11")]
    [InlineData("text(decimals: -1)", "DECIMALS_OUT_OF_RANGE", "-1")]
    [InlineData("text(locale: \"fr\")", "LOCALE_NOT_SUPPORTED", "\"fr\"")]
    [InlineData("text(locale: \"\")", "LOCALE_NOT_SUPPORTED", "vi-VN")]
    public async Task A_figure_is_written_only_in_ways_that_exist(string field, string code, string what) =>
        Says(await server.Send($$"""{ recognitionRate(level: DISTRICT, within: "19") { {{field}} } }"""), code, what);

    [Fact]
    public async Task The_last_day_of_the_calendar_is_a_day_like_any_other()
    {
        var data = await server.Ask("""
            {
              before: units(within: "19", asOf: "9999-12-30") { totalCount }
              last: units(within: "19", asOf: "9999-12-31") { totalCount }
            }
            """);
        Assert.Equal(Total(data, "before"), Total(data, "last"));
        Assert.NotEqual(0, Total(data, "last"));
    }

    [Theory]
    [InlineData("[RecognitionDimension!]!", "CHILD", "recognitionRates(by: $list, level: COMMUNE) { rank }")]
    [InlineData("[CampaignDimension!]!", "CHILD", "campaignTotals(by: $list) { value }")]
    [InlineData("[CriteriaDimension!]!", "CHILD", "criteriaRates(by: $list) { met }")]
    [InlineData("[ID!]!", "x", "nodes(ids: $list) { id }")]
    public async Task A_list_of_values_is_not_longer_than_allowed(string type, string value, string field) =>
        Says(await server.Send($"query($list: {type}) {{ {field} }}", new { list = Enumerable.Repeat(value, 60_000) }), TooLong, "60000", "1000");

    [Theory]
    [InlineData("[CampaignTotalRowSortInput!]!", "value", "campaignTotals(by: [YEAR], order: $list) { value }")]
    [InlineData("[AdministrativeUnitSortInput!]!", "name", "units(order: $list) { totalCount }")]
    public async Task An_order_is_not_longer_than_allowed(string type, string key, string field)
    {
        var query = $"query($list: {type}) {{ {field} }}";
        foreach (var _ in (string[])["validated", "kept"])
        {
            Says(await server.Send(query, new { list = Ordered(40_000) }), TooLong, "40000", "1000");
            await server.Ask(query, new { list = Ordered(1000) });
        }

        IEnumerable<Dictionary<string, string>> Ordered(int times) => Enumerable.Repeat(new Dictionary<string, string> { [key] = "ASC" }, times);
    }

    private static int Total(JsonElement data, string alias) => data.GetProperty(alias).GetProperty("totalCount").GetInt32();

    private static void Says(JsonElement answer, string code, params string[] words)
    {
        var message = Refusal.Message(answer, code);
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }
}
