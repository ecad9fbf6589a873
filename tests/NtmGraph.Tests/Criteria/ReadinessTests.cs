using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What readiness says of units that met some criteria, missed others, and were not assessed on the rest.</summary>
[EachDatabase]
public class ReadinessTests(ReadinessTests.Served served) : IClassFixture<ReadinessTests.Served>
{
    public sealed class Served : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2020-06-30" }
            .Add("units",
                "002,Gia,district,01,2000-01-01,",
                "00004,Hà,commune,002,2000-01-01,2019-12-31",
                "00004,Hà,commune,002,2019-12-31,",
                "00005,Ích,commune,002,2000-01-01,2018-07-01",
                "00006,Kim,commune,002,2020-07-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,valid_to",
                "set,A set,commune,new_rural,commune,2000-01-01,",
                "other,Another set,commune,advanced,commune|ward,2000-01-01,",
                "late,A third set,commune,advanced,commune,2000-01-01,",
                "unlisted,A set of unknown criteria,commune,model,commune,2000-01-01,")
            .With("criteria", "set_code,number,name,name_en,group",
                "set,1,One,,", "set,2,Two,,", "set,3,Three,,", "other,1,One,,", "late,1,One,,")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,value,confidence,source",
                "00001,set,1,2019,met,,confirmed,s",
                "00001,set,2,2019,met,,reported,s",
                "00001,set,3,2019,basically_met,,confirmed,s",
                "00002,set,1,2019,not_met,,inferred,s",
                "00002,set,2,2019,met,,confirmed,s",
                "00004,set,1,2019,met,,confirmed,s",
                "00003,other,1,2019,met,,confirmed,s",
                "00001,other,1,2019,not_met,,synthetic,s",
                "00001,set,1,2018,not_met,,confirmed,s",
                "00005,set,1,2018,met,,confirmed,s",
                "00002,set,1,2020,met,,confirmed,s",
                "00002,set,1,2021,met,,confirmed,s",
                "00001,late,1,2018,met,,confirmed,s",
                "00006,late,1,2019,met,,confirmed,s");
    }

    [Fact]
    public async Task A_criterion_that_was_not_assessed_is_not_one_that_was_not_met() => Assert.Equal(
        ["00001: 2 met, 1 basically, 0 not, 1 missing, 0 unknown, REPORTED", "00002: 1 met, 0 basically, 1 not, 1 missing, 1 unknown, INFERRED",
            "00004: 1 met, 0 basically, 0 not, 0 missing, 2 unknown, CONFIRMED"],
        await Rows("set: \"set\", year: 2019"));

    [Fact]
    public async Task Units_of_kinds_that_the_set_does_not_apply_to_are_left_out() => Assert.Equal(
        ["00001", "00002", "00003", "00004"],
        (await Rows("set: \"other\", year: 2019")).Select(row => row[..5]));

    [Fact]
    public async Task A_unit_within_two_of_the_standard_is_sure_to_be() => Assert.Equal(
        ["00001", "00002", "00004"], (await Rows("set: \"set\", year: 2019, missingAtMost: 2")).Select(row => row[..5]));

    [Fact]
    public async Task A_unit_not_assessed_on_a_criterion_may_lack_it() => Assert.Equal(
        ["00001"], (await Rows("set: \"set\", year: 2019, missingAtMost: 1")).Select(row => row[..5]));

    [Fact]
    public async Task Nobody_lacks_nothing() => Assert.Empty(await Rows("set: \"set\", year: 2019, missingAtMost: 0"));

    [Fact]
    public async Task Without_a_year_the_latest_with_assessments_up_to_the_reference_date_is_taken() => Assert.Equal(
        ["00001: 0 met, 0 basically, 0 not, 0 missing, 3 unknown, ", "00002: 1 met, 0 basically, 0 not, 0 missing, 2 unknown, CONFIRMED",
            "00004: 0 met, 0 basically, 0 not, 0 missing, 3 unknown, "],
        await Rows("set: \"set\""));

    [Fact]
    public async Task The_latest_year_may_be_that_of_a_unit_which_lay_nowhere_yet()
    {
        var data = await served.Server.Ask("""{ readiness(set: "late", first: 1) { nodes { year } } }""");
        Assert.Equal(2019, data.GetProperty("readiness").GetProperty("nodes")[0].GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task The_units_are_those_of_the_last_day_of_the_year() => Assert.Equal(
        ["00001: 0 met, 0 basically, 1 not, 1 missing, 2 unknown, CONFIRMED", "00002: 0 met, 0 basically, 0 not, 0 missing, 3 unknown, ",
            "00004: 0 met, 0 basically, 0 not, 0 missing, 3 unknown, "],
        await Rows("set: \"set\", year: 2018"));

    [Fact]
    public async Task Within_a_unit_only_its_units_are_looked_at() => Assert.Equal(
        ["00004"], (await Rows("set: \"set\", year: 2019, within: \"002\"")).Select(row => row[..5]));

    [Fact]
    public async Task Rows_are_filtered_and_ordered_by_their_counts_and_their_unit() => Assert.Equal(
        ["00002", "00001"],
        (await Rows("set: \"set\", year: 2019, where: { missing: { gt: 0 }, unit: { kind: { eq: COMMUNE } } }, order: [{ met: ASC }, { unit: { name: ASC } }]"))
            .Select(row => row[..5]));

    [Fact]
    public async Task The_criteria_missing_and_not_assessed_are_listed()
    {
        var data = await served.Server.Ask("""
            { readiness(set: "set", year: 2019, order: [{ missing: DESC }, { notAssessed: ASC }], first: 2) { totalCount
                nodes { criteria set { code } year unit { code parent { code } }
                  missingCriteria { number set { code } } notAssessedCriteria(order: [{ number: DESC }]) { number } } } }
            """);
        var rows = data.GetProperty("readiness").GetProperty("nodes");
        Assert.Equal(3, data.GetProperty("readiness").GetProperty("totalCount").GetInt32());
        Assert.Equal("""
            [{"criteria":3,"set":{"code":"set"},"year":2019,"unit":{"code":"00001","parent":{"code":"001"}},
            "missingCriteria":[{"number":3,"set":{"code":"set"}}],"notAssessedCriteria":[]},
            {"criteria":3,"set":{"code":"set"},"year":2019,"unit":{"code":"00002","parent":{"code":"001"}},
            "missingCriteria":[{"number":1,"set":{"code":"set"}}],"notAssessedCriteria":[{"number":3}]}]
            """.ReplaceLineEndings(""), JsonSerializer.Serialize(rows));
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var first = (await served.Server.Ask("""{ readiness(set: "set", year: 2019, order: [{ missing: ASC }], first: 1) { pageInfo { endCursor hasNextPage } nodes { unit { code } } } }"""))
            .GetProperty("readiness");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal("00004", first.GetProperty("nodes")[0].GetProperty("unit").GetProperty("code").GetString());
        Assert.Equal(["00001", "00002"],
            (await Rows($"set: \"set\", year: 2019, order: [{{ missing: ASC }}], after: \"{cursor}\"")).Select(row => row[..5]));
    }

    [Fact]
    public async Task Every_unit_of_a_list_says_how_ready_it_is()
    {
        var data = await served.Server.Ask("""
            { units(asOf: "2019-12-30") { nodes { code readiness(set: "set", year: 2019) { met missingCriteria { number } } } } }
            """);
        Assert.Equal(
            ["00001 2 [3]", "00002 1 [1]", "00003 none", "00004 1 []", "001 none", "002 none", "01 none", "VN none"],
            data.GetProperty("units").GetProperty("nodes").EnumerateArray().Select(unit => unit.GetProperty("code").GetString() + " "
                + (unit.GetProperty("readiness") is { ValueKind: JsonValueKind.Object } readiness
                    ? $"{readiness.GetProperty("met")} [{string.Join(' ', readiness.GetProperty("missingCriteria").EnumerateArray().Select(one => one.GetProperty("number")))}]"
                    : "none")));
    }

    [Fact]
    public async Task The_day_of_the_field_above_gives_the_year()
    {
        var data = await served.Server.Ask("""{ unit(code: "00001", asOf: "2018-03-01") { readiness(set: "set") { year notMet } } }""");
        Assert.Equal("""{"year":2018,"notMet":1}""", JsonSerializer.Serialize(data.GetProperty("unit").GetProperty("readiness")));
    }

    [Theory]
    [InlineData("set: \"none\"", "UNKNOWN_CRITERIA_SET")]
    [InlineData("set: \"unlisted\"", "CRITERIA_NOT_KNOWN")]
    [InlineData("set: \"set\", within: \"none\"", "UNKNOWN_UNIT")]
    [InlineData("set: \"set\", within: \"01\", year: 1999", "HIERARCHY_NOT_KNOWN")]
    [InlineData("set: \"set\", year: -5", "HIERARCHY_NOT_KNOWN")]
    public async Task What_cannot_be_answered_is_an_error(string arguments, string code) => Assert.Equal(
        code, (await served.Server.Fail($"{{ readiness({arguments}) {{ totalCount }} }}")).GetProperty("extensions").GetProperty("code").GetString());

    private async Task<IEnumerable<string>> Rows(string arguments)
    {
        var data = await served.Server.Ask($"{{ readiness({arguments}) {{ nodes {{ unit {{ code }} met basicallyMet notMet missing notAssessed confidence }} }} }}");
        return data.GetProperty("readiness").GetProperty("nodes").EnumerateArray().Select(row =>
            $"{row.GetProperty("unit").GetProperty("code")}: {row.GetProperty("met")} met, {row.GetProperty("basicallyMet")} basically, "
            + $"{row.GetProperty("notMet")} not, {row.GetProperty("missing")} missing, {row.GetProperty("notAssessed")} unknown, {row.GetProperty("confidence")}");
    }
}
