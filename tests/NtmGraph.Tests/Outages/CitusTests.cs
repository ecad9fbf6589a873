using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit.Sdk;
using Xunit.v3;

namespace NtmGraph.Tests;

/// <summary>A database that Citus distributes as the documentation says.</summary>
[OneDatabase]
public sealed partial class CitusTests
{
    private static readonly string[] OfTheCoordinator = ["AccessKeys", "DataChanges", "ImportRecords"];

    private static readonly string Statements = Block().Match(File.ReadAllText(Repository.PathTo("docs", "scale.md"))).Groups[1].Value;

    [Fact]
    public void The_documentation_names_every_table_after_those_that_it_refers_to()
    {
        var named = Table().Matches(Statements).Select(match => match.Groups[1].Value).ToList();
        using var db = SqlProviders.Open("postgresql");
        var tables = db.Model.GetRelationalModel().Tables.Where(table => !OfTheCoordinator.Contains(table.Name)).ToList();
        Assert.Equal(tables.Select(table => table.Name).Order(), named.Order());
        Assert.All(tables, table => Assert.All(table.ForeignKeyConstraints, reference =>
            Assert.InRange(named.IndexOf(reference.PrincipalTable.Name), 0, named.IndexOf(table.Name))));
    }

    [CitusFact]
    public async Task A_package_is_imported_and_replaced_and_every_operation_has_the_answer_that_SQLite_gives()
    {
        var folder = Directory.CreateTempSubdirectory("ntmgraph-citus-");
        (string, string)[] sqlite = [("ConnectionStrings__Ntm", $"Data Source={Path.Combine(folder.FullName, "ntmgraph.db")}")];
        (string, string)[] citus = [("Database__Provider", "PostgreSql"), ("ConnectionStrings__Ntm", CitusFactAttribute.Connection!)];
        await Succeeds(citus, "migrate");
        Distribute();
        foreach (var environment in new[] { citus, citus, sqlite })
            await Succeeds(environment, "import", Repository.ShippedPackage);
        using var one = await ServerRun.Start(sqlite);
        using var other = await ServerRun.Start(citus);
        foreach (var (_, query, variables) in Operations.All())
            Assert.Equal(await Ask(one, query, variables), await Ask(other, query, variables));
        folder.Delete(recursive: true);
    }

    private static void Distribute()
    {
        using var connection = new NpgsqlConnection(CitusFactAttribute.Connection);
        connection.Open();
        var statements = Statements.Replace("DATABASE ntm", $"DATABASE \"{connection.Database}\"", StringComparison.Ordinal);
        foreach (var statement in statements.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            using var command = new NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }
        NpgsqlConnection.ClearPool(connection);
    }

    private static async Task<string> Ask(ServerRun server, string query, JsonElement variables)
    {
        using var response = await server.Http.PostAsJsonAsync(server.Endpoint, new { query, variables }, TestContext.Current.CancellationToken);
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace(server.Endpoint.Authority, "server", StringComparison.Ordinal);
    }

    private static async Task Succeeds((string, string)[] environment, params string[] command)
    {
        using var run = CommandRun.Start(command, environment);
        var (code, _, errors) = await run.End();
        Assert.Equal((0, ""), (code, errors));
    }

    [GeneratedRegex("```sql\n(SELECT create_reference_table.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("'\"(\\w+)\"'")]
    private static partial Regex Table();
}

/// <summary>
/// A test of a real Citus: <c>NTM_TEST_CITUS</c> holds the connection string of an empty database on its coordinator, which has the extension and
/// knows its workers, with an account that may do anything there. Without it the test is none, and is not counted as skipped.
/// </summary>
[XunitTestCaseDiscoverer(typeof(CitusFactDiscoverer))]
internal sealed class CitusFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    public static string? Connection { get; } = Environment.GetEnvironmentVariable("NTM_TEST_CITUS");
}

internal sealed class CitusFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        CitusFactAttribute.Connection is null ? new([]) : base.Discover(discoveryOptions, testMethod, factAttribute);
}
