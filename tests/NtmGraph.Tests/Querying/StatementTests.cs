using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Each level of a query is one statement, with no more columns than asked for.</summary>
[OneDatabase]
public class StatementTests
{
    [Fact]
    public async Task Statements_hold_what_is_asked_for_and_no_more()
    {
        await using var recorder = await SqlRecorder.Start();
        await Check(recorder, "{ units(order: [{ code: ASC }]) { nodes { nameEn } } }", 1, ["NameEn"], ["Level", "Kind", "NameFolded", "COUNT("]);
        await Check(recorder, "{ units { totalCount } }", 1, ["COUNT("], ["NameEn"]);
        await Check(recorder, "{ units(first: 2) { totalCount nodes { code } } }", 2, ["COUNT("], ["NameEn"]);
        await Check(recorder, "{ units { nodes { name parent { name parent { name } } } } }", 1, ["JOIN"], ["NameEn", "Kind"]);
        await Check(recorder, "{ recognitions { nodes { tier unit { name parent { nameEn } } source { title } } } }", 1, ["Title"], ["Url", "Kind"]);
        await Check(recorder, "{ units(where: { level: { in: [PROVINCE, DISTRICT] } }) { nodes { code children(first: 2) { nodes { name children(first: 1) { nodes { name } } } } } } }",
            3, ["ROW_NUMBER"], ["NameEn", "COUNT("]);
        await Check(recorder, "{ units(where: { level: { eq: DISTRICT } }) { nodes { children { totalCount } } } }", 2, ["COUNT("], ["ROW_NUMBER"]);
        await Check(recorder, "{ units(where: { level: { eq: DISTRICT } }) { nodes { a: children(first: 1) { nodes { code } } b: children(last: 1) { nodes { code } } recognitions { tier } } } }",
            4, [], ["NameEn"]);
        await Check(recorder, "query($no: Boolean = false) { units { nodes { code nameEn @include(if: $no) parent @skip(if: true) { code } } } }",
            1, [], ["NameEn", "JOIN"]);
        await Check(recorder, "{ units { nodes { ...C ... on Node { id } } edges { node { level } } } } fragment C on AdministrativeUnit { code }",
            1, ["Level"], ["NameEn", "Kind"]);
    }

    [Fact]
    public async Task Figures_of_a_list_are_verified_together()
    {
        await using var recorder = await SqlRecorder.Start();
        const string Verified = "nodes { code verification { arithmetic { verdict } records { verdict } computed { numerator } } }";
        const string OfProvince = """where: { unit: { code: { eq: "19" } } }""";
        var figures = (await recorder.Server.Ask($"{{ publishedFigures({OfProvince}) {{ {Verified} }} }}")).GetProperty("publishedFigures").GetProperty("nodes");
        var compared = figures.EnumerateArray()
            .Where(figure => figure.GetProperty("verification").GetProperty("computed").ValueKind == JsonValueKind.Object)
            .Select(figure => figure.GetProperty("code").GetString()).ToList();
        Assert.True(compared.Count > 1);
        var all = await recorder.Statements($"query($codes: [String!]) {{ publishedFigures(where: {{ code: {{ in: $codes }} }}) {{ {Verified} }} }}", new { codes = compared });
        var one = await recorder.Statements($"query($codes: [String!]) {{ publishedFigures(where: {{ code: {{ in: $codes }} }}) {{ {Verified} }} }}", new { codes = compared.Take(1) });
        Assert.True(all.Count == one.Count, string.Join("\n", all));
    }

    private static async Task Check(SqlRecorder recorder, string query, int count, string[] present, string[] absent)
    {
        var statements = await recorder.Statements(query);
        var all = string.Join("\n", statements);
        Assert.True(statements.Count == count, $"{query}\n{statements.Count} statements\n{all}");
        Assert.All(present, part => Assert.Contains(part, all, StringComparison.Ordinal));
        Assert.All(absent, part => Assert.DoesNotContain(part, all, StringComparison.Ordinal));
    }
}
