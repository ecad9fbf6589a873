using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>Long tables leave room for other questions.</summary>
[EachDatabase]
public sealed class ExportLoadTests : IAsyncLifetime
{
    private const string Table = "UnitsBelow.csv?unit=19&asOf=2023-12-31";

    private readonly Slowness statements = new("\"Units\"", "[Units]");
    private TestServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(settings: new()
        {
            ["Querying:MaxPageSize"] = "5",
            ["Querying:DefaultPageSize"] = "5",
            ["Export:MaxConcurrentPages"] = "1",
            ["Limits:TimeoutSeconds"] = "2",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Debug",
            ["Logging:Console:LogLevel:Default"] = "None",
        });
        await server.Exported(Table);
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(statements);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task However_many_read_a_table_few_of_its_pages_are_asked_for_at_the_same_time()
    {
        statements.Each = TimeSpan.FromMilliseconds(5);
        var tables = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Exported(Table)));
        Assert.Single(tables.Distinct());
        Assert.Equal(1, statements.MostAtOnce);
    }

    [Fact]
    public async Task A_table_takes_as_long_as_it_takes_but_its_description_no_longer_than_other_answers()
    {
        statements.Each = TimeSpan.FromMilliseconds(100);
        var described = await server.Export(Table.Replace(".csv", ".metadata.json", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, described.StatusCode);
        await Refusal.Message(described, "TIME_LIMIT_EXCEEDED");
        await server.Exported(Table);
    }

    /// <summary>Holds up, at the log, statements about a table, and counts those that are executed at the same time.</summary>
    private sealed class Slowness(params string[] table) : ILoggerProvider, ILogger
    {
        private readonly ManualResetEventSlim never = new();
        private int executing;

        public TimeSpan Each { get; set; }

        public int MostAtOnce { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId != RelationalEventId.CommandExecuting || !table.Any(name => formatter(state, exception).Contains(name, StringComparison.Ordinal)))
                return;
            var now = Interlocked.Increment(ref executing);
            MostAtOnce = Math.Max(MostAtOnce, now);
            never.Wait(Each);
            Interlocked.Decrement(ref executing);
        }

        public void Dispose() => never.Dispose();
    }
}
