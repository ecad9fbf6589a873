using Microsoft.Data.Sqlite;

namespace NtmGraph.Tests;

/// <summary>A file in a folder of its own, copied from one that was migrated.</summary>
internal sealed class SqlitePlace : DatabasePlace
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigratedFile);

    private readonly TemporaryFolder folder;

    private SqlitePlace(TemporaryFolder folder)
        : base(DatabaseProvider.Sqlite, SqliteContext.FileConnection(FileIn(folder))) => this.folder = folder;

    public static async Task<SqlitePlace> New()
    {
        var migrated = await Migrated.Value;
        var place = new SqlitePlace(new TemporaryFolder());
        await File.WriteAllBytesAsync(FileIn(place.folder), migrated, TestContext.Current.CancellationToken);
        return place;
    }

    public override void Dispose() => folder.Dispose();

    private static string FileIn(TemporaryFolder folder) => folder.File("ntmgraph.db");

    private static async Task<byte[]> MigratedFile()
    {
        using var place = new SqlitePlace(new TemporaryFolder());
        await place.Migrate();
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(FileIn(place.folder));
    }
}
