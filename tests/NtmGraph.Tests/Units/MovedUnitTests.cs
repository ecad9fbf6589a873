namespace NtmGraph.Tests;

/// <summary>Districts that went to another province, and what is told of the communes in them.</summary>
[EachDatabase]
public class MovedUnitTests(MovedUnitTests.Moved package) : IClassFixture<MovedUnitTests.Moved>
{
    /// <summary>District 101 left province 02 in 2015, with a commune that ended in 2020; district 301 left province 04 in 2018; a commune of 303 is new in 2019.</summary>
    public sealed class Moved : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2024-12-31" }
            .With("units", "code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,",
                "01,Bắc,province,VN,2000-01-01,", "02,Nam,province,VN,2000-01-01,", "03,Đông,province,VN,2000-01-01,", "04,Tây,province,VN,2000-01-01,",
                "101,Hạ,district,02,2005-01-01,2015-01-01", "101,Hạ,district,01,2015-01-01,", "102,Thượng,district,02,2005-01-01,",
                "10001,An,commune,101,2010-01-01,", "10002,Bình,commune,101,2010-01-01,2020-01-01", "10003,Cao,commune,102,2010-01-01,",
                "301,Lâm,district,04,2010-01-01,2018-01-01", "301,Lâm,district,03,2018-01-01,", "302,Ninh,district,04,2010-01-01,",
                "30001,Gia,commune,301,2010-01-01,", "30002,Hà,commune,301,2010-01-01,", "30003,Khê,commune,302,2010-01-01,",
                "303,Phú,district,04,2010-01-01,", "30004,Lê,commune,303,2010-01-01,", "30005,Mỹ,commune,303,2019-01-01,")
            .With("successions", "effective_on,from_code,to_code,extent", "2020-01-01,10002,10001,all", "2018-01-01,301,301,all")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,C,commune,new_rural,commune,2000-01-01")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
                "f1,02,commune,new_rural,1,1,all,1/1,exact,2016-12-31,s", "f2,04,commune,new_rural,2,3,all,2/3,exact,2016-12-31,s",
                "f3,03,commune,new_rural,0,0,all,0/0,exact,2016-12-31,s",
                "f4,303,commune,new_rural,1,1,all,1/1,exact,2016-12-31,s")
            .With("campaigns", "code,name,unit_code,parent_code,starts_on,source",
                "goes-on,Phong trào,10001,,2012-01-01,s", "ended,Phong trào,10002,,2012-01-01,s");
    }

    [Theory]
    [InlineData("02", "")]
    [InlineData("04", "301 301")]
    [InlineData("03", "301 301")]
    public async Task Boundary_changes_are_those_that_change_which_units_are_counted(string province, string changes)
    {
        var data = await package.Server.Ask($$"""
            { recognitionRate(level: COMMUNE, within: "{{province}}", asOf: "2021-12-31") { boundaryChanges { nodes { from { code } to { code } } } } }
            """);
        Assert.Equal(changes, string.Join(", ", data.GetProperty("recognitionRate").GetProperty("boundaryChanges").GetProperty("nodes").EnumerateArray()
            .Select(change => $"{change.GetProperty("from").GetProperty("code")} {change.GetProperty("to").GetProperty("code")}")));
    }

    [Theory]
    [InlineData("02", "2021-12-31", "true")]
    [InlineData("04", "2017-12-31", "true")]
    [InlineData("04", "2018-01-01", "false")]
    [InlineData("303", "2018-12-31", "true")]
    [InlineData("303", "2019-01-01", "false")] // No succession says where the commune comes from.
    [InlineData("03", "2021-12-31", "null")] // None was known there on the figure's day.
    [InlineData("01", "2021-12-31", "true")] // Counted on the day itself.
    public async Task A_figure_says_whether_its_units_are_those_of_the_day_asked_about(string unit, string day, string same)
    {
        var data = await package.Server.Ask($$"""{ recognitionRate(level: COMMUNE, within: "{{unit}}", asOf: "{{day}}") { sameUnits } }""");
        Assert.Equal(same, data.GetProperty("recognitionRate").GetProperty("sameUnits").GetRawText());
    }

    [Theory]
    [InlineData("02", "2014-12-31", "ended goes-on")]
    [InlineData("01", "2014-12-31", "")]
    [InlineData("02", "2021-12-31", "")]
    [InlineData("01", "2021-12-31", "ended goes-on")]
    [InlineData("101", "2021-12-31", "ended goes-on")]
    public async Task A_campaign_is_where_its_unit_lies_on_the_day_or_lay_last(string unit, string day, string campaigns)
    {
        var data = await package.Server.Ask($$"""{ unit(code: "{{unit}}", asOf: "{{day}}") { campaigns(order: [{ code: ASC }]) { totalCount nodes { code } } } }""");
        var found = data.GetProperty("unit").GetProperty("campaigns");
        Assert.Equal(campaigns, string.Join(' ', found.GetProperty("nodes").EnumerateArray().Select(campaign => campaign.GetProperty("code").GetString())));
        Assert.Equal(found.GetProperty("nodes").GetArrayLength(), found.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("asOf: \"2002-01-01\"", "01 02 03 04 VN")]
    [InlineData("asOf: \"2002-01-01\", within: \"VN\"", "01 02 03 04")]
    [InlineData("asOf: \"2002-01-01\", where: { level: { eq: PROVINCE } }", "01 02 03 04")]
    [InlineData("asOf: \"2006-01-01\", within: \"02\"", "101 102")]
    public async Task Units_are_listed_as_far_as_they_are_known_on_the_day(string arguments, string codes)
    {
        var data = await package.Server.Ask($$"""{ units({{arguments}}, order: [{ code: ASC }]) { nodes { code } } }""");
        Assert.Equal(codes, string.Join(' ', data.GetProperty("units").GetProperty("nodes").EnumerateArray().Select(unit => unit.GetProperty("code").GetString())));
    }

    [Fact]
    public async Task Where_nothing_below_a_unit_is_known_on_the_day_there_is_no_list()
    {
        var error = await package.Server.Fail("""{ units(asOf: "2002-01-01", within: "02") { totalCount } }""");
        Assert.Equal("HIERARCHY_NOT_KNOWN", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("2002-01-01", "children", "01 HIERARCHY_NOT_KNOWN, 02 HIERARCHY_NOT_KNOWN, 03 HIERARCHY_NOT_KNOWN, 04 HIERARCHY_NOT_KNOWN, VN 4")]
    [InlineData("2006-01-01", "descendants", "01 HIERARCHY_NOT_KNOWN, 02 2, 03 HIERARCHY_NOT_KNOWN, 04 HIERARCHY_NOT_KNOWN, 101 HIERARCHY_NOT_KNOWN, 102 HIERARCHY_NOT_KNOWN, VN 6")]
    [InlineData("2006-01-01", "descendants(level: COMMUNE)", "01 HIERARCHY_NOT_KNOWN, 02 HIERARCHY_NOT_KNOWN, 03 HIERARCHY_NOT_KNOWN, 04 HIERARCHY_NOT_KNOWN, 101 HIERARCHY_NOT_KNOWN, 102 HIERARCHY_NOT_KNOWN, VN HIERARCHY_NOT_KNOWN")]
    [InlineData("2021-12-31", "children(where: { name: { eq: \"Gia\" } })", "01 0, 02 0, 03 0, 04 0, 101 0, 102 0, 301 1, 302 0, 303 0, 10001 0, 10003 0, 30001 0, 30002 0, 30003 0, 30004 0, 30005 0, VN 0")]
    public async Task What_lies_below_a_unit_is_an_error_where_it_is_known_only_from_a_later_day(string day, string list, string told)
    {
        var answer = await package.Server.Send($$"""{ units(asOf: "{{day}}", order: [{ level: ASC }, { code: ASC }]) { nodes { code list: {{list}} { totalCount } } } }""");
        var nodes = answer.GetProperty("data").GetProperty("units").GetProperty("nodes");
        var errors = answer.TryGetProperty("errors", out var found)
            ? found.EnumerateArray().ToDictionary(
                error => error.GetProperty("path")[2].GetInt32(), error => error.GetProperty("extensions").GetProperty("code").GetString())
            : [];
        Assert.Equal(
            told.Split(", ").Order(StringComparer.Ordinal),
            nodes.EnumerateArray().Select((node, i) => $"{node.GetProperty("code").GetString()} {errors.GetValueOrDefault(i)
                ?? node.GetProperty("list").GetProperty("totalCount").GetRawText()}").Order(StringComparer.Ordinal));
    }
}
