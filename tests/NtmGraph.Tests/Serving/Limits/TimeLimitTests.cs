using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>Work on a request ends when its time is over, inside the database too.</summary>
[EachDatabase]
public sealed class TimeLimitTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LogRecorder log = new();
    private TestServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(settings: new()
        {
            ["Limits:TimeoutSeconds"] = "1",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
            ["Logging:LogLevel:NtmGraph"] = "Warning",
            ["Logging:Console:LogLevel:Default"] = "None",
        });
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await server.MakeEndless("Sources");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("{ sources { totalCount } }")]
    [InlineData("{ a: sources { nodes { id } } b: sources(order: [{ title: DESC }]) { nodes { title } } dataset { version } }")]
    public async Task A_request_that_takes_too_long_is_ended_and_the_server_goes_on(string query)
    {
        var watch = Stopwatch.StartNew();
        using var response = await server.Post(RawHttp.Body(query), RawHttp.GraphQLJson);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), Patience);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("within 1 seconds", await Refusal.Message(response, "TIME_LIMIT_EXCEEDED"), StringComparison.Ordinal);
        server.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");
        using var again = await server.Post(RawHttp.Body(query), RawHttp.GraphQLJson);
        Assert.Contains("trong 1 giây", await Refusal.Message(again, "TIME_LIMIT_EXCEEDED"), StringComparison.Ordinal);
        await server.Ask("{ units(first: 1) { nodes { code } } }");
        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Those_who_ask_the_same_together_wait_no_longer()
    {
        var watch = Stopwatch.StartNew();
        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.Post(RawHttp.Body("{ sources { totalCount } }"))));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
    }
}
