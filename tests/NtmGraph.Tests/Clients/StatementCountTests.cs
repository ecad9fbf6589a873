using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>
/// How many SQL statements questions take once their units, and what is declared and published about these, were looked for: that is done once for all questions of a version of the data.
/// Whether there is a new version is asked with each question, and not counted.
/// </summary>
[EachDatabase]
public sealed partial class StatementCountTests : IAsyncLifetime
{
    private readonly LogRecorder log = new();
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await Start(new() { ["Caching:MaxMegabytes"] = "0" });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task No_operation_and_no_query_of_the_introductions_takes_more_statements_than_before()
    {
        var none = JsonSerializer.SerializeToElement<object?>(null);
        var examples =
            from page in MarkdownExamples.Introductions
            from example in MarkdownExamples.Of(page).Select((each, i) => (Name: $"{Path.GetFileNameWithoutExtension(page)} {i + 1}", each.Query, Variables: none))
            select example;
        var counts = new List<(string Name, int Statements)>();
        foreach (var (name, query, variables) in Operations.All().Concat(examples))
            counts.Add((name, await Statements(query, variables)));
        Assert.All(counts, count => Assert.True(count.Statements <= 12, $"{count.Name} takes {count.Statements} statements."));
        Snapshot.Matches(string.Join('\n', counts.Select(count => $"{count.Name}: {count.Statements}")), "tests", "NtmGraph.Tests", "Clients", "statements.txt");
    }

    [Fact]
    public async Task Longer_pages_take_no_more_statements()
    {
        var (_, query, variables) = Operations.All().Single(operation => operation.Name == "UnitsBelow");
        var first = variables.Deserialize<Dictionary<string, JsonElement>>()!;
        first["first"] = JsonSerializer.SerializeToElement(1);
        Assert.Equal(await Statements(query, first), await Statements(query, variables));
    }

    [Fact]
    public async Task The_units_behind_the_rates_of_a_list_take_no_more_statements_than_those_behind_one()
    {
        const string Query = """
            query($first: Int) {
              recognitionRates(by: [CHILD], level: COMMUNE, within: "19", asOf: "2023-12-31", where: { kind: { eq: COMMUNE } }, first: $first) {
                rate { basis units(counted: false, first: 2) { totalCount nodes { code } } }
              }
            }
            """;
        var rates = (await server.Ask(Query, new { first = 9 })).GetProperty("recognitionRates").EnumerateArray().Select(row => row.GetProperty("rate")).ToList();
        Assert.True(rates.Count > 5 && rates.TrueForAll(rate => rate.GetProperty("units").GetProperty("totalCount").GetInt32() > 0));
        Assert.Equal(await Statements(Query, new { first = 1 }), await Statements(Query, new { first = 9 }));
    }

    [Fact]
    public async Task Whether_the_rows_of_a_ranking_are_of_the_same_units_takes_no_more_statements_than_of_a_few()
    {
        const string Query = """
            query($first: Int) {
              recognitionRates(by: [CHILD], level: COMMUNE, within: "19", asOf: "2025-06-30", first: $first) {
                rate { change(since: "2024-12-31") { likeForLike since { numerator } } }
              }
            }
            """;
        Assert.Equal(await Statements(Query, new { first = 2 }), await Statements(Query, new { first = 7 }));
    }

    [Fact]
    public async Task Verified_figures_without_a_register_take_no_more_statements()
    {
        const string Query = "query($first: Int) { publishedFigures(first: $first, order: [{ asOf: DESC }]) { nodes { verification { arithmetic { verdict } records { verdict } } } } }";
        Assert.Equal(await Statements(Query, new { first = 1 }), await Statements(Query, new { first = 10 }));
    }

    [Fact]
    public async Task The_other_shares_of_all_rates_of_a_list_take_one_statement()
    {
        var without = await StatementsOnFigures("""{ recognitionRates(by: [TIER], level: COMMUNE, asOf: "2025-06-30") { rate { numerator } } }""");
        var with = await StatementsOnFigures("""{ recognitionRates(by: [TIER], level: COMMUNE, asOf: "2025-06-30") { rate { otherShares { printed source { title } } } } }""");
        Assert.Equal(without + 1, with);
    }

    [Fact]
    public async Task A_question_that_came_before_takes_none_but_to_look_once_a_second_whether_the_data_has_changed()
    {
        var (_, query, variables) = Operations.All().First();
        await using var keeping = await Start([]);
        await keeping.Ask(query, variables);
        log.Entries.Clear();
        await keeping.Ask(query, variables);
        Assert.InRange(log.Entries.Count(entry => Executed().IsMatch(entry.Message)), 0, 1);
    }

    private async Task<TestServer> Start(Dictionary<string, string?> settings)
    {
        var started = await TestServer.Start(settings: new(settings)
        {
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
            ["Logging:Console:LogLevel:Default"] = "None",
        });
        started.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return started;
    }

    private async Task<int> Statements(string query, object variables)
    {
        await server.Ask(query, variables);
        log.Entries.Clear();
        await server.Ask(query, variables);
        return log.Entries.Count(entry => Executed().IsMatch(entry.Message) && !entry.Message.Contains("DataChanges", StringComparison.Ordinal));
    }

    private async Task<int> StatementsOnFigures(string query)
    {
        await Statements(query, new { });
        return log.Entries.Count(entry => Executed().IsMatch(entry.Message) && entry.Message.Contains("PublishedFigures", StringComparison.Ordinal));
    }

    [GeneratedRegex("^Executed DbCommand")]
    private static partial Regex Executed();
}
