using System.Net;

namespace NtmGraph.Tests;

/// <summary>What the pages of other sites may do with their readers' browsers.</summary>
[OneDatabase]
public class CrossOriginTests(ShippedServer shipped)
{
    private const string Site = "https://dashboard.example";

    [Fact]
    public async Task Any_site_may_ask_and_read_the_headers_that_matter()
    {
        var response = await Ask(shipped.Server);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Null(Header(response, "Access-Control-Allow-Credentials"));
        var exposed = Header(response, "Access-Control-Expose-Headers")!.Split(',');
        Assert.Subset(exposed.ToHashSet(), new HashSet<string> { "ETag", "X-Data-Version", "X-Cache", "Retry-After" });
    }

    [Fact]
    public async Task A_preflight_allows_questions_as_JSON()
    {
        var response = await Preflight(shipped.Server, "/graphql", "POST", "content-type,x-api-key");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", Header(response, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal("content-type,x-api-key", Header(response, "Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task No_site_may_import() =>
        Assert.Null(Header(await Preflight(shipped.Server, "/packages", "POST", "content-type,x-api-key"), "Access-Control-Allow-Origin"));

    [Fact]
    public async Task The_sites_can_be_named()
    {
        await using var server = await TestServer.Start(settings: new() { ["Cors:Origins"] = $"https://other.example, {Site}" });
        Assert.Equal(Site, Header(await Ask(server), "Access-Control-Allow-Origin"));
        Assert.Null(Header(await Ask(server, "https://evil.example"), "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task A_form_of_another_site_can_send_no_question(string? contentType)
    {
        var response = await shipped.Server.Post("""{"query":"{ __typename }"}""", contentType: contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/packages")]
    [InlineData("/nothing")]
    public async Task Nothing_but_pages_may_load_anything(string path)
    {
        var response = await shipped.Server.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Null(Header(response, "Server"));
    }

    [Fact]
    public async Task Browsers_are_told_to_stay_with_https()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "ntmgraph.example");
        var response = await shipped.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("max-age=2592000", Header(response, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("http", HttpStatusCode.OK)]
    [InlineData("HTTPS", HttpStatusCode.OK)]
    [InlineData("javascript", HttpStatusCode.BadRequest)]
    [InlineData("javascript, https", HttpStatusCode.BadRequest)]
    [InlineData("ftp", HttpStatusCode.BadRequest)]
    public async Task Citations_link_to_the_web_alone_whatever_a_proxy_passes_on(string scheme, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("""{ recognitionRate(level: DISTRICT, within: "19") { citation } }"""));
        request.Headers.Add("X-Forwarded-Proto", scheme);
        var response = await shipped.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK)
            Assert.Equal("X-Forwarded-Proto must be http or https.", await Refusal.Message(response, "REQUEST_MALFORMED"));
        Assert.DoesNotContain("javascript", await response.Text(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Ask(TestServer server, string origin = Site)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", origin);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> Preflight(TestServer server, string path, string method, string headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", Site);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
