using System.Net;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>Who may ask at <c>/mcp</c>: those who may at <c>/graphql</c>.</summary>
[OneDatabase]
public sealed class McpAccessTests(ShippedServer shipped)
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Fact]
    public async Task A_closed_server_answers_holders_of_keys_alone()
    {
        await using var server = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" });
        var refused = await Send(server, Ping);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        await Refusal.Message(refused, "KEY_MISSING");
        await using var client = await ToolTests.Connect(server, new() { [SentKey.Header] = await server.Key(Scopes.Read) });
        Assert.NotEmpty(await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_that_asks_too_much_waits()
    {
        await using var server = await TestServer.Start(settings: new() { ["RateLimits:PerSecond"] = "1", ["RateLimits:Burst"] = "1" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send(server, Ping)));
        await Refusal.Message(answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), "TOO_MANY_REQUESTS");
    }

    [Fact]
    public async Task It_can_be_turned_off()
    {
        await using var server = await TestServer.Start(settings: new() { ["Mcp:Enabled"] = "false" });
        Assert.Equal(HttpStatusCode.NotFound, (await Send(server, Ping)).StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("http://localhost:6274", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1", HttpStatusCode.OK)]
    [InlineData(ShippedServer.PublicUrl, HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Pages_from_elsewhere_may_not_ask_a_server_on_the_machine_of_their_reader(string? origin, HttpStatusCode status) =>
        Assert.Equal(status, (await Send(shipped.Server, Ping, origin)).StatusCode);

    [Theory]
    [InlineData("https://assistant.example", HttpStatusCode.OK)]
    [InlineData("http://localhost:6274", HttpStatusCode.Forbidden)]
    public async Task Where_origins_are_named_no_other_may_ask(string origin, HttpStatusCode status)
    {
        await using var server = await TestServer.Start(settings: new() { ["Cors:Origins"] = "https://assistant.example" });
        Assert.Equal(status, (await Send(server, Ping, origin)).StatusCode);
    }

    [Fact]
    public async Task Pages_from_elsewhere_may_ask_a_server_on_another_machine()
    {
        await using var server = await TestServer.Start(settings: new() { ["Proxies:Known"] = "127.0.0.1" });
        server.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        Assert.Equal(HttpStatusCode.OK, (await Send(server, Ping, "https://assistant.example")).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task There_are_no_sessions_to_listen_to_or_to_end(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mcp");
        var response = await shipped.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task What_is_no_message_is_refused(string body, HttpStatusCode status) =>
        Assert.Equal(status, (await Send(shipped.Server, body)).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_message_is_JSON(string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Ping)) };
        request.Content.Headers.Add("Content-Type", mediaType);
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        var response = await shipped.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await Refusal.Message(response, "MEDIA_TYPE_NOT_SUPPORTED");
    }

    [Fact]
    public async Task An_argument_with_a_field_twice_is_refused()
    {
        var response = await Send(
            shipped.Server,
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"UnitsBelow","arguments":{"unit":"19","where":{"code":{"eq":"1"},"code":{"eq":"2"}}}}}""");
        Assert.Contains("REQUEST_MALFORMED", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_more_than_a_megabyte_is_refused()
    {
        var response = await Send(shipped.Server, new string(' ', (1 << 20) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await Refusal.Message(response, "REQUEST_TOO_LARGE");
    }

    private static async Task<HttpResponseMessage> Send(TestServer server, string body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
