using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>The shipped data answers what the news text prints of Thái Nguyên at the end of 2023.</summary>
[EachDatabase]
public sealed class NewsTextTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Six_of_nine_district_level_units_are_recognised()
    {
        var rate = await Rate("level: DISTRICT");
        Assert.Equal((6, 9), Fraction(rate));
        Assert.Equal(66.67m, rate.GetProperty("percentage").GetDecimal());
        Assert.Equal("66,67%", rate.GetProperty("text").GetString());
        Assert.Equal("UNIT_RECORDS", rate.GetProperty("basis").GetString());
        Assert.True(rate.GetProperty("complete").GetBoolean());
        Assert.Equal("INFERRED", rate.GetProperty("confidence").GetString());
        Assert.Equal(5, rate.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public async Task One_hundred_and_eighteen_of_126_communes_meet_the_standard()
    {
        var rate = await Rate("level: COMMUNE");
        Assert.Equal((118, 126), Fraction(rate));
        Assert.Equal(93.65m, rate.GetProperty("percentage").GetDecimal());
        Assert.Equal("93,7%", rate.GetProperty("short").GetString());
        Assert.Equal("PUBLISHED_FIGURE", rate.GetProperty("basis").GetString());
        Assert.False(rate.GetProperty("complete").GetBoolean());
        Assert.Equal("2023-12-28", rate.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Two_sources_that_print_the_same_of_two_days_do_not_confirm_each_other()
    {
        var rate = await Rate("level: COMMUNE");
        Assert.Equal("REPORTED", rate.GetProperty("confidence").GetString());
        Assert.Equal(
            "Top legislator hails Thai Nguyen for new rural development",
            Assert.Single(rate.GetProperty("sources").EnumerateArray()).GetProperty("title").GetString());
        var data = await server.Ask("""
            { publishedFigures(where: { unit: { code: { eq: "19" } }, numerator: { eq: 118 } }, order: [{ asOf: ASC }]) { nodes { asOf numerator denominator } } }
            """);
        Assert.Equal(
            """[{"asOf":"2023-12-26","numerator":118,"denominator":126},{"asOf":"2023-12-28","numerator":118,"denominator":126}]""",
            data.GetProperty("publishedFigures").GetProperty("nodes").GetRawText());
    }

    [Theory]
    [InlineData("level: COMMUNE, tier: ADVANCED", 33)]
    [InlineData("level: COMMUNE, tier: MODEL", 10)]
    [InlineData("level: HAMLET, tier: MODEL", 104)]
    public async Task Higher_tiers_are_counted(string question, int count)
    {
        var rate = await Rate(question);
        Assert.Equal(count, rate.GetProperty("numerator").GetInt32());
        Assert.Equal("PUBLISHED_FIGURE", rate.GetProperty("basis").GetString());
    }

    [Fact]
    public async Task Nobody_knows_how_many_hamlets_there_are()
    {
        var rate = await Rate("level: HAMLET, tier: MODEL");
        Assert.Equal(JsonValueKind.Null, rate.GetProperty("denominator").ValueKind);
        Assert.Equal(JsonValueKind.Null, rate.GetProperty("percentage").ValueKind);
        Assert.Equal("104", rate.GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_campaigns_brought_what_the_text_says()
    {
        var data = await server.Ask("""
            { unit(code: "19", asOf: "2023-12-31") { campaigns(order: [{ code: DESC }]) { nodes { name results { unit { name } text english: text(locale: "en-US") bound } } } } }
            """);
        var results = data.GetProperty("unit").GetProperty("campaigns").GetProperty("nodes").EnumerateArray()
            .SelectMany(campaign => campaign.GetProperty("results").EnumerateArray()).ToList();
        Assert.Equal(
            ["trên 460 cuộc", "trên 260.870 lượt người", "trên 81,8 ha", "trên 86,4 tỷ đồng", "trên 33,8 ha", "trên 54 tỷ đồng"],
            results.Select(result => result.GetProperty("text").GetString()));
        Assert.Equal(
            ["over 460 launches", "over 260,870 participations", "over 81.8 ha", "over 86.4 billion VND", "over 33.8 ha", "over 54 billion VND"],
            results.Select(result => result.GetProperty("english").GetString()));
        Assert.All(results, result => Assert.Equal("AT_LEAST", result.GetProperty("bound").GetString()));
        Assert.Equal("Đại Từ", results[^1].GetProperty("unit").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("tn-2023-district-new-rural", 5, 6, 1, "EXCEEDED")]
    [InlineData("tn-2024-district-new-rural", 7, 6, -1, "ON_TRACK")]
    [InlineData("tn-2024-commune-advanced", 45, 33, -12, "ON_TRACK")]
    [InlineData("tn-2024-commune-model", 12, 10, -2, "ON_TRACK")]
    public async Task The_targets_stand_as_the_text_says(string code, int expected, int actual, int difference, string status)
    {
        var target = (await Targets("2023-12-31"))[code];
        Assert.Equal(expected, target.GetProperty("expected").GetDecimal());
        Assert.Equal(actual, target.GetProperty("actual").GetDecimal());
        Assert.Equal(difference, target.GetProperty("difference").GetDecimal());
        Assert.Equal(status, target.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_target_is_not_called_missed_on_old_figures()
    {
        var target = (await Targets("2025-06-01"))["tn-2024-district-new-rural"];
        Assert.Equal(6, target.GetProperty("actual").GetDecimal());
        Assert.Equal(JsonValueKind.Null, target.GetProperty("status").ValueKind);
    }

    private async Task<Dictionary<string, JsonElement>> Targets(string day)
    {
        var data = await server.Ask(
            """query($day: Date!) { unit(code: "19", asOf: $day) { targets { nodes { code expected actual difference status } } } }""",
            new { day });
        return data.GetProperty("unit").GetProperty("targets").GetProperty("nodes").EnumerateArray()
            .ToDictionary(target => target.GetProperty("code").GetString()!);
    }

    private async Task<JsonElement> Rate(string question)
    {
        var data = await server.Ask($$"""
            {
              unit(code: "19", asOf: "2023-12-31") {
                recognitionRate({{question}}) {
                  numerator denominator percentage text short: text(decimals: 1) basis complete asOf confidence sources { title }
                }
              }
            }
            """);
        return data.GetProperty("unit").GetProperty("recognitionRate");
    }

    private static (int, int) Fraction(JsonElement rate) =>
        (rate.GetProperty("numerator").GetInt32(), rate.GetProperty("denominator").GetInt32());
}
