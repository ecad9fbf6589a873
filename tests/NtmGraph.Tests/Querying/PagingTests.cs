using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

[EachDatabase]
public class PagingTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("units", 180)]
    [InlineData("sources", 7)]
    [InlineData("publishedFigures", 7)]
    public async Task Walking_all_pages_visits_every_row_once(string list, int pageSize)
    {
        var expected = await Codes(list);
        var visited = new List<string>();
        string? after = null;
        for (var more = true; more;)
        {
            var page = await Page(list, $"first: {pageSize}", after);
            var nodes = page.GetProperty("nodes").EnumerateArray().Select(Code).ToList();
            var edges = page.GetProperty("edges").EnumerateArray().ToList();
            Assert.Equal(nodes, edges.Select(edge => Code(edge.GetProperty("node"))));
            Assert.Equal(expected.Count, page.GetProperty("totalCount").GetInt32());

            var pageInfo = page.GetProperty("pageInfo");
            Assert.Equal(after is not null, pageInfo.GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(Cursor(edges[0]), pageInfo.GetProperty("startCursor").GetString());
            Assert.Equal(Cursor(edges[^1]), pageInfo.GetProperty("endCursor").GetString());

            visited.AddRange(nodes);
            after = Cursor(edges[^1]);
            more = pageInfo.GetProperty("hasNextPage").GetBoolean();
            Assert.Equal(more ? pageSize : nodes.Count, nodes.Count);
            Assert.Equal(visited.Count < expected.Count, more);
        }
        Assert.Equal(expected.Order(StringComparer.Ordinal), visited.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_may_begin_after_any_element()
    {
        var edges = (await Page("sources", "first: 5", null)).GetProperty("edges").EnumerateArray().ToList();
        var page = await Page("sources", "first: 3", Cursor(edges[1]));
        Assert.Equal(edges.Skip(2).Select(Cursor), page.GetProperty("edges").EnumerateArray().Select(Cursor));
    }

    [Fact]
    public async Task A_page_of_nothing_still_tells_what_follows()
    {
        var page = await Page("sources", "first: 0", null);
        Assert.Empty(page.GetProperty("nodes").EnumerateArray());
        Assert.NotEqual(0, page.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """{"hasNextPage":true,"hasPreviousPage":false,"startCursor":null,"endCursor":null}""",
            page.GetProperty("pageInfo").GetRawText());
    }

    [Fact]
    public async Task After_the_last_element_there_is_nothing()
    {
        var last = (await Page("criteriaSets", "first: 200", null)).GetProperty("pageInfo");
        Assert.False(last.GetProperty("hasNextPage").GetBoolean());
        var page = await Page("criteriaSets", "first: 7", last.GetProperty("endCursor").GetString());
        Assert.Empty(page.GetProperty("edges").EnumerateArray());
        Assert.Equal(
            """{"hasNextPage":false,"hasPreviousPage":true,"startCursor":null,"endCursor":null}""",
            page.GetProperty("pageInfo").GetRawText());
    }

    [Theory]
    [InlineData("{ sources { n: totalCount } }")]
    [InlineData("{ sources(first: 0) { n: totalCount } }")]
    [InlineData("{ sources { ... { n: totalCount } } }")]
    [InlineData("{ sources { ... on SourcesConnection { ...F } } } fragment F on SourcesConnection { n: totalCount }")]
    [InlineData("{ sources { nodes { code } } sources { n: totalCount } }")]
    [InlineData("query($yes: Boolean = true) { sources { n: totalCount @include(if: $yes) } }")]
    public async Task The_whole_is_counted_however_it_is_asked_for(string query)
    {
        var data = await server.Ask(query);
        Assert.Equal((await Codes("sources")).Count, data.GetProperty("sources").GetProperty("n").GetInt32());
    }

    private async Task<List<string>> Codes(string list)
    {
        await using var db = server.Database();
        var day = (await DatasetReading.Read(db, TestContext.Current.CancellationToken))!.ReferenceDate;
        var codes = list switch
        {
            "units" => db.Units.Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day))
                .Select(unit => unit.Code),
            "sources" => db.Sources.Select(source => source.Code),
            _ => db.PublishedFigures.Select(figure => figure.Code),
        };
        return await codes.ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> Page(string list, string arguments, string? after)
    {
        var data = await server.Ask($$"""
            query($after: String) {
              {{list}}({{arguments}}, after: $after) {
                totalCount
                nodes { code }
                edges { cursor node { code } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """, new { after });
        return data.GetProperty(list);
    }

    private static string Code(JsonElement node) => node.GetProperty("code").GetString()!;

    private static string Cursor(JsonElement edge) => edge.GetProperty("cursor").GetString()!;
}
