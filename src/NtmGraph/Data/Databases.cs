using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Where the data lies; the only place that knows which database is used.</summary>
internal static class Databases
{
    public const string ConnectionName = "Ntm";

    private const int MostIdle = 64;

    /// <summary>Registers the database that the configuration names: <c>ConnectionStrings:Ntm</c>, or a file in the user's data folder.</summary>
    public static IServiceCollection AddNtmDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName) ?? DefaultConnection();
        services.AddPooledDbContextFactory<NtmContext>(options => Use(options, connection), MostIdle);
        // A context of its own for every field that asks for one, since root fields run in parallel;
        // all of them go back to the pool at the end of the request.
        services.AddTransient(provider => provider.GetRequiredService<IDbContextFactory<NtmContext>>().CreateOpen());
        return services;
    }

    /// <summary>A context whose connection is open already: EF Core then leaves it open, also while the context waits in the pool.</summary>
    public static NtmContext CreateOpen(this IDbContextFactory<NtmContext> databases)
    {
        var db = databases.CreateDbContext();
        db.AsOf = default;
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
            connection.Open();
        return db;
    }

    /// <summary>Creates the database, or brings it up to date.</summary>
    public static async Task Migrate(NtmContext db, CancellationToken ct)
    {
        var file = DataSource(db.Database.GetConnectionString()!);
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        await RollUps.Fill(db, ct);
    }

    /// <summary>
    /// Counts what few tables hold so unevenly that SQLite, which knows no better, would go through them the wrong way: a
    /// measure has most of all campaign results, a campaign only some.
    /// </summary>
    public static async Task CountRows(NtmContext db, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("""ANALYZE "CampaignResults"; ANALYZE "CampaignAncestors" """, ct);
    }

    public static string FileConnection(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();

    private static string DataSource(string connection)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connection) is { DataSource.Length: > 0 } parts
                ? parts.DataSource
                : throw new InvalidDataException($"ConnectionStrings:{ConnectionName} names no file as its Data Source.");
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"ConnectionStrings:{ConnectionName} is no connection string: {e.Message}", e);
        }
    }

    private static void Use(DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(connection, sqlite => sqlite
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // A list is one parameter: the rows of a page's page may be more than a statement may have parameters.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    private static string DefaultConnection() => FileConnection(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "NtmGraph", "ntmgraph.db"));
}
