using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What criteria rates count, group by group.</summary>
[EachDatabase]
public class CriteriaRateTests(CriteriaRateTests.Served served) : IClassFixture<CriteriaRateTests.Served>
{
    private const string Figures = "assessed met basicallyMet notMet percentage";

    public sealed class Served : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2021-06-30" }
            .Add("sources", "t,Another source")
            .Add("units",
                "02,Lê,province,VN,2000-01-01,",
                "002,Gia,district,01,2000-01-01,2019-03-01",
                "002,Gia,town,02,2019-03-01,",
                "00004,Hà,commune,002,2000-01-01,",
                "00005,Ích,commune,001,2000-01-01,2018-07-01",
                "00006,Kim,commune,001,2021-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,valid_to",
                "set,A set,commune,new_rural,commune,2000-01-01,",
                "other,Another set,commune,advanced,commune,2000-01-01,",
                "town,Districts,district,new_rural,district|town,2000-01-01,")
            .With("criteria", "set_code,number,name,name_en,group",
                "set,1,One,,roads", "set,2,Two,,", "other,1,One,,roads", "town,1,One,,")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,value,confidence,source",
                "00001,set,1,2018,met,10,confirmed,s",
                "00001,set,2,2018,basically_met,,confirmed,s",
                "00002,set,1,2018,not_met,0.0001,reported,t",
                "00004,set,1,2018,met,20.5,confirmed,s",
                "00004,set,1,2019,met,-3,inferred,s",
                "00005,set,1,2018,not_met,,confirmed,s",
                "00006,set,1,2018,met,,confirmed,s",
                "00001,other,1,2018,met,1,confirmed,s",
                "002,town,1,2018,met,,synthetic,s");
    }

    [Fact]
    public async Task Without_a_dimension_all_assessments_are_one_group() => Assert.Equal(
        ["""{"assessed":9,"met":6,"basicallyMet":1,"notMet":2,"percentage":66.67}"""], await Rows("by: []", Figures));

    [Fact]
    public async Task A_row_comes_with_all_that_belongs_to_a_figure() => Assert.Equal(
        ["""{"ratio":0.4,"percentage":40,"text":"40,00%","english":"40.0%","confidence":"REPORTED","asOf":"2018-12-31","sources":[{"code":"s"},{"code":"t"}]}"""],
        await Rows("by: [], set: \"set\", year: 2018, where: { code: { neq: \"00006\" } }",
            "ratio percentage(decimals: 1) text english: text(decimals: 1, locale: \"en-US\") confidence asOf sources { code }"));

    [Fact]
    public async Task What_was_not_assessed_is_in_no_group() => Assert.Equal(
        ["""{"criterion":{"number":1},"assessed":5}""", """{"criterion":{"number":2},"assessed":1}"""],
        await Rows("by: [CRITERION], set: \"set\", year: 2018", "criterion { number } assessed"));

    [Fact]
    public async Task A_unit_lies_where_it_lay_at_the_end_of_the_year() => Assert.Equal(
        ["""{"province":{"code":"01"},"year":2018,"assessed":6}""", """{"province":{"code":"02"},"year":2019,"assessed":1}"""],
        await Rows("by: [PROVINCE, YEAR], set: \"set\", where: { code: { neq: \"none\" } }", "province { code } year assessed"));

    [Fact]
    public async Task A_unit_that_ended_during_the_year_lies_where_it_lay_last_and_one_of_later_where_it_lay_first() => Assert.Equal(
        ["""{"commune":{"code":"00005"},"district":{"code":"001"}}""", """{"commune":{"code":"00006"},"district":{"code":"001"}}"""],
        await Rows("by: [COMMUNE, DISTRICT], where: { code: { in: [\"00005\", \"00006\"] } }", "commune { code } district { code }"));

    [Fact]
    public async Task A_district_is_in_no_commune() => Assert.Equal(
        ["""{"district":{"validFrom":"2000-01-01"},"commune":null,"kind":"DISTRICT"}"""],
        await Rows("by: [DISTRICT, COMMUNE, KIND], set: \"town\"", "district { validFrom } commune { code } kind"));

    [Fact]
    public async Task The_units_directly_below_are_provinces_of_the_country_and_districts_of_a_province()
    {
        Assert.Equal(["""{"child":{"code":"01"},"assessed":8}""", """{"child":{"code":"02"},"assessed":1}"""],
            await Rows("by: [CHILD]", "child { code } assessed"));
        Assert.Equal(["""{"child":{"code":"001"},"assessed":6}""", """{"child":{"code":"002"},"assessed":2}"""],
            await Rows("by: [CHILD], within: \"01\"", "child { code } assessed"));
        Assert.Equal(["""{"child":null,"assessed":1}""", """{"child":{"code":"00004"},"assessed":1}"""],
            await Rows("by: [CHILD], within: \"002\", year: 2018", "child { code } assessed"));
    }

    [Fact]
    public async Task A_commune_that_ended_before_its_district_came_into_another_province_is_not_in_that_province()
    {
        using var package = new PackageFolder()
            .With("units", "code,name,kind,parent_code,valid_from,valid_to",
                "VN,Việt Nam,country,,2000-01-01,",
                "01,An,province,VN,2000-01-01,2019-03-01",
                "02,An Mới,province,VN,2019-03-01,",
                "001,Bình,district,01,2000-01-01,2019-03-01",
                "001,Bình,district,02,2019-03-01,",
                "00001,Cao,commune,001,2000-01-01,",
                "00002,Đại,commune,001,2000-01-01,2019-02-01")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from",
                "commune,C,commune,new_rural,commune,2000-01-01", "province,P,province,new_rural,province,2000-01-01")
            .With("criteria", "set_code,number,name", "commune,1,One", "province,1,One")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source",
                "00001,commune,1,2019,met,confirmed,s",
                "00002,commune,1,2019,not_met,confirmed,s",
                "02,province,1,2019,met,confirmed,s").Write();
        await using var server = await TestServer.Start(package.Path);
        var rows = (await server.Ask("""{ criteriaRates(by: [CHILD], within: "02", year: 2019) { child { code } assessed notMet } }""")).GetProperty("criteriaRates");
        Assert.Equal("""[{"child":null,"assessed":1,"notMet":0},{"child":{"code":"001"},"assessed":1,"notMet":0}]""", rows.GetRawText());
    }

    [Fact]
    public async Task A_unit_keeps_its_assessments_of_before_it_was_renamed()
    {
        using var package = new PackageFolder()
            .With("units", "code,name,kind,parent_code,valid_from,valid_to",
                "VN,Việt Nam,country,,2000-01-01,", "01,An,province,VN,2000-01-01,",
                "001,Bình,district,01,2000-01-01,2022-03-01", "001,Bình Mới,district,01,2022-03-01,",
                "00001,Cao,commune,001,2000-01-01,", "00002,Đại,commune,001,2000-01-01,2020-06-01")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "commune,C,commune,new_rural,commune,2000-01-01")
            .With("criteria", "set_code,number,name", "commune,1,One")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source",
                "00001,commune,1,2020,met,confirmed,s", "00002,commune,1,2020,met,confirmed,s", "00001,commune,1,2023,not_met,confirmed,s").Write();
        await using var server = await TestServer.Start(package.Path);
        var data = await server.Ask(
            """
            {
              within: criteriaRates(by: [], within: "001") { assessed met }
              byYear: criteriaRates(by: [YEAR], within: "001") { year assessed }
              byDistrict: criteriaRates(by: [DISTRICT]) { district { name } assessed met sources { code } }
              byKind: criteriaRates(by: [DISTRICT, KIND]) { district { name } assessed met }
              byCommune: criteriaRates(by: [COMMUNE], within: "001") { commune { code } assessed }
            }
            """);
        Assert.Equal(
            """
            {"within":[{"assessed":3,"met":2}],"byYear":[{"year":2020,"assessed":2},{"year":2023,"assessed":1}],"byDistrict":[{"district":{"name":"Bình Mới"},"assessed":3,"met":2,"sources":[{"code":"s"}]}],"byKind":[{"district":{"name":"Bình Mới"},"assessed":3,"met":2}],"byCommune":[{"commune":{"code":"00001"},"assessed":2},{"commune":{"code":"00002"},"assessed":1}]}
            """,
            data.GetRawText());
    }

    [Fact]
    public async Task A_group_of_criteria_goes_by_its_name_and_those_without_are_one() => Assert.Equal(
        ["""{"group":null,"assessed":2}""", """{"group":"roads","assessed":7}"""], await Rows("by: [GROUP]", "group assessed"));

    [Fact]
    public async Task A_mean_is_of_one_criterion_alone() => Assert.Equal(
        ["""{"set":{"code":"other"},"meanValue":1,"exact":1}""", """{"set":{"code":"set"},"meanValue":null,"exact":null}""",
            """{"set":{"code":"town"},"meanValue":null,"exact":null}"""],
        await Rows("by: [SET]", "set { code } meanValue exact: meanValue(decimals: 6)"));

    [Fact]
    public async Task A_mean_is_divided_once() => Assert.Equal(
        ["""{"criterion":{"set":{"code":"set"},"number":1},"meanValue":6.88,"exact":6.875025}"""],
        await Rows("by: [CRITERION], set: \"set\", having: { meanValue: { gt: 1.5 } }", "criterion { set { code } number } meanValue exact: meanValue(decimals: 6)"));

    [Fact]
    public async Task Rows_are_filtered_by_their_figures_ordered_and_cut() => Assert.Equal(
        ["""{"commune":{"code":"00001"},"percentage":66.67}""", """{"commune":{"code":"00002"},"percentage":0}"""],
        await Rows("by: [COMMUNE], having: { percentage: { lt: 100 } }, order: [{ ratio: DESC }, { commune: { name: ASC } }], first: 2",
            "commune { code } percentage"));

    [Fact]
    public async Task Where_there_is_nothing_there_are_no_rows()
    {
        Assert.Empty(await Rows("by: [], year: 1990", "assessed"));
        Assert.Empty(await Rows("by: [PROVINCE, CRITERION], where: { code: { eq: \"none\" } }", "assessed"));
    }

    [Theory]
    [InlineData("by: [], set: \"none\"", "assessed", "UNKNOWN_CRITERIA_SET")]
    [InlineData("by: [], within: \"none\"", "assessed", "UNKNOWN_UNIT")]
    [InlineData("by: [], within: \"00005\"", "assessed", "UNKNOWN_UNIT")]
    [InlineData("by: [], within: \"01\", year: 1999", "assessed", "HIERARCHY_NOT_KNOWN")]
    [InlineData("by: []", "meanValue(decimals: 11)", "DECIMALS_OUT_OF_RANGE")]
    [InlineData("by: []", "percentage(decimals: -1)", "DECIMALS_OUT_OF_RANGE")]
    [InlineData("by: []", "text(locale: \"fr\")", "LOCALE_NOT_SUPPORTED")]
    [InlineData("by: [], first: -1", "assessed", "PAGE_SIZE_OUT_OF_RANGE")]
    public async Task What_cannot_be_answered_is_an_error(string arguments, string fields, string code) => Assert.Equal(
        code, (await served.Server.Fail($"{{ criteriaRates({arguments}) {{ {fields} }} }}")).GetProperty("extensions").GetProperty("code").GetString());

    [Fact]
    public async Task More_groups_than_the_server_gives_are_an_error()
    {
        using var package = new PackageFolder().WithAssessments()
            .Add("assessments", "00002,set,1,2015,met,,confirmed,s", "00003,set,1,2015,met,,confirmed,s").Write();
        await using var server = await TestServer.Start(package.Path, new() { ["Querying:MaxGroups"] = "2" });
        var error = await server.Fail("{ criteriaRates(by: [COMMUNE]) { assessed } }");
        Assert.Equal("TOO_MANY_GROUPS", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(3, (await server.Ask("{ criteriaRates(by: [DISTRICT]) { assessed } }")).GetProperty("criteriaRates")[0].GetProperty("assessed").GetInt32());
    }

    private async Task<IEnumerable<string>> Rows(string arguments, string fields)
    {
        var data = await served.Server.Ask($"{{ criteriaRates({arguments}) {{ {fields} }} }}");
        return data.GetProperty("criteriaRates").EnumerateArray().Select(row => JsonSerializer.Serialize(row));
    }
}
