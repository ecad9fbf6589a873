using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace NtmGraph.Tests;

/// <summary>A server that is closed to those without a key.</summary>
[EachDatabase]
public sealed class ApiKeyTests : IAsyncLifetime
{
    private const string Query = "{ dataset { version } }";

    private readonly FakeTimeProvider clock = new();
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" }, clock: clock);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Without_a_key_nothing_is_told_but_how_to_send_one()
    {
        var response = await server.Post(RawHttp.Body(Query));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("ApiKey", response.Headers.WwwAuthenticate.ToString());
        await Refusal.Message(response, "KEY_MISSING");
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Get(("query", Query))).StatusCode);
    }

    [Theory]
    [InlineData("X-API-Key", "")]
    [InlineData("Authorization", "ApiKey ")]
    [InlineData("Authorization", "apikey ")]
    public async Task A_key_comes_in_either_header(string header, string before)
    {
        server.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, before + await server.Key(Scopes.Read));
        await server.Ask(Query);
    }

    [Fact]
    public async Task Answers_that_need_a_key_are_for_no_shared_cache()
    {
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, await server.Key(Scopes.Read));
        Assert.True((await server.Get(("query", Query))).Headers.CacheControl!.Private);
    }

    [Theory]
    [InlineData(Scopes.Read, HttpStatusCode.OK)]
    [InlineData(Scopes.Admin, HttpStatusCode.OK)]
    [InlineData(Scopes.Import, HttpStatusCode.Forbidden)]
    internal async Task Reading_needs_its_scope(Scopes scopes, HttpStatusCode status)
    {
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, await server.Key(scopes));
        var response = await server.Post(RawHttp.Body(Query));
        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.Forbidden)
            Assert.Equal("The key or token lacks the scope read.", await Refusal.Message(response, "SCOPE_MISSING"));
    }

    [Fact]
    public async Task A_key_ends_when_it_expires()
    {
        var key = await server.Key(Scopes.Read, clock.GetUtcNow().AddHours(1));
        clock.Advance(TimeSpan.FromMinutes(59));
        await Valid(key);
        clock.Advance(TimeSpan.FromMinutes(1));
        await NotValid(key);
    }

    [Fact]
    public async Task A_key_ends_within_two_seconds_after_it_is_revoked()
    {
        var key = await server.Key(Scopes.Read);
        await Valid(key);
        await using (var db = server.Database())
            await db.AccessKeys.ExecuteUpdateAsync(
                known => known.SetProperty(k => k.RevokedAt, clock.GetUtcNow()), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(2));
        await NotValid(key);
    }

    [Fact]
    public async Task A_key_that_is_almost_right_is_wrong()
    {
        var key = await server.Key(Scopes.Read);
        await NotValid(key[..^1] + (key[^1] == 'a' ? 'b' : 'a'));
        await NotValid(key + "a");
        await NotValid(key.ToUpperInvariant());
        await NotValid("ntm_' OR 1=1 --_" + key[17..]);
    }

    [Fact]
    public async Task The_database_holds_no_key_but_its_hash()
    {
        var key = await server.Key(Scopes.Read);
        await using var db = server.Database();
        var stored = await db.AccessKeys.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(32, stored.Hash.Length);
        Assert.DoesNotContain(key[17..], $"{stored.Id} {stored.Name} {Convert.ToBase64String(stored.Hash)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_server_refuses_a_wrong_key_too()
    {
        await using var open = await TestServer.Start();
        await open.Ask(Query);
        open.Http.DefaultRequestHeaders.Add(SentKey.Header, "wrong");
        await Refusal.Message(await open.Post(RawHttp.Body(Query)), "KEY_NOT_VALID");
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Token x")]
    [InlineData("Authorization", "{0}")]
    [InlineData("Authorization", "ApiKey")]
    [InlineData("?api_key", "{0}")]
    [InlineData("?%61PI_key", "{0}")]
    public async Task What_cannot_be_taken_for_a_key_is_refused_where_none_is_needed_too(string place, string value)
    {
        await using var open = await TestServer.Start();
        var response = await Show(open, place, string.Format(CultureInfo.InvariantCulture, value, await open.Key(Scopes.Admin)));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("X-API-Key", await Refusal.Message(response, "KEY_NOT_VALID"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_keys_none_is_taken()
    {
        await using var open = await TestServer.Start();
        open.Http.DefaultRequestHeaders.Add(SentKey.Header, await open.Key(Scopes.Read));
        Assert.Equal(HttpStatusCode.OK, (await Show(open, "Authorization", "Basic dTpw")).StatusCode);
        await Refusal.Message(await Show(open, "Authorization", "ApiKey " + await open.Key(Scopes.Admin)), "KEY_NOT_VALID");
        await Refusal.Message(await Show(open, "Authorization", "Bearer x"), "KEY_NOT_VALID");
    }

    [Theory]
    [InlineData("Authorization", "Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("Authorization", "negotiate abc")]
    [InlineData("Authorization", "Digest username=\"u\", realm=\"r\"")]
    [InlineData("Authorization", "")]
    [InlineData("X-API-Key", "")]
    [InlineData("?api_key", "")]
    public async Task What_is_meant_for_a_proxy_or_is_empty_shows_nothing(string place, string value)
    {
        await using var open = await TestServer.Start();
        Assert.Equal(HttpStatusCode.OK, (await Show(open, place, value)).StatusCode);
        await Refusal.Message(await Show(server, place, value), "KEY_MISSING");
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task A_key_stands_in_the_URL_only_where_that_is_allowed(bool allowed, HttpStatusCode status)
    {
        await using var closed = await TestServer.Start(
            settings: new() { ["Access:OpenReading"] = "false", ["Access:KeyInUrl"] = allowed.ToString() });
        Assert.Equal(status, (await closed.Get(("query", Query), ("api_key", await closed.Key(Scopes.Read)))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await closed.Get(("query", Query), ("api_key", "wrong"))).StatusCode);
    }

    [Theory]
    [InlineData("API_KEY={0}", HttpStatusCode.OK)]
    [InlineData("Api_Key={0}&x=1", HttpStatusCode.OK)]
    [InlineData("%61pi_key={0}", HttpStatusCode.OK)]
    [InlineData("api_key={0}&API_KEY={0}", HttpStatusCode.Unauthorized)]
    [InlineData("api_key={0}&API_KEY=", HttpStatusCode.OK)]
    public async Task Nothing_of_a_key_stays_in_the_URL(string parameters, HttpStatusCode status)
    {
        await using var closed = await TestServer.Start(
            settings: new() { ["Access:OpenReading"] = "false", ["Access:KeyInUrl"] = "true" });
        var sent = string.Format(CultureInfo.InvariantCulture, parameters, await closed.Key(Scopes.Read));
        Assert.Equal(status, (await closed.Request(HttpMethod.Get, $"?query={Uri.EscapeDataString(Query)}&{sent}")).StatusCode);
        var http = new DefaultHttpContext { Request = { QueryString = new QueryString("?a=1&" + sent) } };
        SentKey.TakeFromUrl(http.Request);
        Assert.StartsWith("?a=1", http.Request.QueryString.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("api_key", http.Request.QueryString.Value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Asks with something in a header or, where the name begins with a question mark, in the URL.</summary>
    private static Task<HttpResponseMessage> Show(TestServer shown, string place, string value)
    {
        var inUrl = place[0] == '?';
        var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql{(inUrl ? $"{place}={value}&" : "?")}query={Uri.EscapeDataString(Query)}");
        if (!inUrl)
            request.Headers.TryAddWithoutValidation(place, value);
        return shown.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task Valid(string key) => Assert.Equal(HttpStatusCode.OK, (await Ask(key)).StatusCode);

    private async Task NotValid(string key)
    {
        var response = await Ask(key);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await Refusal.Message(response, "KEY_NOT_VALID");
    }

    private async Task<HttpResponseMessage> Ask(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(RawHttp.Body(Query), null, RawHttp.Json) };
        request.Headers.TryAddWithoutValidation(SentKey.Header, key);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
