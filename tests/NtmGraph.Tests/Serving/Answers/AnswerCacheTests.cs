using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Which answers are kept, and which requests get them. Every test asks its own question.</summary>
[EachDatabase]
public class AnswerCacheTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task The_same_question_gets_the_answer_that_was_kept()
    {
        var body = RawHttp.Body("""{ same: unit(code: "19") { name } }""");
        var first = await server.Post(body);
        var second = await server.Post(body);
        Assert.Equal(("miss", "hit"), (first.XCache(), second.XCache()));
        Assert.Equal(await first.Text(), await second.Text());
    }

    [Fact]
    public async Task GET_and_POST_share_answers()
    {
        const string Query = """{ shared: unit(code: "19") { name } }""";
        Assert.Equal("miss", (await server.Get(("query", Query))).XCache());
        Assert.Equal("hit", (await server.Post(RawHttp.Body(Query))).XCache());
        Assert.Equal("hit", (await server.Get(("query", Query))).XCache());
    }

    [Fact]
    public async Task The_layout_of_the_JSON_and_the_order_of_variables_make_no_difference()
    {
        const string Query = "query($code: String!, $where: AdministrativeUnitFilterInput) { laidOut: unit(code: $code) { children(where: $where) { totalCount } } }";
        await server.Post($$$$$"""{"query":"{{{{{Query}}}}}","variables":{"code":"19","where":{"code":{"eq":"171"},"name":{"contains":"Đ"}}}}""");
        var other = await server.Post($$$"""
            { "variables": { "where": { "code": { "eq": "171" }, "name": { "contains": "\u0110" } }, "code": "19" }, "operationName": null, "query": "{{{Query}}}" }
            """);
        Assert.Equal("hit", other.XCache());
        Assert.Contains("\"totalCount\":1", await other.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_the_answer_makes_another_question()
    {
        const string Query = "query A($code: String!) { apart: unit(code: $code) { name } } query B($code: String!) { apart: unit(code: $code) { code } }";
        string Body(string operation, string code) => JsonSerializer.Serialize(new { query = Query, operationName = operation, variables = new { code } });
        var answers = new List<HttpResponseMessage>
        {
            await server.Post(Body("A", "19")),
            await server.Post(Body("B", "19")),
            await server.Post(Body("A", "171")),
            await server.Post(Body("A", "19"), RawHttp.Json),
        };
        Assert.All(answers, answer => Assert.Equal("miss", answer.XCache()));
        Assert.Equal("""{"data":{"apart":{"code":"19"}}}""", await answers[1].Text());
        Assert.Equal("""{"data":{"apart":{"name":"Đại Từ"}}}""", await answers[2].Text());
        Assert.Equal(RawHttp.Json, answers[3].Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Where_the_address_of_the_server_is_not_set_the_host_of_the_request_makes_another_question()
    {
        await using var unknown = await TestServer.Start();
        var body = RawHttp.Body("{ __typename }");
        await unknown.Post(body);
        Assert.Equal("miss", (await unknown.Send(HttpMethod.Post, "", body, ("Host", "elsewhere.example"))).XCache());
    }

    [Fact]
    public async Task Where_the_address_of_the_server_is_set_the_host_of_the_request_makes_no_difference()
    {
        await using var known = await TestServer.Start(settings: new() { ["PublicUrl"] = "https://ntm.example" });
        var body = RawHttp.Body("{ __typename }");
        await known.Post(body);
        Assert.Equal("hit", (await known.Send(HttpMethod.Post, "", body, ("Host", "elsewhere.example"))).XCache());
    }

    [Fact]
    public async Task A_number_is_not_taken_for_another_that_looks_like_it()
    {
        const string Query = "query($first: Int) { numbers: units(first: $first) { totalCount } }";
        Assert.Equal("miss", (await server.Post($$$"""{"query":"{{{Query}}}","variables":{"first":1}}""")).XCache());
        var text = await server.Post($$$"""{"query":"{{{Query}}}","variables":{"first":"1"}}""");
        await Refusal.Message(text, "INVALID_VALUE");
        var part = await server.Post($$$"""{"query":"{{{Query}}}","variables":{"first":1.5}}""");
        await Refusal.Message(part, "INVALID_VALUE");
        Assert.Equal("hit", (await server.Post($$$"""{"query":"{{{Query}}}","variables":{"first":1.0}}""")).XCache());
    }

    [Theory]
    [InlineData("""{ failing: units(within: "none") { totalCount } }""")]
    [InlineData("""{ failing: units(within: "none") { totalCount } other: unit(code: "19") { name } }""")]
    [InlineData("{ failing: nothing }")]
    [InlineData("{ failing: ")]
    [InlineData("mutation { failing }")]
    public async Task Answers_with_errors_are_not_kept(string query)
    {
        for (var times = 0; times < 3; times++)
        {
            var response = await server.Post(RawHttp.Body(query));
            Assert.NotEqual("hit", response.XCache());
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Null(response.Headers.ETag);
            Assert.True((await response.Answer()).TryGetProperty("errors", out _));
        }
    }

    [Fact]
    public async Task No_cache_computes_anew_and_keeps_the_answer()
    {
        var body = RawHttp.Body("""{ anew: unit(code: "19") { name } }""");
        Assert.Equal("bypass", (await server.Send(HttpMethod.Post, "", body, ("Cache-Control", "no-cache"))).XCache());
        Assert.Equal("bypass", (await server.Send(HttpMethod.Post, "", body, ("Cache-Control", "no-cache"))).XCache());
        Assert.Equal("hit", (await server.Post(body)).XCache());
    }

    [Fact]
    public async Task No_store_keeps_nothing()
    {
        var body = RawHttp.Body("""{ unkept: unit(code: "19") { name } }""");
        Assert.Equal("bypass", (await server.Send(HttpMethod.Post, "", body, ("Cache-Control", "no-store"))).XCache());
        Assert.Equal("miss", (await server.Post(body)).XCache());
    }

    [Fact]
    public async Task Every_response_tells_the_version_of_the_data()
    {
        var version = (await server.Ask("{ dataset { version } }")).GetProperty("dataset").GetProperty("version").GetString();
        var url = RawHttp.Url(("query", "{ versioned: __typename }"));
        foreach (var response in new[]
        {
            await server.Send(HttpMethod.Get, url, null),
            await server.Send(HttpMethod.Get, url, null),
            await server.Send(HttpMethod.Get, url, null, ("If-None-Match", "*")),
            await server.Send(HttpMethod.Put, url, null),
            await server.Post("{"),
            await server.Post(RawHttp.Body("{ nothing }")),
        })
            Assert.Equal(version, response.DataVersion());
    }

    [Fact]
    public async Task Without_memory_nothing_is_kept()
    {
        await using var forgetful = await TestServer.Start(settings: new() { ["Caching:MaxMegabytes"] = "0" });
        for (var times = 0; times < 2; times++)
        {
            var response = await forgetful.Get(("query", "{ __typename }"));
            Assert.Equal("bypass", response.XCache());
            Assert.NotNull(response.Headers.ETag);
        }
    }

    [Fact]
    public async Task Kept_answers_take_no_more_memory_than_they_may()
    {
        await using var small = await TestServer.Start(settings: new() { ["Caching:MaxMegabytes"] = "1" });
        var queries = Enumerable.Range(0, 100).Select(i => RawHttp.Body($$"""{ a{{i}}: units(first: 200) { nodes { id name nameEn code kind } } }""")).ToList();
        var size = 0;
        foreach (var query in queries)
            size = (await (await small.Post(query)).Text()).Length;
        var kept = 0;
        foreach (var query in Enumerable.Reverse(queries))
            if ((await small.Post(query)).XCache() == "hit")
                kept++;
        Assert.InRange(kept, 1, (1 << 20) / size);
    }
}
