using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What stands in a citation of the shipped data.</summary>
[EachDatabase]
public class CitationTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("TEXT", "vi-VN",
        "6/9 đơn vị cấp huyện (66,67%) đạt chuẩn nông thôn mới, Thái Nguyên (19), đến ngày 31-12-2023 (đếm từ sổ ghi từng đơn vị; suy ra từ các nguồn). Nguồn: \"")]
    [InlineData("TEXT", "en-US",
        "6/9 district-level units (66.67%) that meet the New Rural standard, Thai Nguyen (19), as of 2023-12-31 (counted from the records of single units; inferred from sources). Sources: \"")]
    [InlineData("CSL_JSON", "vi-VN", "[{\"type\":\"dataset\",\"id\":\"ntmgraph-")]
    [InlineData("BIBTEX", "vi-VN", "@misc{ntmgraph-")]
    public async Task A_rate_is_cited_with_its_fraction_day_and_basis(string style, string locale, string beginning) =>
        Assert.StartsWith(beginning,
            await Cited($$"""unit(code: "19", asOf: "2023-12-31") { figure: recognitionRate(level: DISTRICT) { citation(style: {{style}}, locale: "{{locale}}") } }"""),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("""recognitionRate(level: COMMUNE, within: "19", asOf: "2023-12-31") { citation }""",
        "118/126 đơn vị cấp xã (93,65%) đạt chuẩn nông thôn mới, Thái Nguyên (19), đến ngày 28-12-2023 (số liệu công bố; theo một nguồn).")]
    [InlineData("""recognitionRate(level: HAMLET, tier: MODEL, within: "19", asOf: "2023-12-31") { citation }""",
        "104 thôn, xóm đạt chuẩn nông thôn mới kiểu mẫu, Thái Nguyên (19), đến ngày 26-12-2023 (số liệu công bố; theo một nguồn).")]
    [InlineData("""recognitionRate(level: COMMUNE, within: "19", asOf: "2024-12-31", counting: EXACTLY, dating: DECIDED) { citation(locale: "en") }""",
        "about 0/121 commune-level units (about 0.00%) that meet the New Rural standard and no higher one by the day of decision, Thai Nguyen (19), as of 2024-12-31 (counted from incomplete records of single units; by the records of the data).")]
    [InlineData("""recognitionRates(by: [DISTRICT, KIND], level: COMMUNE, within: "19", asOf: "2025-07-01") { rate { citation(locale: "en") } }""",
        "at least 0/77 commune-level units (at least 0.00%) that meet the New Rural standard [only of the kind commune; only those that lie in no district-level units], Thai Nguyen (19), as of 2025-07-01 (counted from incomplete records of single units; by the records of the data).")]
    [InlineData("""recognitionRates(by: [ATTAINED_YEAR], level: DISTRICT, within: "19", asOf: "2023-12-31", first: 1) { rate { citation } }""",
        "3/9 đơn vị cấp huyện (33,33%) đạt chuẩn nông thôn mới [đạt lần đầu cho năm 2021], Thái Nguyên (19), đến ngày 31-12-2023 (đếm từ sổ ghi từng đơn vị; suy ra từ các nguồn).")]
    [InlineData("""publishedFigures(where: { code: { eq: "vn-2025-01-commune-advanced" } }) { nodes { citation } }""",
        "2.275/6.250 đơn vị cấp xã (in là \"36,4%\") đạt chuẩn nông thôn mới nâng cao, tính trên số đơn vị đạt chuẩn, Việt Nam (VN), đến ngày 31-01-2025 (số liệu công bố).")]
    [InlineData("""publishedFigures(where: { code: { eq: "vn-2025-06-district-new-rural" } }) { nodes { citation(locale: "en") } }""",
        "Share of district-level units (printed as \"51%\") that meet the New Rural standard, Viet Nam (VN), as of 2025-06-30 (a published figure).")]
    [InlineData("""campaignResults(where: { campaign: { unit: { code: { eq: "171" } } }, measure: { code: { eq: "funds_mobilised" } } }) { nodes { citation } }""",
        "Kinh phí huy động xã hội hóa: trên 54 tỷ đồng, Mở rộng đường xóm 6m, Đại Từ (171), đến ngày")]
    [InlineData("""targets(where: { code: { eq: "tn-2024-commune-advanced" } }) { nodes { citation } }""",
        "Mục tiêu: thêm 12 đơn vị cấp xã đạt chuẩn nông thôn mới nâng cao so với ngày 31-12-2023, Thái Nguyên (19), đến ngày 31-12-2024 (theo một nguồn).")]
    [InlineData("""targets(where: { code: { eq: "tn-2024-commune-advanced" } }) { nodes { citation(locale: "en") } }""",
        "Target: 12 more commune-level units that meet the advanced New Rural standard than on 2023-12-31, Thai Nguyen (19), by 2024-12-31 (reported by one source).")]
    [InlineData("""targets(where: { code: { eq: "vn-2025-commune-new-rural-percentage" } }) { nodes { citation(locale: "en") } }""",
        "Target: 80% of the commune-level units that meet the New Rural standard, Viet Nam (VN), by 2025-12-31 (confirmed).")]
    public async Task A_figure_says_what_it_counts_where_and_when(string field, string beginning) =>
        Assert.StartsWith(beginning, await Cited(field), StringComparison.Ordinal);

    [Fact]
    public async Task The_sources_the_data_and_its_version_are_named()
    {
        var data = await shipped.Server.Ask("{ dataset { version packages { title version } } }");
        var package = data.GetProperty("dataset").GetProperty("packages")[0];
        var version = data.GetProperty("dataset").GetProperty("version").GetString();
        var text = await Cited("""recognitionRate(level: COMMUNE, within: "VN", asOf: "2021-12-31") { citation }""");
        Assert.Contains("Thời báo Tài chính Việt Nam (thoibaotaichinhvietnam.vn), https://thoibaotaichinhvietnam.vn/", text, StringComparison.Ordinal);
        Assert.Contains($"Dữ liệu: {package.GetProperty("title")} {package.GetProperty("version")}, phiên bản {version}. {ShippedServer.PublicUrl}/graphql?query=", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csl_json_has_the_fields_that_reference_managers_read()
    {
        var text = await Cited("""recognitionRate(level: COMMUNE, within: "19", asOf: "2023-12-31") { citation(style: CSL_JSON) }""");
        var item = Assert.Single(JsonDocument.Parse(text).RootElement.EnumerateArray());
        Assert.Equal("dataset", item.GetProperty("type").GetString());
        Assert.Equal("[[2023,12,28]]", item.GetProperty("issued").GetProperty("date-parts").ToString());
        Assert.All(item.GetProperty("author").EnumerateArray(), author => Assert.NotEmpty(author.GetProperty("literal").GetString()!));
        Assert.StartsWith("118/126", item.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(ShippedServer.PublicUrl, item.GetProperty("URL").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_locale_is_refused()
    {
        var error = await shipped.Server.Fail("{ recognitionRate(level: COMMUNE) { citation(locale: \"fr\") } }");
        Assert.Equal("LOCALE_NOT_SUPPORTED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<string> Cited(string field) => Citations.In(await shipped.Server.Ask($"{{ {field} }}"))[0];
}
