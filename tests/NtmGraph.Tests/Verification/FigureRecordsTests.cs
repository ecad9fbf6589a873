using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Whether the records of single units agree with a figure.</summary>
[EachDatabase]
public class FigureRecordsTests(FigureRecordsTests.Registers package) : IClassFixture<FigureRecordsTests.Registers>
{
    /// <summary>Of two communes one holds the tier for 2014, the other for 2015 too. All of 2015 is registered; of 2016 and 2018 one day.</summary>
    public sealed class Registers : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("units", "00004,Gia,commune,001,2000-01-01,")
            .With("unit_coverage", "unit_code,level,valid_from", "VN,commune,2000-01-01")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune,2010-01-01")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source",
                "00001,new_rural,2014,confirmed,s", "00002,new_rural,2015,confirmed,s", "00004,new_rural,2015,confirmed,s")
            .With("register_coverage", "unit_code,level,tier,valid_from,valid_to",
                "VN,commune,new_rural,2015-01-01,2016-01-01",
                "01,commune,new_rural,2016-12-31,2017-01-01",
                "01,commune,new_rural,2018-06-30,2018-07-01")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
                "before,01,commune,new_rural,1,3,all,1/3,exact,2015-06-30,s",
                "after,01,commune,new_rural,3,3,all,3/3,exact,2015-06-30,s",
                "between,01,commune,new_rural,2,3,all,2/3,exact,2015-06-30,s",
                "fewer,01,commune,new_rural,0,3,all,0/3,exact,2015-06-30,s",
                "more,01,commune,new_rural,4,4,all,4/4,exact,2015-06-30,s",
                "last-day,01,commune,new_rural,2,3,all,2/3,exact,2015-12-31,s",
                "other-units,01,commune,new_rural,3,4,all,3/4,exact,2015-12-31,s",
                "other-units-before,01,commune,new_rural,3,4,all,3/4,exact,2015-06-30,s",
                "unstated,01,commune,new_rural,3,4,unstated,3/4,exact,2015-12-31,s",
                "of-lower,01,commune,new_rural,3,3,new_rural,3/3,exact,2015-12-31,s",
                "share,01,commune,new_rural,,,all,\"33,3%\",exact,2015-06-30,s",
                "wrong-share,01,commune,new_rural,,,all,33%,exact,2015-12-31,s",
                "unstated-share,01,commune,new_rural,,,unstated,33%,exact,2015-12-31,s",
                "over,01,commune,new_rural,2,,all,trên 2,at_least,2015-12-31,s",
                "over-too-many,01,commune,new_rural,4,,all,trên 4,at_least,2015-12-31,s",
                "up-to,01,commune,new_rural,3,,all,,at_most,2015-12-31,s",
                "up-to-too-few,01,commune,new_rural,2,,all,,at_most,2015-12-31,s",
                "about,01,commune,new_rural,2,,all,,about,2015-12-31,s",
                "year-end-only,01,commune,new_rural,3,3,all,,exact,2016-06-30,s",
                "year-end-fewer,01,commune,new_rural,2,3,all,,exact,2016-06-30,s",
                "year-end-more,01,commune,new_rural,4,4,all,,exact,2016-06-30,s",
                "year-end-units,01,commune,new_rural,3,5,all,,exact,2016-06-30,s",
                "own-day-only,01,commune,new_rural,3,3,all,,exact,2018-06-30,s",
                "own-day-fewer,01,commune,new_rural,2,3,all,,exact,2018-06-30,s",
                "own-day-more,01,commune,new_rural,4,4,all,,exact,2018-06-30,s",
                "nowhere,01,commune,new_rural,3,3,all,,exact,2017-06-30,s",
                "other-tier,01,commune,advanced,3,3,all,,exact,2015-06-30,s",
                "other-level,01,hamlet,new_rural,3,3,all,,exact,2015-06-30,s");
    }

    [Theory]
    [InlineData("before", "MATCHES", "2015-06-30")]
    [InlineData("after", "MATCHES", "2015-12-31")]
    [InlineData("between", "NOT_CHECKABLE", null)]
    [InlineData("fewer", "DIFFERS", "2015-06-30")]
    [InlineData("more", "DIFFERS", "2015-12-31")]
    [InlineData("last-day", "DIFFERS", "2015-12-31")]
    [InlineData("other-units", "DIFFERS", "2015-12-31")]
    [InlineData("other-units-before", "DIFFERS", "2015-12-31")]
    [InlineData("unstated", "MATCHES", "2015-12-31")]
    [InlineData("of-lower", "MATCHES", "2015-12-31")]
    [InlineData("share", "MATCHES", "2015-06-30")]
    [InlineData("wrong-share", "DIFFERS", "2015-12-31")]
    [InlineData("unstated-share", "NOT_CHECKABLE", null)]
    [InlineData("over", "MATCHES", "2015-12-31")]
    [InlineData("over-too-many", "DIFFERS", "2015-12-31")]
    [InlineData("up-to", "MATCHES", "2015-12-31")]
    [InlineData("up-to-too-few", "DIFFERS", "2015-12-31")]
    [InlineData("about", "NOT_CHECKABLE", null)]
    [InlineData("year-end-only", "MATCHES", "2016-12-31")]
    [InlineData("year-end-fewer", "DIFFERS", null)]
    [InlineData("year-end-more", "DIFFERS", "2016-12-31")]
    [InlineData("year-end-units", "NOT_CHECKABLE", null)]
    [InlineData("own-day-only", "MATCHES", "2018-06-30")]
    [InlineData("own-day-fewer", "DIFFERS", "2018-06-30")]
    [InlineData("own-day-more", "NOT_CHECKABLE", null)]
    [InlineData("nowhere", "NOT_CHECKABLE", null)]
    [InlineData("other-tier", "NOT_CHECKABLE", null)]
    [InlineData("other-level", "NOT_CHECKABLE", null)]
    public async Task A_figure_is_compared_with_the_records_of_its_day_or_of_the_end_of_its_year(string code, string verdict, string? day)
    {
        var data = await package.Server.Ask(
            """query($code: String!) { publishedFigures(where: { code: { eq: $code } }) { nodes { verification { records { verdict reason } computed { asOf } } } } }""",
            new { code });
        var verification = data.GetProperty("publishedFigures").GetProperty("nodes")[0].GetProperty("verification");
        Assert.Equal((verdict, day), Read(verification));
        Assert.NotEmpty(verification.GetProperty("records").GetProperty("reason").GetString()!);
    }

    [Theory]
    [InlineData("""printed: "1/3", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-06-30")]
    [InlineData("""printed: "3", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-12-31")]
    [InlineData("""printed: "100%", level: COMMUNE, asOf: "2015-12-31" """, "MATCHES", "2015-12-31")]
    [InlineData("""printed: "66,67%", numerator: 2, denominator: 3, level: COMMUNE, within: "01", asOf: "2015-12-31" """, "DIFFERS", "2015-12-31")]
    [InlineData("""printed: "trên 2 xã", level: COMMUNE, within: "01", asOf: "2015-12-31" """, "MATCHES", "2015-12-31")]
    [InlineData("""printed: "3", level: COMMUNE, tier: ADVANCED, within: "01", asOf: "2015-12-31" """, "NOT_CHECKABLE", null)]
    [InlineData("""printed: "3", within: "01", asOf: "2015-12-31" """, "NOT_CHECKABLE", null)]
    [InlineData("""printed: "1/3 xã, thị trấn", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-06-30")]
    [InlineData("""printed: "1/3 đơn vị hành chính cấp xã", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-06-30")]
    [InlineData("""printed: "1/3 xã trên địa bàn tỉnh", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-06-30")]
    [InlineData("""printed: "33,3% of communes", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-06-30")]
    [InlineData("""printed: "1/3 xã đạt chuẩn nông thôn mới", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "MATCHES", "2015-06-30")]
    [InlineData("""printed: "3/9 xã", level: COMMUNE, within: "01", asOf: "2015-06-30" """, "DIFFERS", "2015-12-31")]
    [InlineData("""printed: "1/3 xã", level: COMMUNE, asOf: "2015-12-31" """, "DIFFERS", "2015-12-31")]
    [InlineData("""printed: "nhiều", level: COMMUNE, within: "01", asOf: "2015-12-31" """, "NOT_CHECKABLE", null)]
    public async Task A_reader_types_in_a_figure(string arguments, string verdict, string? day)
    {
        var data = await package.Server.Ask($"{{ verifyFigure({arguments}) {{ records {{ verdict reason }} computed {{ asOf }} }} }}");
        Assert.Equal((verdict, day), Read(data.GetProperty("verifyFigure")));
    }

    [Theory]
    [InlineData("3/3 huyện", "NEW_RURAL", "\"huyện\" is not of the level COMMUNE that is asked about.")]
    [InlineData("3 tỉnh", "NEW_RURAL", "\"tỉnh\" is not of the level COMMUNE that is asked about.")]
    [InlineData("100% of district-level units", "NEW_RURAL", "\"district level\" is not of the level COMMUNE that is asked about.")]
    [InlineData("3/3 phường", "NEW_RURAL", "\"phường\" is one kind of the units of level COMMUNE alone.")]
    [InlineData("3 thành phố", "NEW_RURAL", "\"thành phố\" is not of the level COMMUNE that is asked about.")]
    [InlineData("3/3 xã nông thôn mới nâng cao", "NEW_RURAL", "\"nâng cao\" is not the tier that is asked about.")]
    [InlineData("3 model communes", "NEW_RURAL", "\"model\" is not the tier that is asked about.")]
    [InlineData("3 xã nâng cao, kiểu mẫu", "ADVANCED", "\"kiểu mẫu\" is not the tier that is asked about.")]
    [InlineData("3 xã nông thôn mới", "ADVANCED", "\"nông thôn mới\" is not the tier that is asked about.")]
    [InlineData("3 xã nông thôn mới nâng cao", "ADVANCED", "The register of single units is not declared complete for this day, so there is nothing to compare with.")]
    public async Task A_text_about_another_level_or_tier_is_not_compared(string printed, string tier, string reason)
    {
        var data = await package.Server.Ask(
            $$"""query($printed: String!) { verifyFigure(printed: $printed, numerator: 3, denominator: 3, level: COMMUNE, tier: {{tier}}, within: "01", asOf: "2015-12-31") { records { verdict reason(locale: "en-US") } } }""",
            new { printed });
        var records = data.GetProperty("verifyFigure").GetProperty("records");
        Assert.Equal(("NOT_CHECKABLE", reason), (records.GetProperty("verdict").GetString(), records.GetProperty("reason").GetString()));
    }

    [Theory]
    [InlineData("""printed: "" """, "INVALID_FIGURE")]
    [InlineData("""printed: "1", numerator: -1""", "INVALID_FIGURE")]
    [InlineData("""printed: "1", numerator: 3, denominator: 2""", "INVALID_FIGURE")]
    [InlineData("""printed: "1", level: COMMUNE, within: "99" """, "UNKNOWN_UNIT")]
    [InlineData("""printed: "1", level: PROVINCE, within: "001" """, "LEVEL_ABOVE_UNIT")]
    public async Task What_cannot_be_a_figure_is_refused(string arguments, string code)
    {
        var error = await package.Server.Fail($"{{ verifyFigure({arguments}) {{ arithmetic {{ verdict }} }} }}");
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_text_too_long_to_be_a_figure_is_refused()
    {
        var error = await package.Server.Fail($"{{ verifyFigure(printed: \"{new string('1', 101)}\") {{ arithmetic {{ verdict }} }} }}");
        Assert.Equal("TEXT_TOO_LONG", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private static (string? Verdict, string? Day) Read(JsonElement verification) => (
        verification.GetProperty("records").GetProperty("verdict").GetString(),
        verification.GetProperty("computed") is { ValueKind: JsonValueKind.Object } rate ? rate.GetProperty("asOf").GetString() : null);
}
