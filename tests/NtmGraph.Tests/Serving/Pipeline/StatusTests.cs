using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Older clients expect 200 for all that is JSON; the media type of GraphQL tells a refused request from an answer.</summary>
[EachDatabase]
public class StatusTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("query($day: Date!) { unit(code: \"19\", asOf: $day) { name } }", "INVALID_VALUE")]
    [InlineData("query A { __typename } query B { __typename }", "NO_OPERATION_NAME")]
    [InlineData("fragment F on Query { __typename }", "NO_OPERATION")]
    public async Task A_request_that_cannot_be_executed_has_no_data(string query, string code)
    {
        await Expect(query, RawHttp.GraphQLJson, HttpStatusCode.BadRequest);
        var answer = await Expect(query, RawHttp.Json, HttpStatusCode.OK);
        Refusal.Message(answer, code);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData(RawHttp.Json)]
    [InlineData(RawHttp.GraphQLJson)]
    public async Task A_field_that_fails_leaves_the_others(string accept)
    {
        var answer = await Expect("""{ a: units(within: "none") { totalCount } b: unit(code: "19") { name } }""", accept, HttpStatusCode.OK);
        Refusal.Message(answer, "UNKNOWN_UNIT");
        Assert.Equal("a", answer.GetProperty("errors")[0].GetProperty("path")[0].GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("a").ValueKind);
        Assert.Equal("Thái Nguyên", answer.GetProperty("data").GetProperty("b").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(RawHttp.Json)]
    [InlineData(RawHttp.GraphQLJson)]
    public async Task A_required_field_that_fails_takes_its_object_along(string accept)
    {
        var answer = await Expect("""{ unit(code: "19") { ancestors(where: { name: null }) { name } } dataset { version } }""", accept, HttpStatusCode.OK);
        Refusal.Message(answer, "INVALID_FILTER");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("unit").ValueKind);
        Assert.Equal(JsonValueKind.Object, answer.GetProperty("data").GetProperty("dataset").ValueKind);
    }

    private async Task<JsonElement> Expect(string query, string accept, HttpStatusCode status)
    {
        var response = await server.Post(RawHttp.Body(query), accept);
        Assert.Equal(status, response.StatusCode);
        return await response.Answer();
    }
}
