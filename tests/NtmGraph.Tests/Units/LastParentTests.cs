namespace NtmGraph.Tests;

/// <summary>Units of facts of other days: one that has ended lies where it lay last, and one that moved, in each year where it lay then.</summary>
[EachDatabase]
public class LastParentTests(LastParentTests.Ended package) : IClassFixture<LastParentTests.Ended>
{
    /// <summary>Commune 10001 ended in 2022, commune 10003 begins in 2030, and district 102, with commune 10004, changed its name in 2021.</summary>
    public sealed class Ended : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2024-12-31" }
            .With("units", "code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,", "01,Bắc,province,VN,2000-01-01,",
                "101,Đông,district,01,2000-01-01,", "10001,An,commune,101,2000-01-01,2022-01-01", "10002,Bình,commune,101,2000-01-01,",
                "10003,Cao,commune,101,2030-01-01,", "102,Tây,district,01,2000-01-01,2021-06-01", "102,Tây Mới,district,01,2021-06-01,",
                "10004,Dương,commune,102,2000-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,C,commune,new_rural,commune,2000-01-01")
            .With("criteria", "set_code,number,name", "c,1,Một")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source",
                "10001,c,1,2020,met,reported,s", "10002,c,1,2020,not_met,reported,s", "10004,c,1,2020,met,reported,s", "10004,c,1,2021,not_met,reported,s")
            .With("campaigns", "code,name,unit_code,parent_code,starts_on,source", "k1,Phong trào,10001,,2020-01-01,s")
            .With("measures", "code,name,unit", "launches,Phát động,lần")
            .With("campaign_results", "campaign_code,unit_code,measure,value,bound,as_of,source", "k1,10001,launches,5,exact,2020-12-31,s");
    }

    [Theory]
    [InlineData("""{ criteriaRates(by: [], within: "101") { assessed met } }""", """{"criteriaRates":[{"assessed":2,"met":1}]}""")]
    [InlineData("""{ criteriaRates(by: [], where: { parent: { code: { eq: "101" } } }) { assessed met } }""", """{"criteriaRates":[{"assessed":2,"met":1}]}""")]
    [InlineData("""{ criteriaRates(by: [], year: 2020, where: { parent: { code: { eq: "101" } } }) { assessed met } }""", """{"criteriaRates":[{"assessed":2,"met":1}]}""")]
    [InlineData("""{ criteriaRates(by: [], where: { parent: { name: { eq: "Tây" } } }) { assessed met } }""", """{"criteriaRates":[{"assessed":1,"met":1}]}""")]
    [InlineData("""{ criteriaRates(by: [], where: { parent: { name: { eq: "Tây Mới" }, parent: { code: { eq: "01" } } } }) { assessed met } }""", """{"criteriaRates":[{"assessed":1,"met":0}]}""")]
    [InlineData("""{ criteriaRates(by: [], where: { parent: null }) { assessed } }""", """{"criteriaRates":[]}""")]
    [InlineData("""{ campaignTotals(by: [], where: { unit: { parent: { code: { eq: "101" } } } }) { value } }""", """{"campaignTotals":[{"value":5}]}""")]
    [InlineData("""{ assessments(where: { unit: { parent: { code: { eq: "101" } } } }) { totalCount } }""", """{"assessments":{"totalCount":2}}""")]
    [InlineData("""{ campaigns(where: { unit: { parent: { code: { eq: "101" } } } }) { nodes { unit { parent { code } } } } }""", """{"campaigns":{"nodes":[{"unit":{"parent":{"code":"101"}}}]}}""")]
    [InlineData("""{ campaigns(where: { unit: { ancestors: { some: { code: { eq: "01" } } } } }) { nodes { unit { ancestors(order: [{ level: ASC }]) { code } } } } }""",
        """{"campaigns":{"nodes":[{"unit":{"ancestors":[{"code":"VN"},{"code":"01"},{"code":"101"}]}}]}}""")]
    [InlineData("""{ campaigns(where: { unit: { ancestors: { any: false } } }) { totalCount } }""", """{"campaigns":{"totalCount":0}}""")]
    [InlineData("""{ campaignResults(where: { unit: { parent: { code: { eq: "101" } } } }) { nodes { unit { parent { code } } } } }""", """{"campaignResults":{"nodes":[{"unit":{"parent":{"code":"101"}}}]}}""")]
    public async Task A_unit_lies_in_one_place_by_whichever_way_it_is_asked(string question, string answer) =>
        Assert.Equal(answer, (await package.Server.Ask(question)).GetRawText());

    [Theory]
    [InlineData("An", "101 01 VN")]
    [InlineData("Cao", "101 01 VN")]
    [InlineData("Bình", "101 01 VN")]
    public async Task A_unit_lies_in_all_that_its_parent_lies_in_whenever_it_is_there(string name, string above)
    {
        var data = await package.Server.Ask("query($text: String!) { searchUnits(text: $text, first: 1) { parent { code } ancestors(order: [{ level: DESC }]) { code } } }", new { text = name });
        var unit = data.GetProperty("searchUnits")[0];
        Assert.Equal(above, string.Join(' ', unit.GetProperty("ancestors").EnumerateArray().Select(unit => unit.GetProperty("code").GetString())));
        Assert.StartsWith(unit.GetProperty("parent").GetProperty("code").GetString()!, above);
    }

    [Fact]
    public async Task Below_a_unit_are_those_that_are_there_on_the_day()
    {
        const string Below = "children { nodes { code } } descendants { nodes { code } }";
        var data = await package.Server.Ask($$"""{ unit(code: "101") { {{Below}} } units(where: { children: { some: { code: { in: ["10001", "10003"] } } } }) { totalCount } }""");
        Assert.Equal("""{"unit":{"children":{"nodes":[{"code":"10002"}]},"descendants":{"nodes":[{"code":"10002"}]}},"units":{"totalCount":0}}""", data.GetRawText());
    }

    [Theory]
    [InlineData("An", "101")]
    [InlineData("Cao", "101")]
    public async Task A_unit_of_another_day_is_found_with_the_unit_above_it(string name, string parent)
    {
        var data = await package.Server.Ask("query($text: String!) { searchUnits(text: $text, first: 1) { name parent { code } } }", new { text = name });
        Assert.Equal((name, parent), (data.GetProperty("searchUnits")[0].GetProperty("name").GetString(), data.GetProperty("searchUnits")[0].GetProperty("parent").GetProperty("code").GetString()));
    }
}
