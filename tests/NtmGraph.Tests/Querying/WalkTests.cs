using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Walking a list page by page, from either end, visits every row once and in order.</summary>
[EachDatabase]
public class WalkTests(ShippedServer shipped)
{
    private const int PageSize = 37;

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("units(within: \"19\"", "", "code validFrom")]
    [InlineData("units(within: \"19\"", "{ nameEn: DESC }", "code validFrom")]
    [InlineData("units(within: \"19\"", "{ parent: { name: ASC } }, { validTo: DESC }, { kind: ASC }", "code validFrom")]
    [InlineData("recognitions(where: { confidence: { eq: CONFIRMED } }", "{ tier: DESC }, { decidedOn: ASC }", "unit { code } tier attainedYear")]
    [InlineData("criteria(first: 200", "{ group: ASC }, { set: { validTo: DESC } }", "number set { code }")]
    [InlineData("publishedFigures(where: { level: { eq: COMMUNE }, tier: { eq: NEW_RURAL } }", "{ denominator: DESC }, { printed: ASC }", "code")]
    public async Task Every_row_is_visited_once_forward_and_backward(string list, string order, string selection)
    {
        var (name, arguments) = (list.Split('(')[0], list.Split('(')[1].Replace("first: 200", "", StringComparison.Ordinal));
        async Task<JsonElement> Page(string page) => (await server.Ask(
            $"{{ {name}({arguments} order: [{order}], {page}) {{ nodes {{ {selection} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}")).GetProperty(name);
        var whole = await Page("first: 200");
        var all = Keys(whole);
        Assert.False(whole.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(all, await Forward(Page));
        Assert.Equal(all, await Backward(Page));
    }

    [Theory]
    [InlineData("children")]
    [InlineData("descendants")]
    public async Task Pages_below_many_units_are_each_units_own(string field)
    {
        const string page = "nodes { code validFrom } pageInfo { hasNextPage endCursor }";
        var data = await server.Ask($$"""
            { units(within: "19", where: { level: { eq: DISTRICT } }) { nodes { code
                all: {{field}}(first: 200, order: [{ name: DESC }]) { totalCount nodes { code validFrom } }
                start: {{field}}(first: 3, order: [{ name: DESC }]) { {{page}} }
                end: {{field}}(last: 2, order: [{ name: DESC }]) { nodes { code validFrom } } } } }
            """);
        foreach (var unit in data.GetProperty("units").GetProperty("nodes").EnumerateArray())
        {
            var all = Keys(unit.GetProperty("all"));
            Assert.Equal(all.Count, unit.GetProperty("all").GetProperty("totalCount").GetInt32());
            Assert.Equal(all.Take(3), Keys(unit.GetProperty("start")));
            Assert.Equal(all.TakeLast(2), Keys(unit.GetProperty("end")));
            var info = unit.GetProperty("start").GetProperty("pageInfo");
            Assert.Equal(all.Count > 3, info.GetProperty("hasNextPage").GetBoolean());
            if (all.Count == 0)
                continue;
            var next = await server.Ask($$"""
                query($after: String) { unit(code: "{{unit.GetProperty("code").GetString()}}") {
                  {{field}}(first: 200, order: [{ name: DESC }], after: $after) { nodes { code validFrom } } } }
                """, new { after = info.GetProperty("endCursor").GetString() });
            Assert.Equal(all.Skip(3), Keys(next.GetProperty("unit").GetProperty(field)));
        }
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var data = await server.Ask("{ units(first: 1, order: [{ name: ASC }]) { pageInfo { endCursor } } }");
        var after = data.GetProperty("units").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await server.Send(
            "query($after: String) { units(first: 1, order: [{ name: DESC }], after: $after) { nodes { code } } }", new { after });
        Refusal.Message(answer, "INVALID_CURSOR");
        answer = await server.Send("query($after: String) { units(after: $after) { totalCount } }", new { after });
        Refusal.Message(answer, "INVALID_CURSOR");
    }

    private static async Task<List<string>> Forward(Func<string, Task<JsonElement>> page)
    {
        var visited = new List<string>();
        for (var arguments = $"first: {PageSize}"; ;)
        {
            var read = await page(arguments);
            visited.AddRange(Keys(read));
            var info = read.GetProperty("pageInfo");
            if (!info.GetProperty("hasNextPage").GetBoolean())
                return visited;
            arguments = $"first: {PageSize}, after: \"{info.GetProperty("endCursor").GetString()}\"";
        }
    }

    private static async Task<List<string>> Backward(Func<string, Task<JsonElement>> page)
    {
        var visited = new List<string>();
        for (var arguments = $"last: {PageSize}"; ;)
        {
            var read = await page(arguments);
            visited.InsertRange(0, Keys(read));
            var info = read.GetProperty("pageInfo");
            if (!info.GetProperty("hasPreviousPage").GetBoolean())
                return visited;
            arguments = $"last: {PageSize}, before: \"{info.GetProperty("startCursor").GetString()}\"";
        }
    }

    private static List<string> Keys(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf)];
}
