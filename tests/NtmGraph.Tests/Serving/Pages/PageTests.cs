using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace NtmGraph.Tests;

[OneDatabase]
public class PageTests(ShippedServer shipped)
{
    private const string Html = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("/", "./assets/")]
    [InlineData("/graphql", "Banana Cake Pop")]
    [InlineData("/graphql/graphiql", "GraphiQL")]
    public async Task A_browser_gets_a_page(string path, string content)
    {
        Built.Required();
        var response = await Open(server, path);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains(content, await response.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?query={__typename}", Html, RawHttp.Json)]
    [InlineData("?documentId=TimeSpan", Html, RawHttp.Json)]
    [InlineData("?query={__typename}", "*/*", RawHttp.GraphQLJson)]
    public async Task A_question_is_answered_whoever_asks(string question, string accept, string mediaType)
    {
        var response = await Open(server, "/graphql" + question, accept);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql/")]
    [InlineData("/graphql/graphiql")]
    public async Task A_page_may_use_this_server_alone_and_is_asked_for_anew(string path)
    {
        var headers = (await Open(server, path)).Headers;
        Assert.Contains("default-src 'self'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-cache", headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_file_with_a_hash_in_its_name_is_kept_for_good_and_may_use_this_server()
    {
        Built.Required();
        var response = await Take(Script(), "br");
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        // A worker may do what the policy of its own file lets it do.
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0.1, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_file_and_a_page_travel_in_the_coding_that_the_client_prefers(string? accepted, string? coding)
    {
        Built.Required();
        foreach (var path in (string[])[Script(), "/", "/graphql/"])
        {
            var plain = await (await Take(path, null)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var response = await Take(path, accepted);
            Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(path == Script() ? "text/javascript" : "text/html", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            Assert.Equal(path == "/graphql/", response.Headers.Vary.Contains("Accept"));
            var length = response.Content.Headers.ContentLength;
            Assert.Equal(coding is null, length == plain.Length);
            await using var sent = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream read = coding switch
            {
                "br" => new BrotliStream(sent, CompressionMode.Decompress),
                "gzip" => new GZipStream(sent, CompressionMode.Decompress),
                _ => sent,
            };
            using var whole = new MemoryStream();
            await read.CopyToAsync(whole, TestContext.Current.CancellationToken);
            Assert.Equal(plain, whole.ToArray());

            var head = await Take(path, accepted, HttpMethod.Head);
            Assert.Equal((length, response.Headers.ETag), (head.Content.Headers.ContentLength, head.Headers.ETag));
        }
    }

    [Fact]
    public async Task A_file_asked_for_as_it_lies_compressed_says_that_it_is()
    {
        Built.Required();
        var response = await Take(Script() + ".br", null);
        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
        Assert.Equal(HttpStatusCode.NotFound, (await Take("/assets/none.js", "br")).StatusCode);
    }

    [Theory]
    [InlineData("", "frame-ancestors 'self'")]
    [InlineData("https://news.example http://localhost:8000", "frame-ancestors 'self' https://news.example http://localhost:8000")]
    [InlineData("*", "frame-ancestors 'self' *")]
    public async Task The_dashboard_alone_may_be_framed_by_the_sites_that_are_named(string framers, string policy)
    {
        await using var framed = await TestServer.Start(settings: new() { ["Pages:Framers"] = framers });
        Assert.EndsWith(policy, (await Open(framed, "/")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", (await Open(framed, "/graphql/")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_no_origin_keeps_the_server_from_starting()
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => TestServer.Start(settings: new() { ["Pages:Framers"] = "https://news.example/page" }));
        Assert.Contains("Pages:Framers", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql", "/prefix/graphql/")]
    [InlineData("/graphql/graphiql/", "/prefix/graphql/graphiql")]
    public async Task The_way_to_a_page_keeps_what_a_proxy_takes_from_its_address(string path, string there)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = server.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(there, new Uri(new Uri("http://proxy/prefix" + path), response.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task The_schema_is_there_as_text()
    {
        var response = await Open(server, "/graphql/schema.graphql");
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathTo("schema", "schema.graphql"), TestContext.Current.CancellationToken), await response.Text());
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql?SDL=")]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql/schema/")]
    public async Task Tools_find_the_schema_where_HotChocolate_has_it(string path)
    {
        var text = await File.ReadAllTextAsync(Repository.PathTo("schema", "schema.graphql"), TestContext.Current.CancellationToken);
        foreach (var accept in (string?[])[null, "text/html,*/*;q=0.8"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (accept is not null)
                request.Headers.Add("Accept", accept);
            var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            Assert.Equal(text, await response.Text());
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await server.Http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Theory]
    [InlineData("Pages:Dashboard", "/", HttpStatusCode.NotFound)]
    [InlineData("Pages:Ide", "/graphql", HttpStatusCode.BadRequest)]
    [InlineData("Pages:GraphiQL", "/graphql/graphiql", HttpStatusCode.NotFound)]
    [InlineData("Pages:Schema", "/graphql/schema.graphql", HttpStatusCode.NotFound)]
    [InlineData("Pages:Schema", "/graphql/schema", HttpStatusCode.NotFound)]
    [InlineData("Pages:Schema", "/graphql?sdl", HttpStatusCode.BadRequest)]
    public async Task Each_page_can_be_switched_off(string setting, string path, HttpStatusCode status)
    {
        await using var without = await TestServer.Start(settings: new() { [setting] = "false" });
        var response = await Open(without, path);
        Assert.Equal(status, response.StatusCode);
        Assert.NotEqual("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        await using var without = await TestServer.Start(settings: new() { ["Introspection"] = "false" });
        var error = await without.Fail("{ __schema { queryType { name } } }");
        Assert.Equal("NO_INTROSPECTION", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("Query", (await without.Ask("{ __typename }")).GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task A_page_that_was_not_built_says_what_to_install()
    {
        var http = new DefaultHttpContext { RequestServices = server.Services };
        using var body = new MemoryStream();
        http.Response.Body = body;
        await new Page("missing.html").Show(http).ExecuteAsync(http);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, http.Response.StatusCode);
        Assert.Contains("install Node.js", System.Text.Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
    }

    private static string Script() =>
        "/assets/" + Path.GetFileName(Directory.EnumerateFiles(Path.Combine(PagesSetup.Folder, "assets"), "*.js").MaxBy(file => new FileInfo(file).Length));

    private Task<HttpResponseMessage> Take(string path, string? codings, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", Html);
        if (codings is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", codings);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> Open(TestServer server, string path, string accept = Html)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
