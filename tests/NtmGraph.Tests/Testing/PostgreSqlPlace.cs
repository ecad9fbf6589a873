namespace NtmGraph.Tests;

/// <summary>A database in the PostgreSQL that all tests of a run share, copied from one that was migrated or filled.</summary>
internal sealed class PostgreSqlPlace : DatabasePlace
{
    private const string Migrated = "migrated", Filled = "filled";

    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(StartShared);
    private static readonly Lazy<Task> Filling = new(FillTemplate);

    private static int count;

    private readonly PostgreSqlServer server;
    private readonly string name;

    private PostgreSqlPlace(PostgreSqlServer server, string name, string options)
        : base(DatabaseProvider.PostgreSql, server.Connection(name) + options) => (this.server, this.name) = (server, name);

    public static async Task<PostgreSqlPlace> New(bool filled = false)
    {
        var server = await Shared.Value;
        if (filled)
            await Filling.Value;
        var name = $"ntm{Interlocked.Increment(ref count)}";
        server.Execute($"CREATE DATABASE {name} TEMPLATE {(filled ? Filled : Migrated)}");
        return new PostgreSqlPlace(server, name, "");
    }

    public override void Dispose() => server.Execute($"DROP DATABASE {name} WITH (FORCE)");

    private static async Task<PostgreSqlServer> StartShared()
    {
        var server = PostgreSqlServer.Create();
        server.Execute($"CREATE DATABASE {Migrated}");
        await Alone(server, Migrated).Migrate();
        return server;
    }

    private static async Task FillTemplate()
    {
        var server = await Shared.Value;
        server.Execute($"CREATE DATABASE {Filled} TEMPLATE {Migrated}");
        await Alone(server, Filled).Fill();
    }

    /// <summary>A place that nobody stays connected to: such a database cannot be copied.</summary>
    private static PostgreSqlPlace Alone(PostgreSqlServer server, string name) => new(server, name, ";Pooling=false");
}
