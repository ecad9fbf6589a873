using System.Buffers.Text;
using System.Text;

namespace NtmGraph.Tests;

public class NodeTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("units(first: 3)", "AdministrativeUnit")]
    [InlineData("criteriaSets(first: 3)", "CriteriaSet")]
    [InlineData("campaigns(first: 2)", "Campaign")]
    [InlineData("targets(first: 3)", "Target")]
    [InlineData("publishedFigures(first: 3)", "PublishedFigure")]
    [InlineData("sources(first: 3)", "Source")]
    public async Task Every_node_is_found_by_its_identifier(string list, string type)
    {
        var field = list.Split('(')[0];
        var data = await server.Ask($"{{ {list} {{ nodes {{ id code }} }} }}");
        foreach (var row in data.GetProperty(field).GetProperty("nodes").EnumerateArray())
        {
            var found = await server.Ask(
                $"query($id: ID!) {{ node(id: $id) {{ __typename id ... on {type} {{ code }} }} }}", new { id = row.GetProperty("id").GetString() });
            Assert.Equal($"{type}|{ListRoot.KeyOf(row)}", ListRoot.KeyOf(found.GetProperty("node")));
        }
    }

    [Fact]
    public async Task Order_and_repetition_are_kept_and_the_unknown_is_null()
    {
        var data = await server.Ask("{ sources(first: 1) { nodes { id } } targets(first: 1) { nodes { id } } }");
        var source = data.GetProperty("sources").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var target = data.GetProperty("targets").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        string[] ids = [target, Id("Source:no-such:"), source, target, Id("AdministrativeUnit:19:1990-01-01"), Id("AdministrativeUnit:19:")];
        var found = await server.Ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });
        Assert.Equal([target, "", source, target, "", ""], found.GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf));
    }

    [Theory]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("not base64!")]
    [InlineData("Recognition:1:", true)]
    [InlineData("AdministrativeUnit:19", true)]
    [InlineData("AdministrativeUnit:19:yesterday", true)]
    [InlineData("Source:a:b:", true)]
    public async Task What_is_no_identifier_is_refused(string text, bool encoded = false) =>
        Refusal.Message(await server.Send("query($id: ID!) { node(id: $id) { id } }", new { id = encoded ? Id(text) : text }), "INVALID_ID");

    private static string Id(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
