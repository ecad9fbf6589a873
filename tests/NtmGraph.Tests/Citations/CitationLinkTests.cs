using System.Net.Http.Json;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>The link of a citation gives the same figure again.</summary>
[EachDatabase]
public class CitationLinkTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("""{ recognitionRate(level: DISTRICT, within: "19") { numerator denominator asOf citation } }""")]
    [InlineData("""{ a: recognitionRate(level: COMMUNE, within: "19", asOf: "2024-12-31", counting: EXACTLY) { numerator denominator asOf citation } }""")]
    [InlineData("""{ unit(code: "19", asOf: "2023-12-31") { recognitionRate(level: DISTRICT) { numerator denominator asOf citation } } }""")]
    [InlineData("""{ unit(code: "19", asOf: "2023-12-31") { recognitionRate(level: DISTRICT, asOf: "2024-12-31") { numerator denominator asOf citation } } }""")]
    [InlineData("""{ unit(code: "171", asOf: "2023-12-31") { parent { recognitionRate(level: DISTRICT) { numerator denominator asOf citation } } } }""")]
    [InlineData("""{ units(within: "VN", asOf: "2023-12-31", where: { level: { eq: PROVINCE } }) { nodes { ...F } } } fragment F on AdministrativeUnit { recognitionRate(level: DISTRICT) { numerator denominator asOf citation } }""")]
    [InlineData("""{ publishedFigures(first: 3) { nodes { printed numerator denominator asOf citation } } }""")]
    [InlineData("""{ unit(code: "19", asOf: "2025-12-31") { publishedFigures(first: 3) { nodes { printed numerator asOf citation } } } }""")]
    [InlineData("""{ unit(code: "19", asOf: "2023-12-31") { campaigns { nodes { results { value bound asOf citation } } } } }""")]
    [InlineData("""{ targets(asOf: "2024-06-30") { nodes { expected actual difference status dueOn citation } } }""")]
    [InlineData("""{ publishedFigures(first: 2, where: { level: { eq: DISTRICT }, unit: { code: { eq: "19" } } }) { nodes { verification { computed { numerator denominator asOf citation } } } } }""")]
    [InlineData("""{ verifyFigure(printed: "6/9 \"huyện\"", level: DISTRICT, within: "19", asOf: "2023-12-28") { computed { numerator denominator asOf citation } } }""")]
    [InlineData("""{ campaignTotals(by: [DISTRICT, CAMPAIGN], within: "19", asOf: "2024-01-01", where: { measure: { code: { eq: "land_donated" } } }) { value bound asOf results citation } }""")]
    [InlineData("""{ recognitionRates(by: [DISTRICT, KIND], level: COMMUNE, within: "19", where: { name: { search: "tan" } }) { rate { numerator denominator asOf citation(locale: "en-US") } } }""")]
    [InlineData("""{ recognitionRates(by: [TIER, ATTAINED_YEAR], level: DISTRICT, within: "19") { rate { numerator denominator asOf citation } } }""")]
    [InlineData("""{ recognitionTrend(level: COMMUNE, from: "2022-01-01", to: "2023-12-31") { rate { numerator denominator asOf citation } } }""")]
    [InlineData("""{ recognitionRate(level: DISTRICT, within: "19") { change(since: "2022-12-31") { since { numerator denominator asOf citation } } } }""")]
    public async Task A_figure_is_found_again_by_its_link(string query) => await FoundAgain(await shipped.Server.Ask(query));

    [Fact]
    public async Task Variables_stand_in_the_link_as_they_were_sent() => await FoundAgain(await shipped.Server.Ask(
        """
        query($level: UnitLevel!, $code: String!, $day: Date, $none: Tier, $counting: Counting! = EXACTLY, $where: PublishedFigureFilterInput!, $codes: [String!]!) {
          unit(code: $code, asOf: $day) { recognitionRate(level: $level, tier: $none, counting: $counting) { numerator denominator asOf citation } }
          publishedFigures(where: { and: [$where, { unit: { code: { in: $codes } } }] }, order: [{ code: ASC }]) {
            nodes { verification { computed { numerator denominator asOf citation } } }
          }
        }
        """,
        new { level = "DISTRICT", code = "19", day = "2023-12-31", where = new { level = new { eq = "DISTRICT" } }, codes = "19" }));

    [Fact]
    public async Task A_figure_below_a_node_is_found_again()
    {
        var id = (await shipped.Server.Ask("""{ unit(code: "19") { id } }""")).GetProperty("unit").GetProperty("id").GetString();
        await FoundAgain(await shipped.Server.Ask(
            """
            query($id: ID!) {
              node(id: $id) { ... on AdministrativeUnit { recognitionRate(level: DISTRICT) { numerator denominator asOf citation } } }
            }
            """, new { id }));
    }

    [Fact]
    public async Task Without_configuration_the_link_leads_to_the_host_that_was_asked()
    {
        await using var server = await TestServer.Start();
        var citation = Assert.Single(Citations.In(await server.Ask("""{ recognitionRate(level: COMMUNE) { citation } }""")));
        Assert.Contains($" {server.Endpoint}?query=", citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(200)]
    public async Task A_question_that_an_address_can_hold_has_a_link(int names) => await FoundAgain(await shipped.Server.Ask(
        Rates.Replace(Styles, "", StringComparison.Ordinal), new { names = Names(names, "") }));

    [Theory]
    [InlineData(300, 10)]
    [InlineData(1000, 900)]
    public async Task A_question_that_no_address_can_hold_has_none_and_says_so(int names, int length)
    {
        var rates = (await shipped.Server.Ask(Rates, new { names = Names(names, new string('x', length)) })).GetProperty("recognitionRates").EnumerateArray().ToList();
        Assert.Equal(9, rates.Count);
        Assert.All(rates.SelectMany(Citations.Members).Where(member => member.Name is "citation" or "bibtex" or "csl").Select(member => member.Value.GetString()!), citation =>
        {
            Assert.DoesNotContain("query=", citation, StringComparison.Ordinal);
            Assert.Contains("There is no link: the question is too long for an address.", citation, StringComparison.Ordinal);
            Assert.InRange(citation.Length, 100, 2000);
        });
        Assert.DoesNotContain("\"URL\"", rates[0].GetProperty("rate").GetProperty("csl").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotContain("url =", rates[0].GetProperty("rate").GetProperty("bibtex").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_without_links_are_told_from_each_other()
    {
        var keys = new HashSet<string>();
        foreach (var last in (string[])["a", "b", "a"])
        {
            var rates = (await shipped.Server.Ask(Rates, new { names = Names(999, new string('x', 100)).Append(last) })).GetProperty("recognitionRates");
            keys.Add(rates[0].GetProperty("rate").GetProperty("bibtex").GetString()!.Split(',')[0]);
        }
        Assert.Equal(2, keys.Count);
    }

    private const string Styles = """bibtex: citation(style: BIBTEX, locale: "en-US") csl: citation(style: CSL_JSON, locale: "en-US")""";

    private const string Rates =
        $$"""
        query($names: [String!]!) {
          recognitionRates(by: [DISTRICT], level: COMMUNE, within: "19", where: { name: { nin: $names } }) {
            rate { numerator denominator asOf citation(locale: "en-US") {{Styles}} }
          }
        }
        """;

    private static IEnumerable<string> Names(int count, string end) => Enumerable.Range(0, count).Select(i => $"Xã {i:d3}{end}");

    /// <summary>Every object of an answer that has a citation stands among the objects of the answer to its link, with the same values.</summary>
    private async Task FoundAgain(JsonElement answer)
    {
        var cited = Objects(answer).Where(figure => figure.TryGetProperty("citation", out _)).ToList();
        Assert.NotEmpty(cited);
        foreach (var figure in cited)
        {
            var again = await shipped.Server.Http.GetFromJsonAsync<JsonElement>(
                Citations.Path(figure.GetProperty("citation").GetString()!), TestContext.Current.CancellationToken);
            Assert.False(again.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.NotEmpty(again.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString()!);
            Assert.Contains(Objects(again), found => figure.EnumerateObject().Where(member => member.Name != "citation")
                .All(member => found.TryGetProperty(member.Name, out var value) && JsonElement.DeepEquals(value, member.Value)));
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement answer) =>
        Citations.Members(answer).SelectMany(member => member.Value.ValueKind switch
        {
            JsonValueKind.Object => [member.Value],
            JsonValueKind.Array => member.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
            _ => Enumerable.Empty<JsonElement>(),
        });
}
