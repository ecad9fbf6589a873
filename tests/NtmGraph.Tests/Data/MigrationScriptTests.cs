using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>The scripts in <c>schema/sql</c>, with which a database can be made without this program.</summary>
[OneDatabase]
public class MigrationScriptTests
{
    public static TheoryData<string> Providers => [.. SqlProviders.All];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_scripts_of_the_repository_make_what_the_model_needs(string provider)
    {
        using var db = SqlProviders.Open(provider);
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: add a migration, see CONTRIBUTING.md.");
        Snapshot.Matches(db.Script(), "schema", "sql", provider + ".sql");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_command_prints_them_without_a_database(string provider)
    {
        using var run = CommandRun.Start(["migrate", "--script"], ("Database__Provider", provider));
        Assert.Equal((0, await Script(provider), ""), await run.End());
    }

    [Fact]
    public async Task A_script_run_twice_leaves_a_SQLite_database_that_is_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("ntmgraph.db");
        await using (var connection = new SqliteConnection(SqliteContext.FileConnection(file)))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = await Script("sqlite");
            for (var times = 0; times < 2; times++)
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal((0, "The database is up to date.\n", ""), await CommandRun.Run("migrate", "--database", file));
    }

    [Fact]
    public async Task A_script_run_twice_leaves_a_PostgreSQL_database_that_is_up_to_date()
    {
        using var server = PostgreSqlServer.Create();
        var script = await Script("postgresql");
        for (var times = 0; times < 2; times++)
            server.Execute(script);
        using var run = CommandRun.Start(["migrate"], server.Environment("postgres"));
        Assert.Equal((0, "The database is up to date.\n", ""), await run.End());
    }

    private static Task<string> Script(string provider) =>
        File.ReadAllTextAsync(Repository.PathTo("schema", "sql", provider + ".sql"), TestContext.Current.CancellationToken);
}
