namespace NtmGraph.Tests;

/// <summary>Assessments of years after the reference date, and sets of which some criterion was never assessed.</summary>
[EachDatabase]
public class LaterYearTests(LaterYearTests.Later package) : IClassFixture<LaterYearTests.Later>
{
    public sealed class Later : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2024-12-31" }
            .With("units", "code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,", "01,Bắc,province,VN,2000-01-01,",
                "101,Đông,district,01,2000-01-01,2025-03-01", "101,Đông Mới,district,01,2025-03-01,",
                "10001,An,commune,101,2000-01-01,", "10002,Bình,commune,101,2000-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,C,commune,new_rural,commune,2000-01-01", "d,D,commune,advanced,commune,2000-01-01")
            .With("criteria", "set_code,number,name", "c,1,Một", "d,1,Một", "d,2,Hai")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source",
                "10001,c,1,2025,met,reported,s", "10001,d,1,2021,met,reported,s");
    }

    [Theory]
    [InlineData("by: [], within: \"101\"")]
    [InlineData("by: [DISTRICT]")]
    [InlineData("by: [], within: \"01\"")]
    public async Task Within_is_the_unit_that_has_the_code_on_the_last_day_of_the_year(string question)
    {
        var data = await package.Server.Ask($$"""{ criteriaRates(set: "c", year: 2025, {{question}}) { assessed met } }""");
        Assert.Equal("""{"criteriaRates":[{"assessed":1,"met":1}]}""", data.GetRawText());
    }

    [Fact]
    public async Task The_latest_year_of_a_set_is_that_of_any_of_its_criteria()
    {
        var data = await package.Server.Ask("""
            { readiness(set: "d", order: [{ unit: { code: ASC } }]) { nodes { unit { code } year met notAssessed } }
              unit(code: "10001", asOf: "2022-01-01") { readiness(set: "d") { year } } }
            """);
        Assert.Equal(
            """{"readiness":{"nodes":[{"unit":{"code":"10001"},"year":2021,"met":1,"notAssessed":1},{"unit":{"code":"10002"},"year":2021,"met":0,"notAssessed":2}]},"unit":{"readiness":{"year":2021}}}""",
            data.GetRawText());
    }
}
