using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>A client that asks too much waits; the others do not.</summary>
[OneDatabase]
public class RateLimitTests
{
    private const string Query = """{"query":"{ __typename }"}""";

    [Fact]
    public async Task A_flood_is_cut_while_a_polite_client_is_served()
    {
        await using var server = await Limited();
        var flood = Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Ask(server, "198.51.100.1")));
        for (var times = 0; times < 5; times++)
            Assert.Equal(HttpStatusCode.OK, (await Ask(server, "198.51.100.2")).StatusCode);
        var answers = await flood;
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 10, 30);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.StartsWith("Too many requests", await Refusal.Message(refused, "TOO_MANY_REQUESTS"), StringComparison.Ordinal);
        // The limiters of .NET go by the machine's clock alone.
        for (var waited = Stopwatch.StartNew(); (await Ask(server, "198.51.100.1")).StatusCode != HttpStatusCode.OK;)
        {
            Assert.InRange(waited.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Who_is_refused_is_told_so_in_the_language_that_is_accepted()
    {
        await using var server = await Limited();
        await Exhaust(server, "198.51.100.1");
        server.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");
        Assert.StartsWith("Có quá nhiều yêu cầu", await Refusal.Message(await Ask(server, "198.51.100.1"), "TOO_MANY_REQUESTS"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_of_a_key_is_not_counted_with_the_others_of_the_same_address()
    {
        await using var server = await Limited();
        await Exhaust(server, "198.51.100.1");
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, await server.Key(Scopes.Read));
        Assert.Equal(HttpStatusCode.OK, (await Ask(server, "198.51.100.1")).StatusCode);
    }

    [Fact]
    public async Task Wrong_keys_count_with_their_address()
    {
        await using var server = await Limited();
        await Exhaust(server, "198.51.100.1");
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, server.Services.GetRequiredService<KeyText>().Make("unknown", Scopes.Read, default, null).Text);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask(server, "198.51.100.1")).StatusCode);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::2", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", HttpStatusCode.OK)]
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", HttpStatusCode.TooManyRequests)]
    public async Task All_addresses_of_one_network_are_one_client(string first, string second, HttpStatusCode status)
    {
        await using var server = await Limited();
        await Exhaust(server, first);
        Assert.Equal(status, (await Ask(server, second)).StatusCode);
    }

    [Fact]
    public async Task A_proxy_that_is_not_known_is_not_believed()
    {
        await using var server = await Limited();
        await Exhaust(server, "198.51.100.1");
        // The proxy next to this server is known, the one before it is not: its address counts.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask(server, "203.0.113.9, 198.51.100.1")).StatusCode);
    }

    [Fact]
    public async Task A_known_proxy_is_believed()
    {
        await using var server = await Limited(("Proxies:Known", "192.0.2.7, 198.51.100.0/24"));
        await Exhaust(server, "198.51.100.1");
        Assert.Equal(HttpStatusCode.OK, (await Ask(server, "203.0.113.9, 198.51.100.1")).StatusCode);
    }

    [Fact]
    public async Task The_limit_that_is_set_by_default_is_not_met_by_a_dashboard()
    {
        await using var server = await TestServer.Start(settings: new() { ["RateLimits:PerSecond"] = null });
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Ask(server, "198.51.100.1")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private static Task<TestServer> Limited(params (string, string)[] more)
    {
        var settings = new Dictionary<string, string?> { ["RateLimits:PerSecond"] = "5", ["RateLimits:Burst"] = "10" };
        foreach (var (key, value) in more)
            settings[key] = value;
        return TestServer.Start(settings: settings);
    }

    private static async Task Exhaust(TestServer server, string address)
    {
        while ((await Ask(server, address)).StatusCode != HttpStatusCode.TooManyRequests)
            Assert.False(TestContext.Current.CancellationToken.IsCancellationRequested);
    }

    private static Task<HttpResponseMessage> Ask(TestServer server, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Query, null, RawHttp.Json) };
        request.Headers.Add("X-Forwarded-For", address);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
