namespace NtmGraph.Tests;

/// <summary>The shipped data answers what is known of the country from outside.</summary>
[EachDatabase]
public sealed class CountryAnswerTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task The_last_day_of_the_old_map_is_the_day_asked_about()
    {
        var data = await server.Ask("""
            { dataset { referenceDate } units(where: { level: { eq: PROVINCE } }) { totalCount } recognitionRate(level: COMMUNE) { text basis asOf } }
            """);
        Assert.Equal("2025-06-30", data.GetProperty("dataset").GetProperty("referenceDate").GetString());
        Assert.Equal(63, data.GetProperty("units").GetProperty("totalCount").GetInt32());
        var rate = data.GetProperty("recognitionRate");
        Assert.Equal(
            ("79,33%", "PUBLISHED_FIGURE", "2025-06-30"),
            (rate.GetProperty("text").GetString(), rate.GetProperty("basis").GetString(), rate.GetProperty("asOf").GetString()));
    }

    [Fact]
    public async Task After_the_mergers_there_are_34_provinces_and_no_districts()
    {
        var data = await server.Ask("""
            {
              provinces: units(asOf: "2025-07-01", where: { level: { eq: PROVINCE } }) { totalCount }
              districts: units(asOf: "2025-07-01", where: { level: { eq: DISTRICT } }) { totalCount }
              communes: units(asOf: "2025-07-01", where: { level: { eq: COMMUNE } }) { totalCount }
            }
            """);
        Assert.Equal((34, 0, 3321), (Count("provinces"), Count("districts"), Count("communes")));

        int Count(string list) => data.GetProperty(list).GetProperty("totalCount").GetInt32();
    }

    [Fact]
    public async Task A_merged_unit_names_what_it_became_and_the_resolution_that_decided_it()
    {
        var data = await server.Ask("""
            { unit(code: "06", asOf: "2025-06-30") { successors { to { code } effectiveOn decision source { publisher } } } }
            """);
        var succession = Assert.Single(data.GetProperty("unit").GetProperty("successors").EnumerateArray().ToList());
        Assert.Equal(
            ("19", "2025-07-01", "202/2025/QH15", "Quốc hội"),
            (succession.GetProperty("to").GetProperty("code").GetString(), succession.GetProperty("effectiveOn").GetString(),
             succession.GetProperty("decision").GetString(), succession.GetProperty("source").GetProperty("publisher").GetString()));
    }

    [Theory]
    [InlineData("01", "2023-07-31", "382/382")]
    [InlineData("22", "2025-06-30", "91/91")]
    [InlineData("37", "2025-10-14", "97/97")]
    public async Task A_province_is_answered_with_the_figure_that_was_printed_of_it(string code, string day, string expected)
    {
        var data = await server.Ask(
            """query($code: String!, $day: Date!) { unit(code: $code, asOf: $day) { recognitionRate(level: COMMUNE) { numerator denominator asOf basis } } }""",
            new { code, day });
        var rate = data.GetProperty("unit").GetProperty("recognitionRate");
        Assert.Equal(expected, $"{rate.GetProperty("numerator")}/{rate.GetProperty("denominator")}");
        Assert.Equal((day, "PUBLISHED_FIGURE"), (rate.GetProperty("asOf").GetString(), rate.GetProperty("basis").GetString()));
    }

    [Fact]
    public async Task A_printed_share_that_is_not_that_of_its_count_has_a_note()
    {
        var data = await server.Ask("""
            {
              communes: publishedFigures(where: { tier: { eq: NEW_RURAL }, level: { eq: COMMUNE }, numerator: { neq: null } }, first: 200) { ...Verdicts }
              others: publishedFigures(where: { tier: { eq: NEW_RURAL }, level: { neq: COMMUNE }, numerator: { neq: null } }, first: 200) { ...Verdicts }
              higher: publishedFigures(where: { tier: { neq: NEW_RURAL }, numerator: { neq: null } }, first: 200) { ...Verdicts }
            }
            fragment Verdicts on PublishedFiguresConnection { totalCount nodes { code verification { arithmetic { verdict } } } }
            """);
        var lists = data.EnumerateObject().Select(list => list.Value).ToList();
        Assert.All(lists, list => Assert.Equal(list.GetProperty("totalCount").GetInt32(), list.GetProperty("nodes").GetArrayLength()));
        var notes = await File.ReadAllTextAsync(Path.Combine(Repository.ShippedPackage, "NOTES.md"), TestContext.Current.CancellationToken);
        var differing = lists.SelectMany(list => list.GetProperty("nodes").EnumerateArray())
            .Where(figure => figure.GetProperty("verification").GetProperty("arithmetic").GetProperty("verdict").GetString() == "DIFFERS")
            .Select(figure => figure.GetProperty("code").GetString()!).ToList();
        Assert.NotEmpty(differing);
        Assert.All(differing, code => Assert.Contains(
            $"- `{code}`: ", notes.Split("\n## ").Single(part => part.StartsWith("Shares that ", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_province_of_which_nobody_printed_anything()
    {
        var data = await server.Ask("""{ unit(code: "04") { recognitionRate(level: COMMUNE) { numerator percentage basis complete } } }""");
        var rate = data.GetProperty("unit").GetProperty("recognitionRate");
        Assert.False(rate.GetProperty("complete").GetBoolean());
        Assert.Equal("UNIT_RECORDS", rate.GetProperty("basis").GetString());
    }
}
