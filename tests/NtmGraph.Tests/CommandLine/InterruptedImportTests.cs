using Microsoft.Data.Sqlite;

namespace NtmGraph.Tests;

/// <summary>Imports that end before their time leave the old data whole.</summary>
[OneDatabase]
public sealed class InterruptedImportTests : IDisposable
{
    /// <summary>Bytes that the import of the large package writes before it is done, at least.</summary>
    private const int WholeLog = 10 << 20;

    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("ntmgraph.db");

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interrupted_import_says_so_and_leaves_the_old_data(string signal)
    {
        using var small = LargePackage.Begun("small").Write();
        using var large = LargePackage.Write();
        await Import(small);
        using var import = Start(large);
        await Writing(import, WholeLog / 10);
        await import.Send(signal);
        Assert.Equal((130, "", "Interrupted. The data is as it was.\n"), await import.End());
        Assert.Equal(OldData, Data());
    }

    [Fact]
    public async Task A_killed_import_leaves_the_old_data_and_a_database_that_works()
    {
        using var small = LargePackage.Begun("small").Write();
        using var large = LargePackage.Write();
        await Import(small);
        for (var times = 0; times < 3; times++)
        {
            using var import = Start(large);
            await Writing(import, Random.Shared.Next(1, WholeLog));
            import.Kill();
            await import.End();
            Assert.Equal(OldData, Data());
        }
        await Import(large);
        Assert.Equal(("large", LargePackage.Assessments, LargePackage.Units, "ok"), Data());
    }

    private static (string, int, int, string) OldData => ("small", 1, 6, "ok");

    private CommandRun Start(PackageFolder package) => CommandRun.Start(["import", package.Path, "--database", Database]);

    private async Task Import(PackageFolder package)
    {
        using var run = Start(package);
        Assert.Equal(0, (await run.End()).Code);
    }

    /// <summary>Waits until the import has written so many bytes of its rows.</summary>
    private async Task Writing(CommandRun import, int bytes)
    {
        var log = new FileInfo(Database + "-wal");
        while (!log.Exists || log.Length < bytes)
        {
            Assert.False(import.HasExited, "The import ended before it could be stopped; make the package larger.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
            log.Refresh();
        }
    }

    /// <summary>The package's version, how many assessments and units there are, and what SQLite thinks of the file.</summary>
    private (string Version, int Assessments, int Units, string Integrity) Data()
    {
        using var connection = new SqliteConnection(SqliteContext.FileConnection(Database) + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT Version FROM Packages), (SELECT COUNT(*) FROM Assessments), (SELECT COUNT(*) FROM Units),
                   (SELECT group_concat(integrity_check) FROM pragma_integrity_check)
            """;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3));
    }

    public void Dispose() => folder.Dispose();
}
