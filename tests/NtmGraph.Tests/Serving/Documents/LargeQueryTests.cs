using System.Net;

namespace NtmGraph.Tests;

/// <summary>Questions of unusual size are answered or refused; the server goes on.</summary>
[EachDatabase]
public class LargeQueryTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData(21)]
    [InlineData(200)]
    [InlineData(3_000)]
    public async Task A_query_without_bottom_is_refused(int depth)
    {
        var query = "{ campaigns { nodes " + Repeat("{ parent ", depth) + "{ code }" + Repeat("}", depth) + " } }";
        var response = await server.Post(RawHttp.Body(query), RawHttp.GraphQLJson);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "QUERY_TOO_DEEP");
        await server.Ask("{ __typename }");
    }

    [Fact]
    public async Task A_query_without_bottom_in_the_URL_is_refused()
    {
        var response = await server.Get(("query", Repeat("{a", 200) + Repeat("}", 200)));
        await Refusal.Message(response, "QUERY_TOO_DEEP");
    }

    [Fact]
    public async Task A_list_without_bottom_is_refused()
    {
        var answer = await server.Send("{ unit(code: " + Repeat("[", 4_000) + Repeat("]", 4_000) + ") { name } }");
        Refusal.Message(answer, "QUERY_TOO_DEEP");
    }

    [Fact]
    public async Task A_hundred_aliases_have_a_hundred_answers()
    {
        var fields = Enumerable.Range(0, 100).Select(i => $"a{i}: recognitionRate(level: DISTRICT, within: \"19\") {{ numerator }}");
        var data = await server.Ask("{" + string.Join(' ', fields) + "}");
        var rates = data.EnumerateObject().ToList();
        Assert.Equal(100, rates.Count);
        Assert.All(rates, rate => Assert.Equal(6, rate.Value.GetProperty("numerator").GetInt32()));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
