using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Grouped rows as a cube of JSON-stat.</summary>
[EachDatabase]
public class JsonStatTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Every_row_stands_in_its_place_with_what_it_rests_on()
    {
        const string Asked = "?by=CHILD&by=TIER&level=COMMUNE&within=19&asOf=2023-12-31";
        var cube = await Cube("RecognitionRates", Asked);
        Assert.Equal(["child", "tier", "measure"], Texts(cube.GetProperty("id")));
        var size = cube.GetProperty("size").EnumerateArray().Select(count => count.GetInt32()).ToList();
        var rows = JsonSerializer.Deserialize<JsonElement[]>(await server.Exported("RecognitionRates.json" + Asked))!;
        Assert.NotEmpty(rows);
        var (children, tiers, measures) = (Categories(cube, "child"), Categories(cube, "tier"), Categories(cube, "measure"));
        Assert.Equal(new List<int> { children.Count, tiers.Count, measures.Count }, size);
        var filled = 0;
        foreach (var row in rows)
            foreach (var measure in measures)
            {
                var place = (((children.IndexOf(row.GetProperty("child_code").GetString()!) * tiers.Count)
                    + tiers.IndexOf(row.GetProperty("tier").GetString()!)) * measures.Count) + measures.IndexOf(measure);
                Assert.Equal(row.GetProperty(measure).ToString(), cube.GetProperty("value")[place].ToString());
                var status = cube.GetProperty("status")[place].GetString()!;
                Assert.Contains($"rate_as_of={row.GetProperty("rate_as_of")}", status, StringComparison.Ordinal);
                Assert.Contains($"rate_basis={row.GetProperty("rate_basis")}", status, StringComparison.Ordinal);
                filled++;
            }
        Assert.Equal(filled, cube.GetProperty("status").EnumerateArray().Count(status => status.ValueKind == JsonValueKind.String));
        Assert.Equal("%", cube.GetProperty("dimension").GetProperty("measure").GetProperty("category").GetProperty("unit").GetProperty("rate_percentage").GetProperty("label").GetString());
        Assert.Equal("Đại Từ", cube.GetProperty("dimension").GetProperty("child").GetProperty("category").GetProperty("label").GetProperty("171").GetString());
    }

    [Fact]
    public async Task Where_rows_are_grouped_by_nothing_a_row_has_no_dimensions_but_its_measures()
    {
        var cube = await Cube("RecognitionRates", "?by=[]&level=COMMUNE&within=19&asOf=2023-12-31");
        Assert.Equal(["measure"], Texts(cube.GetProperty("id")));
        Assert.Equal("118", cube.GetProperty("value")[Categories(cube, "measure").IndexOf("rate_numerator")].ToString());
        Assert.Equal("2023-12-31", cube.GetProperty("extension").GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Rows_that_are_grouped_by_a_measure_keep_it_beside_the_measures_of_the_cube()
    {
        var cube = await Cube("CampaignTotals", "?by=PROVINCE&asOf=2023-12-31");
        Assert.Equal(["province", "measure", "measure_value"], Texts(cube.GetProperty("id")));
        Assert.Equal(["measure_value"], Texts(cube.GetProperty("role").GetProperty("metric")));
        var (measures, numbers) = (Categories(cube, "measure"), Categories(cube, "measure_value"));
        var place = (measures.IndexOf("funds_mobilised") * numbers.Count) + numbers.IndexOf("value");
        Assert.Equal("86400000000", cube.GetProperty("value")[place].ToString());
    }

    [Theory]
    [InlineData("Sources", "")]
    [InlineData("RecognitionTrend", "?level=COMMUNE&from=2021-06-30&to=2025-06-30")]
    public async Task A_table_whose_rows_are_not_grouped_is_no_cube(string operation, string asked)
    {
        var response = await server.Export($"{operation}.jsonstat.json{asked}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "NOT_A_CUBE");
    }

    [Fact]
    public async Task The_library_of_JSON_stat_reads_it()
    {
        var (exitCode, output) = await NodeScript.Run("jsonstat.mjs", new Uri(server.Endpoint, "/export").ToString());
        Assert.True(exitCode == 0, output);
    }

    private async Task<JsonElement> Cube(string operation, string asked) =>
        JsonSerializer.Deserialize<JsonElement>(await server.Exported($"{operation}.jsonstat.json{asked}"));

    private static List<string> Categories(JsonElement cube, string dimension) =>
        [.. Texts(cube.GetProperty("dimension").GetProperty(dimension).GetProperty("category").GetProperty("index"))];

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}
