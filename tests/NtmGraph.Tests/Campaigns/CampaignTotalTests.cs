namespace NtmGraph.Tests;

/// <summary>
/// Totals of a small package: a campaign of the province, its part in a district, that one's part in communes, a campaign of
/// another province, all bounds, several days, and units that move, end and merge.
/// </summary>
[EachDatabase]
public class CampaignTotalTests(CampaignTotalTests.Totals package) : IClassFixture<CampaignTotalTests.Totals>
{
    public sealed class Totals : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .With("sources", "code,title", "s,A source", "t,Another source")
            .Add("units",
                "02,Ba,province,VN,2000-01-01,2020-01-01",
                "03,Cả,province,VN,2000-01-01,2020-01-01",
                "03,Cả,municipality,VN,2020-01-01,",
                "002,Ích,district,01,2000-01-01,2020-01-01",
                "003,Kim,district,03,2000-01-01,",
                "004,Lệ,district,03,2000-01-01,2019-07-01",
                "00007,La,commune,002,2000-01-01,2020-01-01",
                "00007,La,commune,01,2020-01-01,")
            .With("measures", "code,name,unit", "land,Land,ha", "trees,Trees,cây", "money,Money,VND", "days,Days,ngày", "roads,Roads,km", "boats,Boats,thuyền")
            .With("campaigns",
                "code,name,unit_code,parent_code,source",
                "root,Root,01,,s", "sub,Sub,001,root,s", "subsub,Subsub,00001,sub,s", "other,Other,VN,,s")
            .With("campaign_results",
                "campaign_code,unit_code,measure,value,bound,as_of,source",
                "root,01,land,100,exact,2018-12-31,s",
                "sub,001,land,60,at_least,2018-12-31,s",
                "subsub,00001,land,20,exact,2018-12-31,s",
                "subsub,00002,land,5.25,exact,2018-12-31,s",
                "other,02,land,7,at_most,2018-12-31,s",
                "sub,001,trees,10,at_least,2018-06-30,s",
                "subsub,00001,trees,4,exact,2018-12-31,s",
                "subsub,00007,trees,3,at_most,2018-12-31,t",
                "sub,001,money,500000000,exact,2017-06-30,s",
                "root,01,money,1000000000,exact,2017-12-31,s",
                "root,01,money,2000000000,about,2018-12-31,t",
                "root,01,days,5,exact,2018-12-31,s",
                "root,01,days,6,exact,2018-12-31,t",
                "root,03,roads,50,exact,2018-12-31,s",
                "sub,003,roads,20,exact,2018-12-31,s",
                "sub,003,boats,2,exact,2018-12-31,s",
                "sub,004,boats,5,exact,2018-12-31,s");
    }

    [Theory]
    [InlineData("", "107 AT_MOST 2")]
    [InlineData("MEASURE", "107 AT_MOST 2")]
    [InlineData("PROVINCE", "01 100 EXACT 1; 02 7 AT_MOST 1")]
    [InlineData("DISTRICT", "- 107 AT_MOST 2; 001 60 AT_LEAST 1")]
    [InlineData("COMMUNE", "- 107 AT_MOST 2; 00001 20 EXACT 1; 00002 5.25 EXACT 1")]
    [InlineData("CAMPAIGN", "other 7 AT_MOST 1; root 100 EXACT 1; sub 60 AT_LEAST 1; subsub 25.25 EXACT 2")]
    [InlineData("CHILD", "01 100 EXACT 1; 02 7 AT_MOST 1")]
    [InlineData("PROVINCE DISTRICT", "01 - 100 EXACT 1; 01 001 60 AT_LEAST 1; 02 - 7 AT_MOST 1")]
    [InlineData("CAMPAIGN COMMUNE", "other - 7 AT_MOST 1; root - 100 EXACT 1; sub - 60 AT_LEAST 1; subsub 00001 20 EXACT 1; subsub 00002 5.25 EXACT 1")]
    public async Task A_part_is_never_added_to_the_whole_of_its_row(string by, string expected) =>
        Assert.Equal(expected, await Total("land", "2018-12-31", null, by));

    [Theory]
    [InlineData("01", "", "100 EXACT 1")]
    [InlineData("001", "", "60 AT_LEAST 1")]
    [InlineData("00001", "", "20 EXACT 1")]
    [InlineData("00003", "", "")]
    [InlineData("01", "CHILD", "- 100 EXACT 1; 001 60 AT_LEAST 1")]
    [InlineData("001", "CHILD", "- 60 AT_LEAST 1; 00001 20 EXACT 1; 00002 5.25 EXACT 1")]
    [InlineData("00001", "CHILD", "- 20 EXACT 1")]
    public async Task Only_what_lies_within_is_summed(string within, string by, string expected) =>
        Assert.Equal(expected, await Total("land", "2018-12-31", within, by));

    [Theory]
    [InlineData("", "13 ABOUT 2")]
    [InlineData("DISTRICT", "001 10 AT_LEAST 1; 002 3 AT_MOST 1")]
    [InlineData("CAMPAIGN", "sub 10 AT_LEAST 1; subsub 7 AT_MOST 2")]
    [InlineData("YEAR", "2018 13 ABOUT 2")]
    public async Task Where_the_whole_has_no_result_its_parts_are_summed_with_their_bounds(string by, string expected) =>
        Assert.Equal(expected, await Total("trees", "2018-12-31", null, by));

    [Theory]
    [InlineData("2017-06-29", "", "")]
    [InlineData("2017-06-30", "", "500000000 EXACT 1")]
    [InlineData("2017-12-30", "", "500000000 EXACT 1")]
    [InlineData("2017-12-31", "", "1000000000 EXACT 1")]
    [InlineData("2018-12-30", "", "1000000000 EXACT 1")]
    [InlineData("2018-12-31", "", "2000000000 ABOUT 1")]
    [InlineData("2018-12-31", "YEAR", "2017 1000000000 EXACT 1; 2018 2000000000 ABOUT 1")]
    [InlineData("2018-12-31", "YEAR DISTRICT", "- 2017 1000000000 EXACT 1; - 2018 2000000000 ABOUT 1; 001 2017 500000000 EXACT 1")]
    public async Task The_latest_result_up_to_the_day_counts(string day, string by, string expected) =>
        Assert.Equal(expected, await Total("money", day, null, by.Replace("YEAR DISTRICT", "DISTRICT YEAR", StringComparison.Ordinal)));

    [Fact]
    public async Task Of_one_day_the_result_listed_first_counts()
    {
        var total = Assert.Single(await package.Server.Totals(new(["MEASURE"], null, "2018-12-31")), total => total.Measure == "days");
        Assert.Equal((5, 1, "s"), (total.Value, total.Results, total.Sources));
    }

    [Fact]
    public async Task A_total_says_from_when_its_results_are_and_where_they_stand()
    {
        var total = Assert.Single(await package.Server.Totals(new([], null, "2018-12-31")), total => total.Measure == "trees");
        Assert.Equal(("2018-06-30", "2018-12-31", "s t"), (total.EarliestAsOf, total.AsOf, total.Sources));
    }

    [Theory]
    [InlineData("trees", "2020-01-01", "DISTRICT", "- 3 AT_MOST 1; 001 10 AT_LEAST 1")]
    [InlineData("land", "2020-01-01", "PROVINCE", "01 100 EXACT 1; 02 7 AT_MOST 1")]
    [InlineData("roads", "2019-12-31", "PROVINCE", "03 50 EXACT 1")]
    [InlineData("roads", "2020-01-01", "", "50 EXACT 1")]
    [InlineData("roads", "2020-01-01", "PROVINCE", "03 50 EXACT 1")]
    public async Task A_unit_that_ended_stays_where_it_was_and_still_holds_its_parts(string measure, string day, string by, string expected) =>
        Assert.Equal(expected, await Total(measure, day, null, by));

    [Theory]
    [InlineData(null, "PROVINCE", "03 7 EXACT 2")]
    [InlineData("03", "", "7 EXACT 2")]
    [InlineData("03", "CHILD", "003 2 EXACT 1; 004 5 EXACT 1")]
    public async Task A_province_that_changed_has_what_ended_in_it_before(string? within, string by, string expected) =>
        Assert.Equal(expected, await Total("boats", "2020-01-01", within, by));

    [Theory]
    [InlineData("where: { campaign: { code: { neq: \"root\" } }, measure: { code: { eq: \"land\" } } }", "67 ABOUT 2")]
    [InlineData("where: { unit: { level: { eq: COMMUNE } }, measure: { code: { eq: \"land\" } } }", "25.25 EXACT 2")]
    [InlineData("where: { value: { gt: 1000000000 } }", "2000000000 ABOUT 1")]
    [InlineData("having: { value: { gt: 107 }, bound: { eq: EXACT } }", "")]
    [InlineData("having: { results: { eq: 2 }, bound: { eq: AT_MOST } }", "107 AT_MOST 2")]
    [InlineData("order: [{ value: DESC }], first: 1", "2000000000 ABOUT 1")]
    [InlineData("order: [{ measure: { code: DESC } }], first: 2", "13 ABOUT 2; 50 EXACT 1")]
    public async Task Results_and_totals_are_filtered_ordered_and_cut(string arguments, string expected)
    {
        var data = await package.Server.Ask($"{{ campaignTotals(by: [], asOf: \"2018-12-31\", {arguments}) {{ value bound results }} }}");
        Assert.Equal(expected, string.Join("; ", data.GetProperty("campaignTotals").EnumerateArray().Select(row =>
            $"{row.GetProperty("value").GetDecimal():0.####} {row.GetProperty("bound")} {row.GetProperty("results")}")));
    }

    [Theory]
    [InlineData("by: [], within: \"99\"", "UNKNOWN_UNIT")]
    [InlineData("by: [], within: \"02\", asOf: \"2020-01-01\"", "UNKNOWN_UNIT")]
    [InlineData("by: [CHILD], asOf: \"1999-12-31\"", "HIERARCHY_NOT_KNOWN")]
    [InlineData("by: [], first: -1", "PAGE_SIZE_OUT_OF_RANGE")]
    public async Task Senseless_questions_are_refused(string arguments, string code)
    {
        var error = await package.Server.Fail($"{{ campaignTotals({arguments}) {{ value }} }}");
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private Task<string> Total(string measure, string day, string? within, string by) =>
        package.Server.Totals(measure, day, within, by.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
