using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Compares the SQL of queries with files in the folder <c>Sql</c> of a feature's tests, one for each database.</summary>
internal static class SqlSnapshot
{
    private const string NoteOnSplitQueries = "\n\nThis LINQ query is being executed in split-query mode";

    /// <summary>A query that a function builds from a context.</summary>
    public static void Matches(string feature, string name, Func<NtmContext, IQueryable> query) =>
        Compare(feature, name, provider =>
        {
            using var db = SqlProviders.Open(provider);
            return query(db).ToQueryString().ReplaceLineEndings("\n").Split(NoteOnSplitQueries)[0];
        });

    /// <summary>The statements that a GraphQL query executes, where each gives so many rows.</summary>
    public static async Task MatchesQuery(string feature, string name, string query, int rows = 2)
    {
        var statements = new Dictionary<string, string>();
        foreach (var provider in SqlProviders.All)
            statements.Add(provider, string.Join("\n\n", await RecordedQuery.Statements(provider, query, rows)));
        Compare(feature, name, provider => statements[provider]);
    }

    /// <summary>The statements that something else asks of a database, in their order.</summary>
    public static void MatchesStatements(string feature, string name, Action<NtmContext> ask) =>
        Compare(feature, name, provider => string.Join("\n\n", RecordedQuery.Statements(provider, ask)));

    /// <summary>The statements that several GraphQL queries execute, each statement once.</summary>
    public static async Task MatchesQueries(string feature, string name, IReadOnlyList<(string Title, string Query)> queries)
    {
        var statements = new Dictionary<string, string>();
        foreach (var provider in SqlProviders.All)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var parts = new List<string>();
            foreach (var (title, query) in queries)
                parts.AddRange((await RecordedQuery.Statements(provider, query)).Order(StringComparer.Ordinal).Where(seen.Add)
                    .Select((statement, i) => (i == 0 ? $"-- {title}\n\n" : "") + statement));
            statements.Add(provider, string.Join("\n\n", parts));
        }
        Compare(feature, name, provider => statements[provider]);
    }

    private static void Compare(string feature, string name, Func<string, string> sql) =>
        Assert.Multiple([.. SqlProviders.All.Select(provider => (Action)(() =>
        {
            var text = sql(provider);
            Assert.DoesNotContain("OPENJSON", text, StringComparison.Ordinal);
            Snapshot.Matches(text, "tests", "NtmGraph.Tests", feature, "Sql", $"{name}.{provider}.sql");
        }))]);
}
