using System.Buffers.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Lists are filtered by the identifiers that their rows have.</summary>
[EachDatabase]
public class IdFilterTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("units")]
    [InlineData("criteriaSets")]
    [InlineData("campaigns")]
    [InlineData("targets")]
    [InlineData("publishedFigures")]
    [InlineData("sources")]
    public async Task Rows_are_found_and_left_out_by_their_identifiers(string list)
    {
        var all = await Ids(list, "", 200);
        string[] some = [all[0], all[^1]];
        Assert.Equal(some, await Ids(list, $"or: [{{ id: {{ eq: \"{all[0]}\" }} }}, {{ id: {{ eq: \"{all[^1]}\" }} }}]"));
        Assert.Equal(some, await Ids(list, $"id: {{ in: [{Quoted(some)}, null] }}"));
        Assert.Equal(all.Skip(1), (await Ids(list, $"id: {{ neq: \"{all[0]}\" }}")).Take(all.Count - 1));
        Assert.Equal(all.Except(some), (await Ids(list, $"id: {{ nin: [{Quoted(some)}] }}")).Take(all.Except(some).Count()));
        Assert.Equal(all.Take(150), await Ids(list, $"id: {{ in: [{Quoted(all.Take(150))}] }}"));
        Assert.Empty(await Ids(list, "id: { eq: null }"));
        Assert.Equal(all, await Ids(list, "id: { neq: null }"));
        Assert.Empty(await Ids(list, "id: { in: [] }"));
    }

    [Fact]
    public async Task Units_are_found_by_the_identifiers_of_related_ones_and_of_the_day()
    {
        var id = await UnitId("171", "2023-12-31");
        var data = await server.Ask($$"""
            { units(asOf: "2023-12-31", where: { parent: { id: { eq: "{{id}}" } }, ancestors: { some: { id: { in: ["{{id}}"] } } } }) { totalCount nodes { parent { code } } }
              country: units(asOf: "2023-12-31", where: { level: { eq: COUNTRY }, parent: { id: { neq: "{{id}}" } } }) { totalCount }
              recognitionRates(by: [KIND], level: DISTRICT, within: "19", asOf: "2023-12-31", where: { id: { eq: "{{id}}" } }) { rate { denominator } } }
            """);
        Assert.True(data.GetProperty("units").GetProperty("totalCount").GetInt32() > 0);
        Assert.All(data.GetProperty("units").GetProperty("nodes").EnumerateArray(), unit => Assert.Equal("171", unit.GetProperty("parent").GetProperty("code").GetString()));
        Assert.Equal(1, data.GetProperty("country").GetProperty("totalCount").GetInt32());
        Assert.Equal(1, data.GetProperty("recognitionRates")[0].GetProperty("rate").GetProperty("denominator").GetInt32());
    }

    [Fact]
    public async Task Rows_that_know_their_day_are_found_by_the_identifiers_of_that_day()
    {
        using var package = new PackageFolder().WithAssessments();
        await using var served = await TestServer.Start(package.Write().Path);
        var all = (await served.Ask("{ readiness(set: \"set\") { nodes { unit { id } } } }")).GetProperty("readiness").GetProperty("nodes");
        var id = all[0].GetProperty("unit").GetProperty("id").GetString();
        var found = await served.Ask($"{{ readiness(set: \"set\", where: {{ unit: {{ id: {{ eq: \"{id}\" }} }} }}) {{ nodes {{ unit {{ id }} }} }} }}");
        Assert.Equal(id, Assert.Single(found.GetProperty("readiness").GetProperty("nodes").EnumerateArray()).GetProperty("unit").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("eq")]
    [InlineData("neq")]
    [InlineData("in")]
    [InlineData("nin")]
    public async Task An_identifier_that_none_of_the_rows_can_have_is_refused(string operation)
    {
        var source = (await Ids("sources", "", 1))[0];
        Assert.Contains("is of a Source, not of the type Target", await Refused("targets", source), StringComparison.Ordinal);
        Assert.Contains("is of 2023-12-31, and the list of 2025-07-01", await Refused("units(asOf: \"2025-07-01\"", await UnitId("19", "2023-12-31")), StringComparison.Ordinal);
        Assert.Contains("is no identifier", await Refused("sources", "none"), StringComparison.Ordinal);
        Assert.Contains("is no identifier of a Source", await Refused("sources", Base64Url.EncodeToString("Source::2023-12-31:a"u8)), StringComparison.Ordinal);

        async Task<string> Refused(string list, string id) => Refusal.Message(
            await server.Send($"{{ {list}{(list.Contains('(', StringComparison.Ordinal) ? "," : "(")} where: {{ id: {{ {operation}: \"{id}\" }} }}) {{ totalCount }} }}"), "INVALID_ID");
    }

    private async Task<List<string>> Ids(string list, string where, int first = 200)
    {
        var data = await server.Ask($"{{ {list}(first: {first}, where: {{ {where} }}) {{ nodes {{ id }} }} }}");
        return [.. data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
    }

    private async Task<string> UnitId(string code, string day) =>
        (await server.Ask($"{{ unit(code: \"{code}\", asOf: \"{day}\") {{ id }} }}")).GetProperty("unit").GetProperty("id").GetString()!;

    private static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => JsonSerializer.Serialize(id)));
}
