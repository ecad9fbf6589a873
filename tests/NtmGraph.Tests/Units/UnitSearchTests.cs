namespace NtmGraph.Tests;

[EachDatabase]
public class UnitSearchTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("huyen dai tu", "Đại Từ DISTRICT")]
    [InlineData("Đa\u0323i Từ", "Đại Từ DISTRICT")]
    [InlineData("dai-tu", "Đại Từ DISTRICT")]
    [InlineData("thanh pho thai nguyen", "Thái Nguyên CITY")]
    [InlineData("THÁI NGUYÊN", "Thái Nguyên PROVINCE")]
    [InlineData("tinh thai nguyen", "Thái Nguyên PROVINCE")]
    [InlineData("  định hóa ", "Định Hóa DISTRICT")]
    [InlineData("District 1", "1 URBAN_DISTRICT")]
    [InlineData("Ward 12, District 3", "12 WARD")]
    [InlineData("Phu Quoc island", "Phú Quốc CITY")]
    [InlineData("HN", "Hà Nội MUNICIPALITY")]
    [InlineData("vn", "Việt Nam COUNTRY")]
    [InlineData("thai nguyen tinh", "Thái Nguyên PROVINCE")]
    public async Task The_best_comes_first(string text, string best) => Assert.Equal(best, (await Search(text))[0]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("no such name")]
    public async Task Nothing_is_found_for_nothing(string text) => Assert.Empty(await Search(text));

    [Fact]
    public async Task Exact_names_come_before_unaccented_ones_beginnings_and_parts()
    {
        using var package = new PackageFolder().With("units", "code,name,kind,parent_code,valid_from,valid_to",
            "VN,Việt Nam,country,,2000-01-01,", "01,Tỉnh,province,VN,2000-01-01,", "00001,Tân Hòa An,commune,01,2000-01-01,",
            "00002,Hòa An Đông,commune,01,2000-01-01,", "00003,Hoa An,commune,01,2000-01-01,", "00004,Hòa An,commune,01,2000-01-01,");
        await using var other = await TestServer.Start(package.Write().Path);
        var data = await other.Ask("""{ searchUnits(text: "HÒA AN") { name } }""");
        Assert.Equal(["Hòa An", "Hoa An", "Hòa An Đông", "Tân Hòa An"], data.GetProperty("searchUnits").EnumerateArray().Select(ListRoot.KeyOf));
    }

    private async Task<List<string>> Search(string text)
    {
        var data = await server.Ask("query($t: String!) { searchUnits(text: $t, asOf: \"2023-12-31\") { name kind } }", new { t = text });
        return [.. data.GetProperty("searchUnits").EnumerateArray().Select(unit => $"{unit.GetProperty("name")} {unit.GetProperty("kind")}")];
    }
}
