namespace NtmGraph.Tests;

/// <summary>A database in the PostgreSQL that all tests of a run share, copied from one that was migrated.</summary>
internal sealed class PostgreSqlPlace : DatabasePlace
{
    private const string Template = "migrated";

    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(StartShared);

    private static int count;

    private readonly PostgreSqlServer server;
    private readonly string name;

    private PostgreSqlPlace(PostgreSqlServer server, string name, string options)
        : base(DatabaseProvider.PostgreSql, server.Connection(name) + options) => (this.server, this.name) = (server, name);

    public static async Task<PostgreSqlPlace> New()
    {
        var server = await Shared.Value;
        var name = $"ntm{Interlocked.Increment(ref count)}";
        server.Execute($"CREATE DATABASE {name} TEMPLATE {Template}");
        return new PostgreSqlPlace(server, name, "");
    }

    public override void Dispose() => server.Execute($"DROP DATABASE {name} WITH (FORCE)");

    private static async Task<PostgreSqlServer> StartShared()
    {
        var server = PostgreSqlServer.Create();
        server.Execute($"CREATE DATABASE {Template}");
        // A database that somebody is connected to cannot be copied.
        await new PostgreSqlPlace(server, Template, ";Pooling=false").Migrate();
        return server;
    }
}
