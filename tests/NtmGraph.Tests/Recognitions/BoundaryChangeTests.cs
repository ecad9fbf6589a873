namespace NtmGraph.Tests;

/// <summary>A figure from before a reform says which units it no longer speaks of.</summary>
[EachDatabase]
public class BoundaryChangeTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-11-30", 0)]
    [InlineData("2024-12-01", 9)]
    [InlineData("2025-06-30", 9)]
    [InlineData("2025-07-01", 292)]
    public async Task A_published_figure_names_the_successions_since_its_own_day(string day, int changes)
    {
        var rate = await Ask($$"""recognitionRate(level: COMMUNE, within: "19", asOf: "{{day}}")""", "asOf boundaryChanges { totalCount }");
        Assert.Equal(("2023-12-28", changes), (rate.GetProperty("asOf").GetString(), rate.GetProperty("boundaryChanges").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task A_unit_that_was_merged_into_the_one_asked_about_is_among_them()
    {
        var rate = await Ask("""recognitionRate(level: COMMUNE, within: "19", asOf: "2025-07-01")""", """
            boundaryChanges(where: { from: { level: { eq: PROVINCE } } }) { nodes { effectiveOn extent decision from { name } to { name } } }
            """);
        var merger = Assert.Single(rate.GetProperty("boundaryChanges").GetProperty("nodes").EnumerateArray());
        Assert.Equal(
            """{"effectiveOn":"2025-07-01","extent":"ALL","decision":"202/2025/QH15","from":{"name":"Bắc Kạn"},"to":{"name":"Thái Nguyên"}}""",
            merger.GetRawText());
    }

    [Fact]
    public async Task Successions_elsewhere_and_of_levels_that_are_not_counted_are_not_among_them()
    {
        var rate = await Ask("""recognitionRate(level: COMMUNE, within: "VN", asOf: "2025-07-01")""", """
            ofAll: boundaryChanges { totalCount } ofProvinces: boundaryChanges(where: { from: { level: { eq: PROVINCE } } }) { totalCount }
            """);
        Assert.Equal(10_438, rate.GetProperty("ofAll").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, rate.GetProperty("ofProvinces").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, (await Ask("""unit(code: "164", asOf: "2024-12-31")""", """
            recognitionRate(level: COMMUNE) { boundaryChanges { totalCount } }
            """)).GetProperty("recognitionRate").GetProperty("boundaryChanges").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_figure_counted_from_unit_records_has_none()
    {
        var rate = await Ask("""recognitionRate(level: DISTRICT, within: "19", asOf: "2025-07-01")""", "basis boundaryChanges { nodes { decision } }");
        Assert.Equal("""{"basis":"UNIT_RECORDS","boundaryChanges":{"nodes":[]}}""", rate.GetRawText());
    }

    private async Task<System.Text.Json.JsonElement> Ask(string field, string fields) =>
        (await shipped.Server.Ask($$"""{ answer: {{field}} { {{fields}} } }""")).GetProperty("answer");
}
