using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>A place for the database of one test: migrated, empty to begin with, and gone afterwards.</summary>
internal abstract class DatabasePlace(DatabaseProvider provider, string connection) : IDisposable
{
    private static readonly DatabaseProvider Tested =
        Enum.Parse<DatabaseProvider>(AppContext.GetData("NtmGraph.Tests.Database") as string ?? nameof(DatabaseProvider.Sqlite));

    /// <summary>Why there is no such place on this machine; null where there is.</summary>
    public static string? Missing => Tested switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlPrograms.Missing,
        DatabaseProvider.SqlServer => SqlServerPlace.Missing,
        _ => null,
    };

    /// <summary>How a server is told of this place.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        [Databases.ProviderKey] = provider.ToString(),
        ["ConnectionStrings:" + Databases.ConnectionName] = connection,
    };

    /// <summary>How a command is told of this place.</summary>
    public (string Name, string Value)[] Environment =>
        [.. Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!))];

    /// <summary>A place in a database of the kind that this test run is about.</summary>
    /// <param name="filled">Whether a server has put the shipped data there, where the kind of database can copy a place.</param>
    public static async Task<DatabasePlace> Create(bool filled = false)
    {
        DatabaseMark.Require();
        return Tested switch
        {
            DatabaseProvider.PostgreSql => await PostgreSqlPlace.New(filled),
            DatabaseProvider.SqlServer => await SqlServerPlace.New(),
            _ => await SqlitePlace.New(filled),
        };
    }

    /// <summary>What gives contexts of this place.</summary>
    public ServiceProvider Services() => new ServiceCollection()
        .AddNtmDatabase(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build())
        .BuildServiceProvider();

    public abstract void Dispose();

    /// <summary>Makes the tables.</summary>
    protected async Task Migrate()
    {
        await using var services = Services();
        await using var db = services.GetRequiredService<PrimaryDatabase>().Open();
        await db.Migrate(CancellationToken.None);
    }

    /// <summary>Has a server fill the tables with the shipped data.</summary>
    protected async Task Fill()
    {
        await using var app = NtmGraphServer.Build(new Dictionary<string, string?>(Settings) { ["Logging:LogLevel:Default"] = "None" });
        await NtmGraphServer.Prepare(app, CancellationToken.None);
    }
}
