using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Units that go on under another name, of another kind or elsewhere keep what they hold; mergers and divisions make other units.</summary>
[EachDatabase]
public class ContinuedUnitTests(ContinuedUnitTests.Continued package) : IClassFixture<ContinuedUnitTests.Continued>
{
    /// <summary>
    /// Of the communes of 002, itself a town until April 2022 and a city since, 00011 took in 00012, 00013 went from the district to the province,
    /// 00014 gave a part away under its own code, and of 00015 nothing is said but that it has another name.
    /// </summary>
    public sealed class Continued : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2023-12-31" }
            .With("units", "code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,",
                "01,An,province,VN,2000-01-01,2020-01-01", "01,An,municipality,VN,2020-01-01,",
                "002,Phổ,town,01,2000-01-01,2022-04-10", "002,Phổ,city,01,2022-04-10,",
                "00011,Một,commune,002,2000-01-01,2019-02-01", "00011,Một,commune,002,2019-02-01,", "00012,Hai,commune,002,2000-01-01,2019-02-01",
                "00013,Ba,commune,002,2000-01-01,2021-06-01", "00013,Ba,commune,01,2021-06-01,",
                "00014,Bốn,commune,002,2000-01-01,2021-06-01", "00014,Bốn,commune,002,2021-06-01,",
                "00015,Năm,commune,002,2000-01-01,2021-06-01", "00015,Năm Mới,commune,002,2021-06-01,")
            .With("successions", "effective_on,from_code,to_code,extent", "2019-02-01,00012,00011,all", "2019-02-01,00011,00011,all",
                "2021-06-01,00013,00013,all", "2021-06-01,00014,00014,part")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,C,commune,new_rural,commune,2000-01-01",
                "d,D,district,new_rural,city|town,2000-01-01")
            .With("criteria", "set_code,number,name", "c,1,Roads", "c,2,Schools")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "002,new_rural,2021,confirmed,s", "00011,new_rural,2018,confirmed,s",
                "00013,new_rural,2020,confirmed,s", "00014,new_rural,2020,confirmed,s", "00015,new_rural,2020,confirmed,s")
            .With("register_coverage", "unit_code,level,tier,valid_from", "01,district,new_rural,2019-01-01", "01,commune,new_rural,2019-01-01")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source", "00015,c,1,2020,met,confirmed,s")
            .With("targets", "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
                "t,002,commune,new_rural,absolute,3,2019-12-31,2021-12-31,confirmed,s")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
                "f,002,commune,new_rural,2,4,all,2/4,exact,2018-12-31,s", "g,002,commune,advanced,1,4,all,1/4,exact,2018-12-31,s")
            .With("measures", "code,name,unit", "m,Measure,u")
            .With("campaigns", "code,name,unit_code,parent_code,starts_on,source", "k,Phong trào,002,,2012-01-01,s")
            .With("campaign_results", "campaign_code,unit_code,measure,value,bound,as_of,source",
                "k,002,m,5,exact,2021-12-31,s", "k,002,m,8,exact,2022-12-31,s");
    }

    [Theory]
    [InlineData("002", "NEW_RURAL")]
    [InlineData("00011", null)]
    [InlineData("00013", "NEW_RURAL")]
    [InlineData("00014", null)]
    [InlineData("00015", "NEW_RURAL")]
    public async Task A_unit_keeps_its_tier_unless_it_was_merged_or_divided(string code, string? tier)
    {
        var unit = await Unit(code, "currentTier recognitions { tier }");
        Assert.Equal(tier, unit.GetProperty("currentTier").GetString());
        Assert.Equal(tier is null ? 0 : 1, unit.GetProperty("recognitions").GetArrayLength());
    }

    [Fact]
    public async Task Rates_count_it() => Assert.Equal(
        """{"districts":{"numerator":1,"denominator":1,"complete":true},"communes":{"numerator":2,"denominator":4,"complete":true}}""",
        (await package.Server.Ask("""
            {
              districts: recognitionRate(level: DISTRICT, within: "01") { numerator denominator complete }
              communes: recognitionRate(level: COMMUNE, within: "01") { numerator denominator complete }
            }
            """)).GetRawText());

    [Theory]
    [InlineData("DECIDED", "00011 00013 00014 00015")]
    [InlineData("ATTAINED", "00011 00014")]
    public async Task The_units_behind_a_rate_are_those_that_do_not_hold_the_tier(string dating, string codes)
    {
        var rate = (await package.Server.Ask($$"""
            { recognitionRate(level: COMMUNE, within: "01", dating: {{dating}}) { units(counted: false) { nodes { code } } } }
            """)).GetProperty("recognitionRate");
        Assert.Equal(codes, string.Join(' ', rate.GetProperty("units").GetProperty("nodes").EnumerateArray().Select(unit => unit.GetProperty("code"))));
    }

    [Theory]
    [InlineData("recognitions: { some: { tier: { eq: NEW_RURAL } } }", "00013 00015 002")]
    [InlineData("level: { eq: COMMUNE }, recognitions: { none: { tier: { eq: NEW_RURAL } } }", "00011 00014")]
    [InlineData("assessments: { any: true }", "00015")]
    [InlineData("targets: { all: { code: { neq: \"t\" } }, any: true }", "")]
    [InlineData("targets: { any: true }", "002")]
    public async Task Filters_find_it_by_what_it_holds(string where, string codes)
    {
        var units = (await package.Server.Ask($$"""{ units(where: { {{where}} }) { nodes { code } } }""")).GetProperty("units");
        Assert.Equal(codes, string.Join(' ', units.GetProperty("nodes").EnumerateArray().Select(unit => unit.GetProperty("code").GetString()).Order()));
    }

    [Theory]
    [InlineData("00013", "2021-06-01 00013 2021-06-01")]
    [InlineData("00011", "")]
    [InlineData("00014", "")]
    [InlineData("00015", "")]
    public async Task Its_changes_are_those_by_which_it_went_on_where_the_data_names_them(string code, string changes)
    {
        foreach (var day in new[] { "2019-06-01", "2023-12-31" })
        {
            var unit = await Unit(code, "changes { effectiveOn from { code validTo } to { code validFrom } }", day);
            Assert.Equal(changes, string.Join(' ', unit.GetProperty("changes").EnumerateArray().Select(change =>
                $"{change.GetProperty("effectiveOn")} {change.GetProperty("to").GetProperty("code")} {change.GetProperty("to").GetProperty("validFrom")}")));
        }
    }

    [Theory]
    [InlineData("00011", "00011 00012", "")]
    [InlineData("00013", "", "")]
    [InlineData("00014", "00014", "")]
    [InlineData("002", "", "")]
    public async Task Going_on_is_no_succession(string code, string predecessors, string successors)
    {
        var unit = await Unit(code, "predecessors { from { code } } successors { to { code } }");
        Assert.Equal(predecessors, string.Join(' ', unit.GetProperty("predecessors").EnumerateArray()
            .Select(one => one.GetProperty("from").GetProperty("code").GetString()).Order()));
        Assert.Equal(successors, string.Join(' ', unit.GetProperty("successors").EnumerateArray().Select(one => one.GetProperty("to").GetProperty("code"))));
    }

    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("2023-12-31")]
    public async Task Lists_have_what_any_version_of_it_has(string day) => Assert.Equal(
        """{"targets":{"nodes":[{"code":"t","actual":1}]},"publishedFigures":{"nodes":[{"code":"f"},{"code":"g"}]},"campaigns":{"nodes":[{"code":"k"}]}}""",
        (await Unit("002", "targets { nodes { code actual } } publishedFigures { nodes { code } } campaigns { nodes { code } }", day)).GetRawText());

    [Fact]
    public async Task A_figure_published_under_its_name_of_then_answers_for_it() => Assert.Equal(
        """{"numerator":1,"denominator":4,"basis":"PUBLISHED_FIGURE","asOf":"2018-12-31"}""",
        (await package.Server.Ask("""
            { recognitionRate(level: COMMUNE, tier: ADVANCED, within: "002") { numerator denominator basis asOf } }
            """)).GetProperty("recognitionRate").GetRawText());

    [Theory]
    [InlineData("2023-12-31", 1)]
    [InlineData("2020-12-31", 1)]
    public async Task It_is_as_ready_as_it_was_under_its_name_of_then(string day, int met) => Assert.Equal(
        $$$"""{"readiness":{"met":{{{met}}},"notAssessed":1,"sources":[{"code":"s"}],"notAssessedCriteria":[{"number":2}]}}""",
        (await Unit("00015", """readiness(set: "c", year: 2020) { met notAssessed sources { code } notAssessedCriteria { number } }""", day)).GetRawText());

    [Fact]
    public async Task Of_its_results_the_latest_counts() => Assert.Equal(
        """[{"district":{"name":"Phổ"},"value":8,"results":1}]""",
        (await package.Server.Ask("{ campaignTotals(by: [DISTRICT]) { district { name } value results } }")).GetProperty("campaignTotals").GetRawText());

    [Fact]
    public async Task A_figure_of_a_unit_that_has_another_name_by_now_is_of_the_same_units() => Assert.Equal(
        """{"change":{"likeForLike":true,"numerator":0}}""",
        (await package.Server.Ask("""
            { recognitionRate(level: DISTRICT, within: "01", asOf: "2022-12-31") { change(since: "2021-12-31") { likeForLike numerator } } }
            """)).GetProperty("recognitionRate").GetRawText());

    [Fact]
    public async Task The_next_version_may_come_with_another_package()
    {
        using var first = new PackageFolder { Name = "first" }.Add("units", "00009,Old,commune,001,2005-01-01,2015-06-01")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00009,new_rural,2014,confirmed,s");
        using var second = new PackageFolder { Name = "second" }.Add("units", "00009,New,commune,001,2015-06-01,");
        using var without = new PackageFolder { Name = "first", Version = "2.0.0" };
        using var database = await TestDatabase.Create();
        await database.Import(second);
        Assert.Equal([("New", true, false)], await Versions());
        await database.Import(first);
        Assert.Equal([("New", false, true), ("Old", true, true)], await Versions());
        await database.Import(without);
        Assert.Equal([("New", true, false)], await Versions());

        async Task<List<(string, bool, bool)>> Versions()
        {
            await using var db = database.Open();
            return (await db.Units.Where(unit => unit.Code == "00009").OrderBy(unit => unit.Name).ToListAsync(TestContext.Current.CancellationToken))
                .ConvertAll(unit => (unit.Name, unit.OriginId == unit.Id, unit.HasChanged));
        }
    }

    private async Task<System.Text.Json.JsonElement> Unit(string code, string fields, string day = "2023-12-31") =>
        (await package.Server.Ask($$"""{ unit(code: "{{code}}", asOf: "{{day}}") { {{fields}} } }""")).GetProperty("unit");
}
