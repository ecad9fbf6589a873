using System.IO.Compression;
using System.Net;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>What browsers and proxies need in order to keep answers: entity tags, conditions, codings.</summary>
[EachDatabase]
public class ConditionalTests(ShippedServer shipped)
{
    private const string Large = "{ units(first: 100) { nodes { name code kind } } }";

    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task An_answer_to_GET_may_be_kept_by_anybody_who_asks_whether_it_holds()
    {
        var response = await Get(Large);
        Assert.Equal("public, must-revalidate, max-age=0", response.Headers.CacheControl!.ToString());
        Assert.Equal("Accept, Accept-Encoding, GraphQL-Cost", response.Headers.Vary.ToString());
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Equal(response.Content.Headers.ContentLength, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task An_answer_to_POST_is_for_nobody_else()
    {
        var response = await server.Post(RawHttp.Body(Large));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task The_time_that_answers_may_be_used_unasked_is_set()
    {
        await using var patient = await TestServer.Start(settings: new() { ["Caching:MaxAge"] = "60" });
        var response = await patient.Get(("query", "{ __typename }"));
        Assert.Equal(TimeSpan.FromSeconds(60), response.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task Who_holds_the_answer_is_told_that_it_still_holds(string held)
    {
        var first = await Get(Large);
        var tag = first.Headers.ETag!.Tag;
        var second = await Get(Large, ("If-None-Match", held.Replace("{0}", tag, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Text());
        Assert.Equal(tag, second.Headers.ETag!.Tag);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
    }

    [Fact]
    public async Task Who_holds_another_answer_gets_this_one()
    {
        var response = await Get(Large, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Text());
    }

    [Fact]
    public async Task A_first_answer_may_be_held_already()
    {
        const string Query = """{ held: unit(code: "19") { name } }""";
        var tag = (await Get(Query)).Headers.ETag!.Tag;
        await using var other = await TestServer.Start();
        var response = await other.Send(HttpMethod.Get, RawHttp.Url(("query", Query)), null, ("If-None-Match", tag));
        Assert.Equal((HttpStatusCode.NotModified, "miss"), (response.StatusCode, response.XCache()));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=0.8, br;q=0.2", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.5, br;q=0", "gzip")]
    [InlineData("identity, br;q=0.5", null)]
    [InlineData("*;q=0", null)]
    public async Task The_answer_has_the_coding_that_the_client_prefers(string? accepted, string? coding)
    {
        var plain = await (await Get(Large)).Text();
        var url = RawHttp.Url(("query", Large));
        var response = await (accepted is null
            ? server.Send(HttpMethod.Get, url, null)
            : server.Send(HttpMethod.Get, url, null, ("Accept-Encoding", accepted)));
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(plain, await Decoded(response));
        if (coding is not null)
            Assert.InRange(response.Content.Headers.ContentLength!.Value, 1, plain.Length / 2);
    }

    [Fact]
    public async Task Every_coding_and_media_type_has_its_own_tag_that_stays()
    {
        var tags = new List<string>();
        foreach (var accept in new[] { RawHttp.Json, RawHttp.GraphQLJson })
            foreach (var coding in new[] { "identity", "gzip", "br" })
                for (var times = 0; times < 2; times++)
                    tags.Add((await Get(Large, ("Accept", accept), ("Accept-Encoding", coding))).Headers.ETag!.Tag);
        Assert.Equal(6, tags.Distinct().Count());
        Assert.All(tags.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
    }

    [Fact]
    public async Task A_tag_holds_for_its_own_coding_alone()
    {
        var plain = (await Get(Large)).Headers.ETag!.Tag;
        var response = await Get(Large, ("Accept-Encoding", "br"), ("If-None-Match", plain));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_compressed_answer_is_kept_compressed()
    {
        const string Query = "{ kept: units(first: 100) { nodes { name code kind } } }";
        Assert.Equal("miss", (await Get(Query, ("Accept-Encoding", "br"))).XCache());
        Assert.Equal("hit", (await Get(Query, ("Accept-Encoding", "br"))).XCache());
        Assert.Equal("hit", (await Get(Query, ("Accept-Encoding", "gzip"))).XCache());
    }

    [Fact]
    public async Task Small_answers_stay_plain() =>
        Assert.Empty((await Get("{ __typename }", ("Accept-Encoding", "br"))).Content.Headers.ContentEncoding);

    private Task<HttpResponseMessage> Get(string query, params (string, string)[] headers) =>
        server.Send(HttpMethod.Get, RawHttp.Url(("query", query)), null, headers);

    private static async Task<string> Decoded(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
