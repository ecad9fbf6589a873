using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What the campaigns of the shipped data come to.</summary>
[EachDatabase]
public class ShippedCampaignTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("land_donated", "PROVINCE", "19 81.8 AT_LEAST 1")]
    [InlineData("funds_mobilised", "PROVINCE", "19 86400000000 AT_LEAST 1")]
    [InlineData("launches", "PROVINCE", "19 460 AT_LEAST 1")]
    [InlineData("land_donated", "DISTRICT", "- 81.8 AT_LEAST 1; 171 33.8 AT_LEAST 1")]
    [InlineData("funds_mobilised", "DISTRICT", "- 86400000000 AT_LEAST 1; 171 54000000000 AT_LEAST 1")]
    [InlineData("land_donated", "CAMPAIGN", "dai-tu-duong-xom-6m 33.8 AT_LEAST 1; thai-nguyen-chung-suc 81.8 AT_LEAST 1")]
    [InlineData("land_donated", "YEAR", "2023 81.8 AT_LEAST 1")]
    [InlineData("land_donated", "MEASURE", "81.8 AT_LEAST 1")]
    public async Task The_part_of_Dai_Tu_is_in_the_total_of_the_province(string measure, string by, string expected)
    {
        Assert.Equal(expected, await server.Totals(measure, "2023-12-31", null, by));
        Assert.Equal(expected, await server.Totals(measure, "2023-12-31", "19", by));
    }

    [Fact]
    public async Task It_still_is_after_the_districts_were_abolished() =>
        Assert.Equal("81.8 AT_LEAST 1", await server.Totals("land_donated", "2025-07-01", "19"));

    [Fact]
    public async Task The_children_of_the_province_are_its_districts() =>
        Assert.Equal("- 81.8 AT_LEAST 1; 171 33.8 AT_LEAST 1", await server.Totals("land_donated", "2023-12-31", "19", "CHILD"));

    [Theory]
    [InlineData("171", "33.8 AT_LEAST 1")]
    [InlineData("164", "")]
    public async Task Within_a_district_only_its_own_results_count(string within, string expected) =>
        Assert.Equal(expected, await server.Totals("land_donated", "2023-12-31", within));

    [Fact]
    public async Task Nothing_is_known_before_the_day_of_the_results() =>
        Assert.Empty(await server.Totals(new CampaignTotalArguments(["MEASURE"], null, "2023-12-25")));

    [Fact]
    public async Task Totals_are_told_as_a_person_would_print_them()
    {
        var data = await server.Ask("""
            { campaignTotals(by: [], asOf: "2023-12-31") { text english: text(locale: "en-US") } }
            """);
        var rows = data.GetProperty("campaignTotals").EnumerateArray().ToList();
        Assert.Equal(["trên 86,4 tỷ đồng", "trên 81,8 ha", "trên 460 cuộc", "trên 260.870 lượt người"], rows.Select(row => Text(row, "text")));
        Assert.Equal(["over 86.4 billion VND", "over 81.8 ha", "over 460 launches", "over 260,870 participations"], rows.Select(row => Text(row, "english")));
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
