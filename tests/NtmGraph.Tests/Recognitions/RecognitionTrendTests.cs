using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Trends of the shipped data, and where their points lie.</summary>
[EachDatabase]
public class RecognitionTrendTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task The_country_went_from_63_to_79_percent_by_what_was_printed()
    {
        var data = await server.Ask("""
            { recognitionTrend(level: COMMUNE, from: "2021-06-30", to: "2025-06-30", interval: QUARTER) { date rate { percentage asOf basis } change { percentagePoints } } }
            """);
        Assert.Equal(
            [
                "2021-06-30 63.48 2021-04-30 ",
                "2021-09-30 63.48 2021-04-30 ?",
                "2021-12-31 65.1 2021-10-31 1.62",
                "2022-03-31 65.1 2021-10-31 ?",
                "2022-06-30 70.2 2022-06-30 5.09",
                "2022-09-30 70.2 2022-06-30 ?",
                "2022-12-31 72.85 2022-12-31 2.66",
                "2023-03-31 72.85 2022-12-31 ?",
                "2023-06-30 73.65 2023-06-30 0.79",
                "2023-09-30 73.65 2023-06-30 ?",
                "2023-12-31 73.65 2023-06-30 ?",
                "2024-03-31 73.65 2023-06-30 ?",
                "2024-06-30 73.65 2023-06-30 ?",
                "2024-09-30 73.65 2023-06-30 ?",
                "2024-12-31 73.65 2023-06-30 ?",
                "2025-03-31 77.99 2025-01-31 4.34",
                "2025-06-30 79.33 2025-06-30 1.34",
            ],
            data.GetProperty("recognitionTrend").EnumerateArray().Select(point =>
            {
                var rate = point.GetProperty("rate");
                Assert.Equal("PUBLISHED_FIGURE", rate.GetProperty("basis").GetString());
                var change = point.GetProperty("change");
                return $"{point.GetProperty("date")} {Number(rate.GetProperty("percentage"))} {rate.GetProperty("asOf")} "
                    + (change.ValueKind == JsonValueKind.Null ? "" : Number(change.GetProperty("percentagePoints")));
            }));
    }

    [Theory]
    [InlineData("YEAR", "2023-12-30", "2023-12-30", "2023-12-30")]
    [InlineData("YEAR", "2023-12-31", "2023-12-31", "2023-12-31")]
    [InlineData("YEAR", "2023-12-31", "2024-12-31", "2023-12-31 2024-12-31")]
    [InlineData("YEAR", "2024-01-01", "2025-01-01", "2024-12-31 2025-01-01")]
    [InlineData("QUARTER", "2024-02-01", "2024-10-15", "2024-03-31 2024-06-30 2024-09-30 2024-10-15")]
    [InlineData("MONTH", "2024-02-29", "2024-03-30", "2024-02-29 2024-03-30")]
    [InlineData("MONTH", "2023-01-31", "2023-03-31", "2023-01-31 2023-02-28 2023-03-31")]
    [InlineData("MONTH", "9999-11-01", "9999-12-31", "9999-11-30 9999-12-31")]
    public async Task Points_lie_where_periods_end_and_on_the_last_day(string interval, string from, string to, string days)
    {
        var data = await server.Ask($"{{ recognitionTrend(level: COMMUNE, from: \"{from}\", to: \"{to}\", interval: {interval}) {{ date }} }}");
        Assert.Equal(days, string.Join(' ', data.GetProperty("recognitionTrend").EnumerateArray().Select(point => point.GetProperty("date"))));
    }

    [Fact]
    public async Task Units_below_a_point_are_those_of_its_day()
    {
        var data = await server.Ask("""
            { recognitionTrend(level: DISTRICT, within: "19", from: "2023-12-31", to: "2025-12-31") { date rate { denominator units { totalCount nodes { code currentTier } } } } }
            """);
        Assert.Equal("""
            [{"date":"2023-12-31","rate":{"denominator":9,"units":{"totalCount":6,"nodes":[{"code":"164","currentTier":"NEW_RURAL"},{"code":"165","currentTier":"NEW_RURAL"},{"code":"167","currentTier":"NEW_RURAL"},{"code":"171","currentTier":"NEW_RURAL"},{"code":"172","currentTier":"NEW_RURAL"},{"code":"173","currentTier":"NEW_RURAL"}]}}},{"date":"2024-12-31","rate":{"denominator":9,"units":null}},{"date":"2025-12-31","rate":{"denominator":0,"units":{"totalCount":0,"nodes":[]}}}]
            """, data.GetProperty("recognitionTrend").GetRawText());
    }

    [Theory]
    [InlineData("level: COMMUNE, from: \"2024-01-02\", to: \"2024-01-01\"", "INVALID_PERIOD")]
    [InlineData("level: COMMUNE, from: \"1970-01-01\", to: \"2025-01-01\", interval: MONTH", "TOO_MANY_POINTS")]
    [InlineData("level: COMMUNE, from: \"0001-01-01\", to: \"9999-12-31\"", "TOO_MANY_POINTS")]
    [InlineData("level: COMMUNE, from: \"2024-01-01\", to: \"2024-02-01\", within: \"999\"", "UNKNOWN_UNIT")]
    [InlineData("level: PROVINCE, from: \"2024-01-01\", to: \"2024-02-01\", within: \"171\"", "LEVEL_ABOVE_UNIT")]
    public async Task What_makes_no_sense_is_refused(string arguments, string code) =>
        Refusal.Message(await server.Send($"{{ recognitionTrend({arguments}) {{ date }} }}"), code);

    private static string Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? "?" : number.GetRawText();
}
