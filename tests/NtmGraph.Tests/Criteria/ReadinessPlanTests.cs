using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>How SQLite goes about readiness, where many units have assessments of many years.</summary>
[OneDatabase]
public sealed class ReadinessPlanTests : IDisposable
{
    private const string Found = "SEARCH a USING ";

    private static readonly DateOnly Day = new(2023, 12, 31);
    private static readonly int[] Units = [.. Enumerable.Range(1, 50)];

    private readonly PackageFolder package = LargePackage.Write();
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Assessments_are_found_by_their_unit()
    {
        var file = folder.File("ntmgraph.db");
        Assert.Equal(0, (await CommandRun.Run("import", package.Path, "--database", file)).Code);
        var options = new DbContextOptionsBuilder<SqliteContext>();
        SqliteContext.Use(options, SqliteContext.FileConnection(file) + ";Pooling=False", retries: false);
        await using var db = new SqliteContext(options.Options) { Day = Day };
        var question = new ReadinessQuestion(1, UnitLevel.Commune, 1, 2000, Day);
        var units = db.Units.Where(unit => Units.Contains(unit.Id));
        var row = new Readiness
        {
            Id = 1,
            UnitCode = "10000",
            UnitValidFrom = Day,
            SetId = 1,
            Year = 2000,
            AsOf = Day,
            Criteria = 1,
            Met = 1,
            BasicallyMet = 0,
            NotMet = 0,
            Missing = 0,
            NotAssessed = 0,
        };

        IQueryable[] queries =
        [
            ReadinessSql.Of(db, question, units).Select(ready => new { ready.Id, ready.Met, ready.Confidence }),
            ReadinessSql.Missing(db, row).Where(link => Units.Contains(link.ParentId)).Select(link => link.Node.Name),
            ReadinessSql.NotAssessed(db, row, Units).Select(link => link.Node.Name),
            ReadinessSql.Sources(db, row, Units).Select(link => link.Node.Title),
        ];
        foreach (var query in queries)
            Assert.All((await Plan(query)).Where(step => step.StartsWith(Found, StringComparison.Ordinal)), step => Assert.Contains("(UnitId=?", step, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        package.Dispose();
        folder.Dispose();
    }

    private static async Task<IReadOnlyList<string>> Plan(IQueryable query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await command.Connection!.OpenAsync(TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            steps.Add(reader.GetString(3));
        await command.Connection.CloseAsync();
        Assert.Contains(steps, step => step.StartsWith(Found, StringComparison.Ordinal));
        return steps;
    }
}
