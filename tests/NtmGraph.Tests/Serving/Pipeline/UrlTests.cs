using System.Net;
using System.Net.Sockets;
using System.Text;

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
    [InlineData("/graphql?query={__typename}&variables={%22a%22:%22%D0%E1i%22}")]
    [InlineData("/graphql?query={__typename}&other=%C4")]
    [InlineData("/export/UnitSearch.csv?text=%D0%E1i")]
    [InlineData("/export/UnitSearch.csv?text=a&bom=%ff")]
    public async Task Parameters_that_are_not_UTF_8_are_refused(string url)
    {
        var response = await server.Http.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("UTF-8", await Refusal.Message(response, "REQUEST_MALFORMED"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%C4%91%E1%BA%A1i t%E1%BB%AB")]
    [InlineData("100%")]
    [InlineData("%25D0%25E1")]
    [InlineData("%zz%4")]
    public async Task Other_signs_of_the_URL_are_taken_as_they_are(string text)
    {
        var response = await server.Http.GetAsync(new Uri($"/export/UnitSearch.csv?text={text}&_=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D&_=")]
    [InlineData("/export/UnitSearch.csv?text=a&_=")]
    [InlineData("/?unit=19&_=")]
    public async Task A_URL_may_be_long_and_one_that_is_too_long_is_told_so(string url)
    {
        var longest = url.PadRight(WebServer.LongestUrl, 'x');
        using var fits = await server.Http.GetAsync(new Uri(longest, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.RequestUriTooLong, fits.StatusCode);
        foreach (var tooLong in new[] { longest + "x", url.PadRight(100_000, 'x') })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, tooLong);
            request.Headers.AcceptLanguage.ParseAdd("vi");
            using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
            Assert.Contains("16.384", await Refusal.Message(response, "URL_TOO_LONG"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET /graphql?_=* HTTP/1.1", 414)]
    [InlineData("GET /graphql HTTP/1.1\r\nCookie: *", 431)]
    [InlineData("GET /gra phql HTTP/1.1", 400)]
    [InlineData("GET /graphql HTTP/9.9", 505)]
    [InlineData("hello", 400)]
    public async Task What_is_no_HTTP_request_is_refused_by_the_web_server_without_a_word(string begin, int status)
    {
        var text = begin.Replace("*", new string('x', 200_000), StringComparison.Ordinal);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Endpoint.Host, server.Endpoint.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\nHost: localhost\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
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
