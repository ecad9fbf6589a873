using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Several operations sent as an array are answered as one, within the limits of one request.</summary>
[EachDatabase]
public class BatchTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task An_array_is_answered_by_an_array_in_its_order()
    {
        var answers = await Ask(server, """
            [{ "query": "{ a: __typename }" },
             { "query": "query($c: String!) { unit(code: $c) { name } }", "variables": { "c": "19" } },
             { "documentId": "TimeSpan" },
             { "query": "query A { __typename } query B { b: __typename }", "operationName": "B" }]
            """);
        Assert.Equal("""{"a":"Query"}""", answers[0].GetProperty("data").GetRawText());
        Assert.Equal("""{"unit":{"name":"Thái Nguyên"}}""", answers[1].GetProperty("data").GetRawText());
        Assert.True(answers[2].GetProperty("data").TryGetProperty("dataset", out _));
        Assert.Equal("""{"b":"Query"}""", answers[3].GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task An_operation_that_is_refused_has_its_error_in_its_place()
    {
        var answers = await Ask(server, """[{ "query": "{ nope }" }, { "documentId": "Nope" }, {}, null, { "query": "{" }, { "query": "{ __typename }" }]""");
        Assert.Equal(["FIELDS_ON_CORRECT_TYPE", "DOCUMENT_NOT_FOUND", "QUERY_MISSING", "QUERY_MISSING", "SYNTAX_ERROR"],
            answers.Take(5).Select(answer => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal("Query", answers[5].GetProperty("data").GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Errors_are_told_in_the_language_of_the_client()
    {
        var response = await server.Send(
            HttpMethod.Post, "", """[{ "query": "{ units(within: \"99999\") { totalCount } }" }]""", ("Accept-Language", "vi"));
        Assert.Contains("Không có đơn vị nào mang mã", (await response.Answer())[0].GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "BATCH_SIZE_OUT_OF_RANGE")]
    [InlineData("[1]", "REQUEST_MALFORMED")]
    [InlineData("[[]]", "REQUEST_MALFORMED")]
    [InlineData("[{ \"query\": \"{ __typename }\" }", "REQUEST_MALFORMED")]
    [InlineData("[{ \"query\": \"{ __typename }\", \"query\": \"{ __typename }\" }]", "REQUEST_MALFORMED")]
    public async Task An_array_of_something_else_is_refused(string body, string code)
    {
        var response = await server.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, code);
    }

    [Fact]
    public async Task So_many_operations_and_no_more_are_taken()
    {
        await using var small = await TestServer.Start(settings: new() { ["Limits:MaxOperations"] = "2" });
        static string Of(int count) => $"[{string.Join(',', Enumerable.Repeat("""{ "query": "{ __typename }" }""", count))}]";
        Assert.Equal(2, (await Ask(small, Of(2))).Count);
        await Refusal.Message(await small.Post(Of(3)), "BATCH_SIZE_OUT_OF_RANGE");
    }

    [Fact]
    public async Task The_operations_share_the_price_of_one_request()
    {
        await using var small = await TestServer.Start(settings: new() { ["Limits:MaxTypeCost"] = "110" });
        const string One = """{ "query": "{ units(first: 50) { nodes { code } } }" }""";
        var answers = await Ask(small, $"[{One}, {One.Replace("code", "name", StringComparison.Ordinal)}, {One.Replace("code", "level", StringComparison.Ordinal)}]");
        Assert.Equal("COST_EXCEEDED", answers[2].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_answers_share_the_size_of_one()
    {
        await using var small = await TestServer.Start(settings: new() { ["Limits:MaxAnswerMegabytes"] = "1" });
        const string One = """{ "query": "{ units(first: 200) { nodes { a: name b: name c: name d: name ancestors { name nameEn id } recognitions { id: decision } } } }" }""";
        var response = await small.Post($"[{string.Join(',', Enumerable.Repeat(One, 20))}]");
        await Refusal.Message(response, "ANSWER_TOO_LARGE");
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task An_array_is_answered_as_JSON_alone(string accept)
    {
        var response = await server.Post("""[{ "query": "{ sources { nodes { code } } }" }]""", accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains(accept, await Refusal.Message(response, "NOT_ACCEPTABLE"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JsonElement>> Ask(TestServer server, string body)
    {
        var response = await server.Post(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(response.Headers.GetValues("X-Data-Version"));
        return [.. (await response.Answer()).EnumerateArray()];
    }
}
