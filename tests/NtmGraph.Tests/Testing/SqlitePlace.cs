using Microsoft.Data.Sqlite;

namespace NtmGraph.Tests;

/// <summary>A file in a folder of its own, copied from one that was migrated or filled.</summary>
internal sealed class SqlitePlace : DatabasePlace
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(() => FileAfter(place => place.Migrate()));
    private static readonly Lazy<Task<byte[]>> Filled = new(() => FileAfter(place => place.Fill()));

    private readonly TemporaryFolder folder;

    private SqlitePlace(TemporaryFolder folder)
        : base(DatabaseProvider.Sqlite, SqliteContext.FileConnection(FileIn(folder))) => this.folder = folder;

    public static async Task<SqlitePlace> New(bool filled = false)
    {
        var bytes = await (filled ? Filled : Migrated).Value;
        var place = new SqlitePlace(new TemporaryFolder());
        await File.WriteAllBytesAsync(FileIn(place.folder), bytes, TestContext.Current.CancellationToken);
        return place;
    }

    public override void Dispose() => folder.Dispose();

    private static string FileIn(TemporaryFolder folder) => folder.File("ntmgraph.db");

    private static async Task<byte[]> FileAfter(Func<SqlitePlace, Task> change)
    {
        using var place = new SqlitePlace(new TemporaryFolder());
        await change(place);
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(FileIn(place.folder));
    }
}
