using Npgsql;

namespace NtmGraph.Tests;

/// <summary>Imports whose PostgreSQL goes away, or that another import runs beside, leave the data whole.</summary>
[OneDatabase]
public sealed class ImportOutageTests : IDisposable
{
    private readonly PostgreSqlServer database = PostgreSqlServer.Create();
    private readonly PackageFolder small = LargePackage.Begun("small").Write();
    private readonly PackageFolder large = LargePackage.Write();

    [Fact]
    public async Task An_import_whose_database_is_killed_says_so_and_leaves_the_old_data()
    {
        await Import(small);
        foreach (var end in new[] { database.Kill, database.Stop })
        {
            using var import = Start(large);
            await Writing(import);
            end();
            var (code, output, errors) = await import.End();
            Assert.Equal((3, ""), (code, output));
            Assert.StartsWith("The database is not available: ", errors, StringComparison.Ordinal);
            Assert.Single(errors.TrimEnd('\n').Split('\n'));
            database.Start();
            Assert.Equal(("small", 1, 6), Data());
        }
        await Import(large);
        Assert.Equal(("large", LargePackage.Assessments, LargePackage.Units), Data());
    }

    [Fact]
    public async Task Imports_that_are_killed_or_interrupted_leave_the_old_data()
    {
        await Import(small);
        foreach (var signal in new[] { "KILL", "INT", "TERM" })
        {
            using var import = Start(large);
            await Writing(import);
            await import.Send(signal);
            await import.End();
            Assert.Equal(("small", 1, 6), Data());
        }
        await Import(large);
        Assert.Equal(("large", LargePackage.Assessments, LargePackage.Units), Data());
    }

    [Fact]
    public async Task Imports_at_the_same_time_wait_for_each_other()
    {
        await Import(small);
        using var first = Start(large);
        await Writing(first);
        using var second = Start(small);
        using var third = Start(small);
        Assert.Equal((0, 0, 0), ((await first.End()).Code, (await second.End()).Code, (await third.End()).Code));
        Assert.Equal(("small", 1, 6), Data());
    }

    [Fact]
    public async Task An_import_whose_rows_cannot_be_counted_is_done_and_warns()
    {
        await Import(small);
        using var connection = new NpgsqlConnection(database.Connection("ntm"));
        connection.Open();
        using var other = connection.BeginTransaction();
        using (var command = new NpgsqlCommand("""LOCK TABLE "Units" IN SHARE UPDATE EXCLUSIVE MODE""", connection))
            command.ExecuteNonQuery(); // As VACUUM does, beside which rows can be written and not counted.
        database.Execute("ALTER DATABASE ntm SET lock_timeout = '100ms'");
        using var import = Start(large);
        var (code, output, errors) = await import.End();
        Assert.Equal((0, ("large", LargePackage.Assessments, LargePackage.Units)), (code, Data()));
        Assert.StartsWith("Imported ", output, StringComparison.Ordinal);
        Assert.StartsWith("The database did not count the rows of its tables (ANALYZE): 55P03: ", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        database.Dispose();
        small.Dispose();
        large.Dispose();
    }

    private CommandRun Start(PackageFolder package) => CommandRun.Start(["import", package.Path], database.Environment("ntm"));

    private async Task Import(PackageFolder package)
    {
        using var run = Start(package);
        var (code, _, errors) = await run.End();
        Assert.True(code == 0, errors);
    }

    /// <summary>Waits until the import copies its assessments.</summary>
    private async Task Writing(CommandRun import)
    {
        while (database.Execute("SELECT MAX(tuples_processed) FROM pg_stat_progress_copy WHERE relid = '\"Assessments\"'::regclass", "ntm") is not long and not 0)
        {
            Assert.False(import.HasExited, "The import ended before it could be stopped; make the package larger.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The package's version, and how many assessments and units there are.</summary>
    private (string Version, long Assessments, long Units) Data()
    {
        using var connection = new NpgsqlConnection(database.Connection("ntm") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(
            """SELECT (SELECT "Version" FROM "Packages"), (SELECT COUNT(*) FROM "Assessments"), (SELECT COUNT(*) FROM "Units")""", connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
