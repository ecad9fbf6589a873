using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Grouped rates of the shipped data, counted by hand in its files and in what its sources print.</summary>
[EachDatabase]
public class RecognitionGroupTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Six_of_nine_districts_are_recognised_and_three_more_than_eighteen_months_before()
    {
        var rate = (await Rows("""by: [], level: DISTRICT, within: "19", asOf: "2023-12-31" """,
            """numerator denominator percentage basis change(since: "2022-06-30") { numerator denominator percentagePoints likeForLike since { numerator denominator basis } }"""))
            .Single().GetProperty("rate");
        Assert.Equal("""
            {"numerator":6,"denominator":9,"percentage":66.67,"basis":"UNIT_RECORDS","change":{"numerator":3,"denominator":0,"percentagePoints":33.33,"likeForLike":null,"since":{"numerator":3,"denominator":9,"basis":"PUBLISHED_FIGURE"}}}
            """, rate.GetRawText());
    }

    [Theory]
    [InlineData("CHILD", "164 1/1|165 1/1|167 1/1|168 0/1|169 0/1|170 0/1|171 1/1|172 1/1|173 1/1")]
    [InlineData("KIND", "CITY 3/3|DISTRICT 3/6")]
    [InlineData("PROVINCE", "19 6/9")]
    [InlineData("ATTAINED_YEAR", "2021 3/9|2022 1/9|2023 2/9")]
    [InlineData("TIER", "NEW_RURAL 6/9|ADVANCED 0/6")]
    public async Task Districts_of_Thai_Nguyen_are_grouped(string by, string rows) =>
        Assert.Equal(rows, await Fractions($"by: [{by}], level: DISTRICT, within: \"19\", asOf: \"2023-12-31\""));

    [Theory]
    [InlineData("TIER", "NEW_RURAL 118/126|ADVANCED 33/126|MODEL 10/126")]
    [InlineData("PROVINCE", "19 118/126")]
    public async Task A_row_of_all_communes_is_what_was_published_of_them(string by, string rows) =>
        Assert.Equal(rows, await Fractions($"by: [{by}], level: COMMUNE, within: \"19\", asOf: \"2023-12-31\""));

    [Fact]
    public async Task The_country_has_a_pyramid_of_tiers_before_its_communes_are_known() =>
        Assert.Equal("NEW_RURAL 5775/8227|ADVANCED 764/8227|MODEL 83/8227",
            await Fractions("""by: [TIER], level: COMMUNE, asOf: "2022-06-30" """));

    [Fact]
    public async Task There_are_no_districts_since_July_2025()
    {
        Assert.Equal(" 0/0", await Fractions("""by: [], level: DISTRICT, within: "19", asOf: "2025-07-01" """));
        Assert.Equal("", await Fractions("""by: [CHILD], level: DISTRICT, within: "19", asOf: "2025-07-01" """));
        var row = Assert.Single(await Rows("""by: [DISTRICT], level: COMMUNE, within: "19", asOf: "2025-07-01" """, "denominator basis"));
        Assert.Equal("""{"district":null,"rate":{"denominator":77,"basis":"UNIT_RECORDS"}}""", row.GetRawText().Replace(Others, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commune_without_a_district_has_its_own_published_figure_whether_asked_by_district_or_not()
    {
        using var package = new PackageFolder()
            .With("units",
                "code,name,kind,parent_code,valid_from,valid_to",
                "VN,Việt Nam,country,,2000-01-01,",
                "01,An,province,VN,2000-01-01,",
                "00001,Cao,commune,01,2000-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune,2010-01-01")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,bound,as_of,source",
                "f,00001,commune,new_rural,1,1,all,exact,2020-06-30,s")
            .Write();
        await using var other = await TestServer.Start(package.Path);
        foreach (var by in new[] { "COMMUNE", "COMMUNE, DISTRICT", "CHILD, DISTRICT" })
        {
            var rows = (await other.Ask($"{{ recognitionRates(by: [{by}], level: COMMUNE, within: \"01\") {{ rate {{ numerator basis asOf }} }} }}"))
                .GetProperty("recognitionRates");
            Assert.Equal("""[{"rate":{"numerator":1,"basis":"PUBLISHED_FIGURE","asOf":"2020-06-30"}}]""", rows.GetRawText());
        }
    }

    [Theory]
    [InlineData("by: [DISTRICT], level: PROVINCE", "INVALID_DIMENSION", "PROVINCE lie in no district")]
    [InlineData("by: [PROVINCE, COMMUNE], level: DISTRICT", "INVALID_DIMENSION", "DISTRICT lie in no commune")]
    [InlineData("by: [PROVINCE], level: COUNTRY", "INVALID_DIMENSION", "COUNTRY lie in no province")]
    [InlineData("by: [], level: PROVINCE, within: \"171\"", "LEVEL_ABOVE_UNIT", "Đại Từ (171)")]
    [InlineData("by: [CHILD], level: PROVINCE, within: \"171\"", "LEVEL_ABOVE_UNIT", "Đại Từ (171)")]
    [InlineData("by: [CHILD], level: COMMUNE, within: \"19\", asOf: \"2010-12-31\"", "HIERARCHY_NOT_KNOWN", "2021-01-01")]
    [InlineData("by: [TIER], level: COMMUNE, within: \"171\", asOf: \"2010-12-31\"", "HIERARCHY_NOT_KNOWN", "2021-01-01")]
    [InlineData("by: [CHILD], level: COMMUNE, within: \"999\"", "UNKNOWN_UNIT", "999")]
    [InlineData("by: [CHILD], level: COMMUNE, asOf: \"1900-01-01\"", "HIERARCHY_NOT_KNOWN", "1900-01-01")]
    [InlineData("by: [CHILD], level: COMMUNE, where: { name: null }", "INVALID_FILTER", "name")]
    [InlineData("by: null, level: COMMUNE", "ARGUMENTS_OF_CORRECT_TYPE", "by")]
    [InlineData("by: [WEEKDAY], level: COMMUNE", "ARGUMENTS_OF_CORRECT_TYPE", "WEEKDAY")]
    public async Task What_makes_no_sense_is_refused(string arguments, string code, string words) =>
        Assert.Contains(words, Refusal.Message(await server.Send($"{{ recognitionRates({arguments}) {{ rank }} }}"), code), StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-12-31")]
    [InlineData("2024-01-01")]
    public async Task A_change_is_since_an_earlier_day(string since)
    {
        var rates = $"recognitionRates(by: [], level: DISTRICT, within: \"19\", asOf: \"2023-12-31\") {{ rate {{ change(since: \"{since}\") {{ numerator }} }} }}";
        Assert.Contains(since, Refusal.Message(await server.Send($"{{ {rates} }}"), "INVALID_PERIOD"), StringComparison.Ordinal);
    }

    private const string Others = "\"province\":null,\"commune\":null,\"child\":null,\"kind\":null,\"tier\":null,\"attainedYear\":null,";

    private async Task<string> Fractions(string arguments) => string.Join('|', (await Rows(arguments, "numerator denominator")).Select(row =>
    {
        var key = row.EnumerateObject().Select(property => property.Value).FirstOrDefault(value => value.ValueKind != JsonValueKind.Null);
        var rate = row.GetProperty("rate");
        var denominator = rate.GetProperty("denominator").Deserialize<int?>();
        return $"{(key.ValueKind != JsonValueKind.Object ? key.ToString() : key.TryGetProperty("code", out var code) ? code.GetString() : "")}"
            + $" {rate.GetProperty("numerator")}/{denominator?.ToString() ?? "?"}";
    }));

    private async Task<List<JsonElement>> Rows(string arguments, string fields) =>
        [.. (await server.Ask($"{{ recognitionRates({arguments}) {{ province {{ code }} commune {{ code }} child {{ code }} kind tier attainedYear district {{ code }} rate {{ {fields} }} }} }}"))
            .GetProperty("recognitionRates").EnumerateArray()];
}
