using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>Many who ask the same at once are answered by one computation.</summary>
[EachDatabase]
public sealed class StampedeTests : IAsyncLifetime
{
    private const int Crowd = 1000;
    private const string Query = """{ unit(code: "19") { campaigns { nodes { name } } } }""";

    private readonly Barred log = new("Campaigns");
    private TestServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(settings: new()
        {
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
            ["Logging:Console:LogLevel:Default"] = "None",
        });
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
    }

    public async ValueTask DisposeAsync()
    {
        log.Open();
        await server.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thousand_equal_requests_take_one_computation()
    {
        var asking = Enumerable.Range(0, Crowd).Select(_ => server.Post(RawHttp.Body(Query))).ToList();
        await log.Reached.WaitAsync(TestContext.Current.CancellationToken);
        log.Open();
        var responses = await Task.WhenAll(asking);
        Assert.Single(responses, response => response.XCache() == "miss");
        Assert.Equal(Crowd - 1, responses.Count(response => response.XCache() == "hit"));
        Assert.Single((await Task.WhenAll(responses.Select(RawHttp.Text))).Distinct());
        Assert.Equal(1, log.Statements);
    }

    [Fact(Timeout = 120_000)]
    public async Task Another_takes_over_where_the_first_goes_away()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var content = new StringContent(RawHttp.Body(Query), new System.Net.Http.Headers.MediaTypeHeaderValue(RawHttp.Json));
        var first = server.Http.PostAsync("/graphql", content, leaving.Token);
        await log.Reached.WaitAsync(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 10).Select(_ => server.Post(RawHttp.Body(Query))).ToList();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        log.Open();
        var responses = await Task.WhenAll(others);
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.InRange(log.Statements, 1, 2);
    }

    [Fact]
    public async Task Those_whose_answer_has_errors_do_not_wait_in_a_row()
    {
        log.Open();
        var failing = RawHttp.Body("""{ unit(code: "19") { campaigns { nodes { name } } } none: units(within: "none") { totalCount } }""");
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Post(failing)));
        Assert.All(responses, response => Assert.Equal("miss", response.XCache()));
        foreach (var response in responses)
            await Refusal.Message(response, "UNKNOWN_UNIT");
    }

    /// <summary>Holds up, at the log, whoever executes a statement about a table.</summary>
    private sealed class Barred(string table) : ILoggerProvider, ILogger
    {
        private readonly ManualResetEventSlim open = new();
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int statements;

        public int Statements => statements;

        public Task Reached => reached.Task;

        public void Open() => open.Set();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var message = formatter(state, exception);
            if (!message.StartsWith("Executed DbCommand", StringComparison.Ordinal) || !message.Contains(table, StringComparison.Ordinal))
                return;
            Interlocked.Increment(ref statements);
            reached.TrySetResult();
            open.Wait();
        }

        public void Dispose() => open.Dispose();
    }
}
