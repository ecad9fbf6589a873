namespace NtmGraph.Tests;

/// <summary>Figures made of assessments name their sources and lead back to themselves.</summary>
[EachDatabase]
public class AssessmentCitationTests
{
    [Theory]
    [InlineData("""{ criteriaRates(by: [PROVINCE, CRITERION, YEAR]) { met assessed sources { code } citation(locale: "en-US") } }""",
        "1/2 assessments met (50.00%), unit 01, criterion 1 (c), as of 2020-12-31 (reported by one source)")]
    [InlineData("""{ readiness(set: "c", year: 2020, first: 1) { nodes { met criteria sources { code } citation(locale: "en-US") } } }""",
        "1/2 criteria met, 0 missing, 1 not assessed (Communes), Cao")]
    public async Task They_say_what_they_count_of_whom_and_by_whom(string query, string says)
    {
        using var package = new PackageFolder()
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,Communes,commune,new_rural,commune,2010-01-01")
            .With("criteria", "set_code,number,name", "c,1,Roads", "c,2,Schools")
            .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source",
                "00001,c,1,2020,met,reported,s", "00002,c,1,2020,not_met,reported,s")
            .Write();
        await using var server = await TestServer.Start(package.Path);
        var answer = await server.Ask(query);
        Assert.Contains("\"code\":\"s\"", answer.ToString(), StringComparison.Ordinal);
        var citation = Citations.In(answer)[0];
        Assert.Contains(says, citation, StringComparison.Ordinal);
        Assert.Contains("A source", citation, StringComparison.Ordinal);
        var again = await server.Http.GetStringAsync(Citations.Path(citation), TestContext.Current.CancellationToken);
        Assert.Contains("\"met\":1", again, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", again, StringComparison.Ordinal);
    }
}
