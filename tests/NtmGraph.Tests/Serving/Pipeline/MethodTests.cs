using System.Net;

namespace NtmGraph.Tests;

[EachDatabase]
public class MethodTests(ShippedServer shipped)
{
    private const string TwoOperations = "mutation Change { a } query Read { __typename }";

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        var response = await server.Request(new HttpMethod(method), RawHttp.Url(("query", "{ __typename }")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
        await Refusal.Message(response, "METHOD_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("GET", "/packages", "POST")]
    [InlineData("PUT", "/packages", "POST")]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("DELETE", "/graphql/graphiql", "GET, HEAD")]
    [InlineData("POST", "/graphql/schema.graphql", "GET, HEAD")]
    public async Task Every_address_says_which_methods_it_answers(string method, string path, string allowed)
    {
        var response = await Send(method, path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
        Assert.Contains(allowed, await Refusal.Message(response, "METHOD_NOT_ALLOWED"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nope")]
    [InlineData("POST", "/nope")]
    [InlineData("OPTIONS", "/nope")]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/packages/1")]
    [InlineData("GET", "/assets/nope.js")]
    [InlineData("GET", "/graphql/nope")]
    public async Task An_address_at_which_there_is_nothing_says_so(string method, string path)
    {
        var response = await Send(method, path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        await Refusal.Message(response, "ADDRESS_NOT_FOUND");
    }

    [Fact]
    public async Task HEAD_is_GET_without_a_body()
    {
        var url = RawHttp.Url(("query", "{ dataset { version } }"));
        using var get = await server.Request(HttpMethod.Get, url);
        using var head = await server.Request(HttpMethod.Head, url);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Text());
    }

    [Fact]
    public async Task HEAD_of_a_question_that_is_refused_has_no_body_either()
    {
        using var response = await server.Request(HttpMethod.Head, RawHttp.Url(("query", "{ nothing }")), RawHttp.GraphQLJson);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await response.Text());
    }

    [Theory]
    [InlineData("mutation { a }", null)]
    [InlineData("subscription { a }", null)]
    [InlineData(TwoOperations, null)]
    [InlineData(TwoOperations, "Change")]
    public async Task GET_is_for_queries_alone(string query, string? operationName)
    {
        var response = operationName is null
            ? await server.Get(("query", query))
            : await server.Get(("query", query), ("operationName", operationName));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        await Refusal.Message(response, "METHOD_NOT_ALLOWED");
    }

    [Fact]
    public async Task GET_may_name_the_query_among_other_operations()
    {
        var response = await server.Get(("query", TwoOperations), ("operationName", "Read"));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Text());
    }

    [Theory]
    [InlineData("mutation { a }")]
    [InlineData("subscription { a }")]
    public async Task There_is_nothing_to_change_or_subscribe_to(string query)
    {
        var response = await server.Post(RawHttp.Body(query), RawHttp.GraphQLJson);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "INVALID_OPERATION");
        Assert.DoesNotContain("\"data\"", await response.Text(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Send(string method, string path) =>
        server.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);
}
