using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>How SQLite goes about lists of units.</summary>
[OneDatabase]
public sealed partial class UnitOrderPlanTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("order: [{ code: ASC }]")]
    [InlineData("order: [{ name: ASC }]")]
    [InlineData("order: [{ name: DESC }, { code: DESC }, { validFrom: DESC }]")]
    [InlineData("order: [{ name: ASC }, { code: ASC }]")]
    [InlineData("where: { level: { eq: COMMUNE } }, order: [{ code: ASC }]")]
    [InlineData("where: { level: { eq: COMMUNE } }, order: [{ name: ASC }]")]
    [InlineData("where: { level: { eq: COMMUNE } }, order: [{ name: ASC }, { code: ASC }]")]
    [InlineData("where: { level: { eq: COMMUNE }, kind: { in: [WARD] } }, order: [{ name: ASC }]")]
    public async Task Units_are_read_in_order_and_not_sorted(string arguments)
    {
        var plan = await Plan($"{{ units(first: 50, {arguments}) {{ nodes {{ code name parent {{ name }} }} }} }}");
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_are_found_by_their_beginning()
    {
        var plan = await Plan("""{ units(first: 50, where: { level: { eq: COMMUNE }, name: { startsWith: "T" } }) { totalCount } }""");
        Assert.Contains(plan, step => step.Contains("(Level=? AND Name>? AND Name<?)", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The steps of all statements that a query takes.</summary>
    private async Task<IReadOnlyList<string>> Plan(string query)
    {
        var ct = TestContext.Current.CancellationToken;
        var options = new DbContextOptionsBuilder<SqliteContext>();
        SqliteContext.Use(options, SqliteContext.FileConnection(folder.File("ntmgraph.db")) + ";Pooling=False", retries: false);
        await using var db = new SqliteContext(options.Options);
        await db.Migrate(ct);
        await db.Database.OpenConnectionAsync(ct);
        var steps = new List<string>();
        foreach (var statement in await RecordedQuery.Statements("sqlite", query))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN\n" + statement;
            foreach (var name in Parameter().Matches(statement).Select(match => match.Value).Distinct())
                Add(command, name);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                steps.Add(reader.GetString(3));
        }
        Assert.NotEmpty(steps);
        return steps;
    }

    /// <summary>Plans follow from the statement, not from the values of its parameters.</summary>
    private static void Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, 1);
        command.Parameters.Add(parameter);
    }

    [GeneratedRegex("@\\w+")]
    private static partial Regex Parameter();
}
