using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>A database of its own for a test, empty to begin with.</summary>
internal sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(MigratedFile);

    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    private TestDatabase()
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Ntm"] = SqliteContext.FileConnection(File) };
        services = new ServiceCollection()
            .AddNtmDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    public string File => folder.File("ntmgraph.db");

    public static async Task<TestDatabase> Create()
    {
        var empty = await Empty.Value;
        var database = new TestDatabase();
        await System.IO.File.WriteAllBytesAsync(database.File, empty, TestContext.Current.CancellationToken);
        return database;
    }

    public NtmContext Open() => services.GetRequiredService<IDbContextFactory<NtmContext>>().CreateDbContext();

    /// <summary>Imports a package, writing its files first.</summary>
    public async Task Import(PackageFolder package, bool only = false)
    {
        await using var db = Open();
        await PackageImport.Run(
            db, DataPackage.At(package.Write().Path), only, TimeProvider.System, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports a package that must be refused and gives its problems.</summary>
    public async Task<IReadOnlyList<Problem>> Refuse(PackageFolder package) =>
        (await Assert.ThrowsAsync<PackageRefused>(() => Import(package))).Problems.First;

    /// <summary>The version of the data.</summary>
    public async Task<string?> Version()
    {
        await using var db = Open();
        return (await DatasetReading.Read(db, TestContext.Current.CancellationToken))?.Version;
    }

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    private static async Task<byte[]> MigratedFile()
    {
        using var database = new TestDatabase();
        await using (var db = database.Open())
        {
            await db.Migrate(CancellationToken.None);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}
