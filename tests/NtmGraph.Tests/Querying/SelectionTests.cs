using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>However the same fields are selected, the same values come back.</summary>
[EachDatabase]
public class SelectionTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("nodes { code name level parent { code name } }")]
    [InlineData("nodes { ...U } } } fragment U on AdministrativeUnit { code name level parent { ...P } } fragment P on AdministrativeUnit { code name")]
    [InlineData("nodes { code ... { name } ... on AdministrativeUnit { level parent { code } parent { name } } }")]
    [InlineData("nodes { code ... on Node { ... on AdministrativeUnit { name level } } parent { ... on Node { ... on AdministrativeUnit { code } } name } }")]
    [InlineData("nodes { code name @include(if: $yes) level @skip(if: $no) parent @include(if: $yes) { code name } parent @skip(if: $yes) { kind } }")]
    [InlineData("nodes { code } nodes { name level } nodes { parent { code } } nodes { parent { name } }")]
    public async Task One_selection_is_like_the_other(string selection)
    {
        var closed = selection.Contains("fragment", StringComparison.Ordinal) ? " }" : " } }";
        var variables = selection.Contains("$yes", StringComparison.Ordinal) ? "query($yes: Boolean = true, $no: Boolean = false)" : "";
        var query = $"{variables} {{ units(within: \"19\", first: 20) {{ {selection}{closed}";
        var actual = await Ask(query);
        var expected = await Ask("{ units(within: \"19\", first: 20) { nodes { code name level parent { code name } } } }");
        Assert.Equal(Rows(expected), Rows(actual));
    }

    [Fact]
    public async Task Nodes_and_edges_are_the_same_rows()
    {
        var data = await Ask("{ units(first: 9) { edges { cursor node { code __typename } } nodes { name __typename } __typename } all: units(first: 9) { nodes { code name } } }");
        var page = data.GetProperty("units");
        Assert.Equal("UnitsConnection", page.GetProperty("__typename").GetString());
        var all = data.GetProperty("all").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(all.Select(Code), page.GetProperty("edges").EnumerateArray().Select(edge => Code(edge.GetProperty("node"))));
        Assert.Equal(all.Select(Name), page.GetProperty("nodes").EnumerateArray().Select(Name));
        Assert.All(page.GetProperty("nodes").EnumerateArray(), node => Assert.Equal("AdministrativeUnit", node.GetProperty("__typename").GetString()));
    }

    [Fact]
    public async Task Aliases_with_other_arguments_have_their_own_pages()
    {
        var data = await Ask("""
            { unit(code: "19") {
                a: children(first: 2, order: [{ code: ASC }]) { nodes { code } }
                b: children(first: 2, order: [{ code: DESC }]) { nodes { code name } }
                c: children(where: { kind: { eq: CITY } }) { totalCount nodes { kind } }
                d: children(first: 200, order: [{ code: ASC }]) { nodes { code } } } }
            """);
        var unit = data.GetProperty("unit");
        var all = Nodes(unit, "d").Select(Code).ToList();
        Assert.Equal(all.Take(2), Nodes(unit, "a").Select(Code));
        Assert.Equal(all.AsEnumerable().Reverse().Take(2), Nodes(unit, "b").Select(Code));
        Assert.All(Nodes(unit, "c"), node => Assert.Equal("CITY", node.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Fields_of_several_types_may_bear_one_name()
    {
        var data = await Ask("""
            { units(first: 1, where: { recognitions: { any: true } }) { nodes { id recognitions { tier } } }
              criteriaSets(first: 1, where: { criteria: { any: true } }) { nodes { id criteria { number } } } }
            """);
        var (unit, set) = (Nodes(data, "units").Single(), Nodes(data, "criteriaSets").Single());
        var ids = new[] { unit.GetProperty("id").GetString(), set.GetProperty("id").GetString() };
        var both = await server.Ask("""
            query($ids: [ID!]!) { nodes(ids: $ids) {
                ... on AdministrativeUnit { list: recognitions { __typename } }
                ... on CriteriaSet { list: criteria { __typename } } } }
            """, new { ids });
        var lists = both.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("list")).ToList();
        Assert.Equal(unit.GetProperty("recognitions").GetArrayLength(), lists[0].GetArrayLength());
        Assert.Equal(set.GetProperty("criteria").GetArrayLength(), lists[1].GetArrayLength());
        Assert.Equal("Criterion", lists[1][0].GetProperty("__typename").GetString());
    }

    private Task<JsonElement> Ask(string query) => server.Ask(query);

    private static List<JsonElement> Nodes(JsonElement parent, string field) =>
        [.. parent.GetProperty(field).GetProperty("nodes").EnumerateArray()];

    private static List<string> Rows(JsonElement data) => [.. Nodes(data, "units").Select(node => string.Join('|',
        Code(node), Name(node), node.GetProperty("level"), Code(node.GetProperty("parent")), Name(node.GetProperty("parent"))))];

    private static string Code(JsonElement node) => node.GetProperty("code").GetString()!;

    private static string Name(JsonElement node) => node.GetProperty("name").GetString()!;
}
