using System.IO.Compression;
using System.Net;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>Tables are kept and compared as other answers are.</summary>
[EachDatabase]
public class ExportCachingTests : ServedPackage
{
    private const string Url = "/export/Sources.csv";

    private protected override PackageFolder Package => new PackageFolder()
        .With("sources", ["code,title", .. Enumerable.Range(0, 120).Select(number => $"s{number:000},Nguồn {number}")]).Add("sources", "s,S");

    [Fact]
    public async Task A_table_that_the_client_holds_is_not_sent_again()
    {
        var first = await Get(Url);
        Assert.True(first.Headers.CacheControl is { Public: true, MustRevalidate: true, MaxAge: { Ticks: 0 } }, $"{first.Headers.CacheControl}");
        Assert.Equal(["Accept", "Accept-Encoding", "GraphQL-Cost"], first.Headers.Vary);
        Assert.Matches("^[0-9a-f]{12}$", Assert.Single(first.Headers.GetValues("X-Data-Version")));
        var again = await Get(Url, ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Text());
    }

    [Fact]
    public async Task Every_representation_has_a_tag_of_its_own()
    {
        var tags = new List<string>();
        foreach (var url in new[] { Url, Url + "?bom=true", "/export/Sources.json", "/export/Sources.ndjson", "/export/Sources.xlsx", "/export/Sources.metadata.json", Url + "?first=100" })
            tags.Add((await Get(url)).Headers.ETag!.Tag);
        tags.Add((await Get(Url, ("Accept-Encoding", "gzip"))).Headers.ETag!.Tag);
        tags.Add((await Get(Url, ("Accept-Encoding", "br"))).Headers.ETag!.Tag);
        Assert.Equal(9, tags.Distinct().Count());
    }

    [Fact]
    public async Task The_second_time_the_answer_is_kept_from_before()
    {
        await Get(Url + "?first=7");
        Assert.Equal("hit", (await Get(Url + "?first=7")).Headers.GetValues("X-Cache").Single());
        Assert.Equal("bypass", (await Get(Url + "?first=7", ("Cache-Control", "no-cache"))).Headers.GetValues("X-Cache").Single());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Tables_are_compressed_on_request(string coding)
    {
        var plain = await (await Get(Url)).Text();
        var response = await Get(Url, ("Accept-Encoding", coding));
        Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(decoded, Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Url)]
    [InlineData("/export/Sources.metadata.json")]
    public async Task HEAD_tells_what_GET_would_without_the_table(string url)
    {
        var get = await Get(url);
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        var head = await Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
        Assert.Empty(await head.Text());
    }

    [Fact]
    public async Task Tables_over_POST_are_not_stored()
    {
        var response = await Server.Post(RawHttp.Body("{ sources { nodes { code } } }"), Tables.Csv);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
    }

    private async Task<HttpResponseMessage> Get(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
