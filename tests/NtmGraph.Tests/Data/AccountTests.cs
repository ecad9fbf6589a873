using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NtmGraph.Tests;

/// <summary>The accounts that the documentation gives PostgreSQL suffice, and may do no more.</summary>
[OneDatabase]
public sealed partial class AccountTests : IDisposable
{
    private readonly PostgreSqlServer server = PostgreSqlServer.Create();

    /// <summary>What is said of a database in which nothing was made yet.</summary>
    private static string Lacking
    {
        get
        {
            using var db = SqlProviders.Open("postgresql");
            return $"The database lacks {db.Database.GetMigrations().Count()} of the migrations of this version of NtmGraph";
        }
    }

    private readonly PackageFolder package = new PackageFolder().WithEverything().Write();

    [Fact]
    public async Task Each_command_needs_no_more_than_the_account_it_is_given()
    {
        var blocks = Blocks();
        foreach (var statement in blocks[0].Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            server.Execute(statement);
        Execute("ntm_owner", blocks[1]);

        await Fails("ntm_import", ["import", package.Path], Lacking);
        await Fails("ntm_server", ["serve"], "permission denied");
        await Succeeds("ntm_owner", "migrate");
        await Fails("ntm_server", ["serve"], "permission denied");
        await Succeeds("ntm_import", "import", package.Path);
        await Succeeds("ntm_import", "import", package.Path, "--only");

        using (var run = await ServerRun.Start(Environment("ntm_server")))
            Assert.Equal(6, (await run.AskUntilAnswered("{ units { totalCount } }")).GetProperty("units").GetProperty("totalCount").GetInt32());
        await Fails("ntm_server", ["import", package.Path], "permission denied");
        await Fails("ntm_server", ["keys", "create", "x"], "permission denied");
        Assert.Throws<PostgresException>(() => Execute("ntm_import", "CREATE TABLE more (id int)"));
        Assert.Throws<PostgresException>(() => Execute("ntm_server", """DELETE FROM "Assessments" """));
    }

    [Fact]
    public async Task A_database_for_questions_is_not_changed()
    {
        server.Execute("CREATE DATABASE ntm");
        (string, string)[] readOnly = [("Database__Provider", "PostgreSql"), ("ConnectionStrings__NtmReadOnly", server.Connection("ntm"))];
        using (var serve = CommandRun.Start(["serve"], [.. readOnly, ("Logging__Console__LogLevel__Default", "None")]))
            Assert.Contains(Lacking, (await serve.End()).Errors, StringComparison.Ordinal);
        using (var migrate = CommandRun.Start(["migrate"], server.Environment("ntm")))
            Assert.Equal(0, (await migrate.End()).Code);
        using var run = await ServerRun.Start(readOnly);
        Refusal.Message((await run.Ask("{ units { totalCount } }")).Answer, "NO_DATA");
        using (var import = CommandRun.Start(["import", package.Path], server.Environment("ntm")))
            Assert.Equal(0, (await import.End()).Code);
        Assert.Equal(6, (await run.AskUntilAnswered("{ units { totalCount } }")).GetProperty("units").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_import_counts_the_rows_of_all_tables_since_autovacuum_passes_over_the_small_ones()
    {
        server.Execute("CREATE DATABASE ntm");
        using (var import = CommandRun.Start(["import", package.Path], server.Environment("ntm")))
            Assert.Equal(0, (await import.End()).Code);
        Assert.Equal("__EFMigrationsHistory", server.Execute(
            "SELECT string_agg(relname, ' ') FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples < 0", "ntm"));
    }

    [Fact]
    public async Task Hosts_that_take_turns_are_refused()
    {
        using var run = CommandRun.Start(["migrate"], ("Database__Provider", "PostgreSql"), ("ConnectionStrings__Ntm", "Host=a,b;Load Balance Hosts=true"));
        var (code, _, errors) = await run.End();
        Assert.Equal(3, code);
        Assert.StartsWith("Load Balance Hosts", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_on_an_empty_database_logs_no_failure()
    {
        server.Execute("CREATE DATABASE empty");
        foreach (var database in new[] { "empty", "missing" })
        {
            using var run = CommandRun.Start(["serve", "--urls", "http://127.0.0.1:0"], server.Environment(database));
            var lines = new List<string>();
            while (await run.ReadLine() is { } line && !line.StartsWith("NtmGraph answers at", StringComparison.Ordinal))
                lines.Add(line);
            Assert.Contains(lines, line => line.Contains("The database was empty", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.StartsWith("fail", StringComparison.Ordinal) || line.StartsWith("warn", StringComparison.Ordinal));
        }
    }

    public void Dispose()
    {
        server.Dispose();
        package.Dispose();
    }

    /// <summary>The SQL of the documentation's part on PostgreSQL.</summary>
    private static List<string> Blocks()
    {
        var text = File.ReadAllText(Repository.PathTo("docs", "databases.md"));
        var part = text[text.IndexOf("## PostgreSQL", StringComparison.Ordinal)..text.IndexOf("## SQL Server", StringComparison.Ordinal)];
        return [.. Block().Matches(part).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    private (string, string)[] Environment(string account) =>
    [
        ("Database__Provider", "PostgreSql"),
        ("ConnectionStrings__Ntm", ConnectionOf(account)),
        ("Logging__Console__LogLevel__Default", "None"),
    ];

    private string ConnectionOf(string account) => new NpgsqlConnectionStringBuilder(server.Connection("ntm")) { Username = account }.ConnectionString;

    private void Execute(string account, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionOf(account) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private async Task Succeeds(string account, params string[] command)
    {
        using var run = CommandRun.Start(command, Environment(account));
        var (code, _, errors) = await run.End();
        Assert.True(code == 0, errors);
    }

    private async Task Fails(string account, string[] command, string reason)
    {
        using var run = CommandRun.Start(command, Environment(account));
        var (code, output, errors) = await run.End();
        Assert.Equal((3, ""), (code, output));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
    }
}
