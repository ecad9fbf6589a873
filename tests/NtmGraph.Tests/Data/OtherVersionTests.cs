using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>A database that another version of the program made is left as it is.</summary>
[OneDatabase]
public class OtherVersionTests
{
    [Theory]
    [InlineData("migrate")]
    [InlineData("serve")]
    public async Task A_database_of_another_version_is_refused(string command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("ntmgraph.db");
        Assert.Equal(0, (await CommandRun.Run("migrate", "--database", file)).Code);
        await using (var db = new SqliteContext(Options(file)))
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_Later', '99.0.0')""", TestContext.Current.CancellationToken);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var (code, _, errors) = await CommandRun.Run(command, "--database", file);
        Assert.Equal(3, code);
        Assert.StartsWith("The database was made by another version of NtmGraph (its migration 29991231000000_Later is not known here)", errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    private static DbContextOptions<SqliteContext> Options(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteContext>();
        SqliteContext.Use(options, SqliteContext.FileConnection(file) + ";Pooling=False", retries: false);
        return options.Options;
    }
}
