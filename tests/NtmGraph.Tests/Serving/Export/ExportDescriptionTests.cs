using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What <c>.metadata.json</c> says of a table.</summary>
[EachDatabase]
public class ExportDescriptionTests(ShippedServer shipped)
{
    private const string Ranking = "?level=COMMUNE&within=19&since=2022-12-31";

    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Every_column_is_described_in_the_words_of_the_schema()
    {
        var fields = (await Description("ProvinceRanking", Ranking)).GetProperty("resources")[0].GetProperty("schema").GetProperty("fields");
        Assert.Equal(
            Tables.Records(await server.Exported("ProvinceRanking.csv" + Ranking))[0],
            fields.EnumerateArray().Select(field => field.GetProperty("name").GetString()));
        Assert.All(fields.EnumerateArray(), field => Assert.NotEmpty(field.GetProperty("description").GetString()!));
        var percentage = Field(fields, "rate_percentage");
        Assert.Equal("number", percentage.GetProperty("type").GetString());
        Assert.Equal("%", percentage.GetProperty("unit").GetString());
        Assert.Equal("rate.percentage", percentage.GetProperty("title").GetString());
        Assert.EndsWith("Null where the denominator is not known or zero.", percentage.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.False(percentage.TryGetProperty("constraints", out _));
        Assert.Equal("""{"required":true}""", Compact(Field(fields, "rate_as_of").GetProperty("constraints")));
        Assert.Equal("date", Field(fields, "rate_as_of").GetProperty("type").GetString());
        Assert.Equal("""{"required":true,"enum":["UNIT_RECORDS","PUBLISHED_FIGURE"]}""", Compact(Field(fields, "rate_basis").GetProperty("constraints")));
        Assert.Equal("boolean", Field(fields, "rate_complete").GetProperty("type").GetString());
        Assert.Equal("integer", Field(fields, "rate_numerator").GetProperty("type").GetString());
        Assert.Equal("string", Field(fields, "rate_missing_code").GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_day_the_version_and_the_sources_are_told()
    {
        var description = await Description("RecognitionRate", "?level=COMMUNE&within=19&asOf=2023-12-31");
        Assert.Equal("2023-12-31", description.GetProperty("asOf").GetString());
        var version = (await server.Ask("{ dataset { version } }")).GetProperty("dataset").GetProperty("version").GetString()!;
        Assert.Equal(version, description.GetProperty("dataVersion").GetString());
        Assert.Equal("How many units of a level hold a tier, out of how many, in the whole country or within one unit.", description.GetProperty("description").GetString());
        var rate = (await server.Ask("""{ recognitionRate(level: COMMUNE, within: "19", asOf: "2023-12-31") { sources { title } } }""")).GetProperty("recognitionRate");
        Assert.Equal(
            rate.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()),
            description.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()));
        Assert.Contains(version, description.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_gives_the_same_table_again_with_its_day_written_out()
    {
        var description = await Description("ProvinceRanking", Ranking);
        var link = description.GetProperty("resources")[0].GetProperty("path").GetString()!;
        Assert.Equal($"{ShippedServer.PublicUrl}/export/ProvinceRanking.csv{Ranking}&asOf=2025-06-30", link);
        Assert.EndsWith(link, description.GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.Equal(await server.Exported("ProvinceRanking.csv" + Ranking), await server.Exported(link[(ShippedServer.PublicUrl + "/export/").Length..]));
    }

    [Fact]
    public async Task A_table_of_many_days_is_not_said_to_be_of_one()
    {
        var description = await Description("NationalSeries", "");
        Assert.False(description.TryGetProperty("asOf", out _));
        Assert.StartsWith(description.GetProperty("description").GetString() + " Data: ", description.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frictionless_Data_reads_the_table_by_its_description()
    {
        await using var own = await TestServer.Start();
        var (exitCode, output) = await NodeScript.Run("datapackage.mjs", new Uri(own.Endpoint, "/export").ToString());
        Assert.True(exitCode == 0, output);
    }

    private static JsonElement Field(JsonElement fields, string name) =>
        fields.EnumerateArray().Single(field => field.GetProperty("name").GetString() == name);

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    private async Task<JsonElement> Description(string operation, string parameters) =>
        JsonSerializer.Deserialize<JsonElement>(await server.Exported($"{operation}.metadata.json{parameters}"));
}
