using System.Net;

namespace NtmGraph.Tests;

/// <summary>Questions in the URL of a GET request.</summary>
[EachDatabase]
public class UrlTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task The_URL_may_hold_variables()
    {
        var response = await server.Get(
            ("query", "query($code: String!) { unit(code: $code) { name } }"), ("variables", """{"code":"171"}"""));
        Assert.Equal("""{"data":{"unit":{"name":"Đại Từ"}}}""", await response.Text());
    }

    [Fact]
    public async Task The_URL_may_name_the_operation()
    {
        var response = await server.Get(("query", "query A { a: __typename } query B { b: __typename }"), ("operationName", "B"));
        Assert.Equal("""{"data":{"b":"Query"}}""", await response.Text());
    }

    [Theory]
    [InlineData("variables", "{}")]
    [InlineData("variables", "null")]
    [InlineData("variables", "")]
    [InlineData("operationName", "")]
    [InlineData("extensions", """{"tracing":true}""")]
    [InlineData("extensions", "")]
    [InlineData("other", "x")]
    public async Task What_says_nothing_is_ignored(string name, string value)
    {
        var response = await server.Get(("query", "{ __typename }"), (name, value));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Text());
    }

    [Theory]
    [InlineData("variables", "{")]
    [InlineData("variables", "[1]")]
    [InlineData("variables", "\"x\"")]
    [InlineData("variables", "1")]
    [InlineData("variables", """{"a":1,"a":2}""")]
    [InlineData("extensions", "x")]
    [InlineData("extensions", "[]")]
    [InlineData("query", "{ __typename }")]
    public async Task Malformed_parameters_are_refused(string name, string value)
    {
        var response = await server.Get(("query", "{ __typename }"), (name, value));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "REQUEST_MALFORMED");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?query=%20")]
    [InlineData("?variables=%7B%7D")]
    public async Task A_URL_without_a_query_is_refused(string url)
    {
        var response = await server.Request(HttpMethod.Get, url);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "QUERY_MISSING");
    }
}
