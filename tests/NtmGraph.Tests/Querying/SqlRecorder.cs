using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>A server on the shipped data whose statements on lists are kept.</summary>
internal sealed class SqlRecorder : IAsyncDisposable
{
    private readonly LogRecorder log = new();

    private SqlRecorder(TestServer server)
    {
        Server = server;
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
    }

    public TestServer Server { get; }

    public static async Task<SqlRecorder> Start() => new(await TestServer.Start(settings: new Dictionary<string, string?>
    {
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        ["Logging:Console:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
    }));

    /// <summary>The statements that a query leads to, without those on the data set and on the unit named by `within`.</summary>
    public async Task<List<string>> Statements(string query, object? variables = null)
    {
        log.Entries.Clear();
        await Server.Ask(query, variables);
        return [.. log.Entries.Select(entry => entry.Message)
            .Where(sql => sql.Contains("SELECT", StringComparison.Ordinal))
            .Where(sql => !sql.Contains("\"Packages\"", StringComparison.Ordinal) && !sql.Contains("LIMIT 1\n", StringComparison.Ordinal)
                && !sql.EndsWith("LIMIT 1", StringComparison.Ordinal) && !sql.Contains("MIN(", StringComparison.Ordinal))];
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
