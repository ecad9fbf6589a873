using System.Net;

namespace NtmGraph.Tests;

[EachDatabase]
public class MediaTypeTests(ShippedServer shipped)
{
    private const string Query = """{"query":"{ __typename }"}""";

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData(null, RawHttp.GraphQLJson)]
    [InlineData("*/*", RawHttp.GraphQLJson)]
    [InlineData("application/*", RawHttp.GraphQLJson)]
    [InlineData("multipart/mixed, text/event-stream, application/json", RawHttp.Json)]
    [InlineData("application/graphql-response+json; charset=utf-8, multipart/mixed; charset=utf-8, text/event-stream; charset=utf-8", RawHttp.GraphQLJson)]
    [InlineData("APPLICATION/JSON", RawHttp.Json)]
    [InlineData("application/json;charset=utf-8", RawHttp.Json)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", RawHttp.Json)]
    [InlineData("application/json, application/graphql-response+json", RawHttp.Json)]
    [InlineData("application/graphql-response+json;q=0, */*", RawHttp.Json)]
    [InlineData("application/graphql-response+json;q=0.1, application/*;q=0.2", RawHttp.Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", RawHttp.Json)]
    [InlineData("application/graphql-response+json", RawHttp.GraphQLJson)]
    [InlineData("application/graphql-response+json; charset=utf-8", RawHttp.GraphQLJson)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", RawHttp.GraphQLJson)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", RawHttp.GraphQLJson)]
    [InlineData("*/*, application/graphql-response+json", RawHttp.GraphQLJson)]
    [InlineData("application/json;q=0, */*", RawHttp.GraphQLJson)]
    public async Task The_answer_has_the_media_type_that_the_client_prefers(string? accept, string mediaType)
    {
        var response = await server.Post(Query, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType + "; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("Accept, Accept-Encoding, GraphQL-Cost", response.Headers.Vary.ToString());
        Assert.Equal("Query", (await response.Answer()).GetProperty("data").GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task A_client_of_events_reads_the_answer_and_the_end()
    {
        var response = await server.Post(Query, "text/event-stream");
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_of_parts_reads_the_answer_as_one()
    {
        var response = await server.Post(Query, "multipart/mixed");
        Assert.Equal("multipart/mixed; boundary=\"-\"", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"__typename\":\"Query\"}}\r\n-----\r\n",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text/event-stream", HttpStatusCode.OK, "text/event-stream")]
    [InlineData("multipart/mixed", HttpStatusCode.OK, "multipart/mixed")]
    [InlineData(null, HttpStatusCode.BadRequest, RawHttp.GraphQLJson)]
    [InlineData(RawHttp.Json, HttpStatusCode.OK, RawHttp.Json)]
    public async Task An_invalid_document_has_the_status_of_its_media_type(string? accept, HttpStatusCode status, string mediaType)
    {
        var response = await server.Post("""{"query":"{ nope }"}""", accept);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("FIELDS_ON_CORRECT_TYPE", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json;charset=utf-16")]
    public async Task A_client_that_takes_neither_is_told_so(string accept)
    {
        var response = await server.Post(Query, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        await Refusal.Message(response, "NOT_ACCEPTABLE");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("application/json;charset=utf8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/json; profile=x")]
    public async Task Questions_come_as_JSON_in_UTF_8(string contentType)
    {
        var response = await server.Post(Query, contentType: contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/*")]
    public async Task Other_questions_are_refused(string? contentType)
    {
        var response = await server.Post(Query, contentType: contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await Refusal.Message(response, "MEDIA_TYPE_NOT_SUPPORTED");
    }
}
