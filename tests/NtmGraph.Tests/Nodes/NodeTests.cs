using System.Buffers.Text;
using System.Text;

namespace NtmGraph.Tests;

[EachDatabase]
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
        string[] ids = [target, Id("Source:::no-such"), source, target, Id("AdministrativeUnit:1990-01-01:2023-12-31:19"), Id("AdministrativeUnit:1997-01-01:2023-12-31:19 ")];
        var found = await server.Ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });
        Assert.Equal([target, "", source, target, "", ""], found.GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf));
    }

    [Fact]
    public async Task An_identifier_that_is_none_leaves_the_others()
    {
        var data = await server.Ask("{ sources(first: 1) { nodes { id } } }");
        var source = data.GetProperty("sources").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        string[] ids = ["none", source, Id("Target:::a"), source];
        var answer = await server.Send("query($ids: [ID!]!) { found: nodes(ids: $ids) { id } }", new { ids });
        Assert.Equal(["", source, "", source], answer.GetProperty("data").GetProperty("found").EnumerateArray().Select(ListRoot.KeyOf));
        Assert.Equal(
            ["""["found",0] INVALID_ID 1""", """["found",2] INVALID_ID 1"""],
            answer.GetProperty("errors").EnumerateArray().Select(error =>
                $"{error.GetProperty("path").GetRawText()} {error.GetProperty("extensions").GetProperty("code").GetString()} {error.GetProperty("locations").GetArrayLength()}"));
    }

    [Fact]
    public async Task Of_many_identifiers_that_are_none_ten_are_told()
    {
        var answer = await server.Send("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat("none", 100) });
        Assert.Equal(100, answer.GetProperty("data").GetProperty("nodes").GetArrayLength());
        var errors = answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions")).ToList();
        Assert.Equal((11, 90), (errors.Count, errors[^1].GetProperty("count").GetInt32()));
    }

    [Theory]
    [InlineData("unit(code: \"19\", asOf: \"*\")", "AdministrativeUnit", "recognitionRate(level: DISTRICT) { numerator denominator } children(first: 2) { nodes { id level parent { code } } }")]
    [InlineData("campaigns(first: 1, asOf: \"*\") { nodes", "Campaign", "results { value } unit { asOf }")]
    [InlineData("targets(first: 1, asOf: \"*\") { nodes", "Target", "status actual unit { asOf }")]
    public async Task An_identifier_answers_as_of_its_day(string way, string type, string fields)
    {
        var answers = new List<string>();
        foreach (var day in new[] { "2023-06-30", "2023-12-31", "2025-07-01" })
        {
            var there = await server.Ask($"{{ it: {way.Replace("*", day, StringComparison.Ordinal)} {{ id asOf {fields} }} }}{(way.Contains("nodes", StringComparison.Ordinal) ? "}" : "")}");
            var found = there.GetProperty("it");
            if (found.TryGetProperty("nodes", out var nodes))
                found = nodes[0];
            Assert.Equal(day, found.GetProperty("asOf").GetString());
            var again = await server.Ask($"query($id: ID!) {{ node(id: $id) {{ ... on {type} {{ id asOf {fields} }} }} }}", new { id = found.GetProperty("id").GetString() });
            Assert.Equal(found.GetRawText(), again.GetProperty("node").GetRawText());
            answers.Add(found.GetRawText());
        }
        Assert.Equal(3, answers.Distinct().Count());
    }

    [Fact]
    public async Task An_identifier_of_a_day_before_its_unit_answers_as_the_way_that_gave_it()
    {
        const string Fields = "id asOf validFrom parent { code } children { totalCount }";
        var there = (await server.Ask($"{{ campaigns(first: 1, asOf: \"1990-01-01\") {{ nodes {{ unit {{ {Fields} }} }} }} }}"))
            .GetProperty("campaigns").GetProperty("nodes")[0].GetProperty("unit");
        Assert.True(string.CompareOrdinal(there.GetProperty("asOf").GetString(), there.GetProperty("validFrom").GetString()) < 0);
        var id = there.GetProperty("id").GetString();
        var again = await server.Ask($"query($id: ID!) {{ node(id: $id) {{ ... on AdministrativeUnit {{ {Fields} }} }} }}", new { id });
        Assert.Equal(there.GetRawText(), again.GetProperty("node").GetRawText());
        Refusal.Message(await server.Send(
            "query($id: ID!) { node(id: $id) { ... on AdministrativeUnit { recognitionRate(level: COMMUNE) { numerator } } } }", new { id }), "HIERARCHY_NOT_KNOWN");
    }

    [Fact]
    public async Task A_cursor_of_another_day_is_refused()
    {
        const string Children = "children(first: 2, order: [{ code: ASC }], after: $after) { pageInfo { endCursor } nodes { code } }";
        var then = await server.Ask($"query($after: String) {{ unit(code: \"19\", asOf: \"2023-12-31\") {{ {Children} }} }}");
        var after = then.GetProperty("unit").GetProperty("children").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await server.Ask($"query($after: String) {{ unit(code: \"19\", asOf: \"2023-12-31\") {{ {Children} }} }}", new { after });
        Refusal.Message(await server.Send($"query($after: String) {{ unit(code: \"19\", asOf: \"2025-07-01\") {{ {Children} }} }}", new { after }), "INVALID_CURSOR");
    }

    [Theory]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("not base64!")]
    [InlineData("Recognition:::1", true)]
    [InlineData("AdministrativeUnit:19", true)]
    [InlineData("AdministrativeUnit:2020-01-01::19", true)]
    [InlineData("AdministrativeUnit:2020-01-01:yesterday:19", true)]
    [InlineData("Target:::a", true)]
    [InlineData("Source::2023-12-31:a", true)]
    public async Task What_is_no_identifier_is_refused(string text, bool encoded = false) =>
        Refusal.Message(await server.Send("query($id: ID!) { node(id: $id) { id } }", new { id = encoded ? Id(text) : text }), "INVALID_ID");

    private static string Id(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
