using System.Buffers.Text;
using System.Text;

namespace NtmGraph.Tests;

[EachDatabase]
public class CursorTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("not base64!")]
    [InlineData("VW5pdHM6MQ===")]
    public async Task A_text_that_is_no_cursor_is_refused(string cursor) => await Refused(cursor);

    [Theory]
    [InlineData("Sources:1")]
    [InlineData("units:1")]
    [InlineData("Units")]
    [InlineData("Units:")]
    [InlineData("Units:x")]
    [InlineData("Units:-1")]
    [InlineData("Units:+1")]
    [InlineData("Units: 1")]
    [InlineData("Units:1:1")]
    [InlineData("Units:2147483648")]
    [InlineData("Units:99999999999999999999")]
    public async Task A_foreign_or_broken_cursor_is_refused(string content) =>
        await Refused(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var data = await server.Ask("{ sources(first: 1) { pageInfo { endCursor } } }");
        await Refused(data.GetProperty("sources").GetProperty("pageInfo").GetProperty("endCursor").GetString()!);
    }

    [Theory]
    [InlineData("units(where: { level: { eq: COMMUNE }, kind: { eq: COMMUNE } }, first: 3")]
    [InlineData("units(within: \"19\", first: 3")]
    [InlineData("units(first: 3")]
    [InlineData("unit(code: \"171\") { children(where: { level: { eq: COMMUNE }, kind: { eq: COMMUNE } }, first: 3", true)]
    public async Task A_cursor_of_another_filter_or_field_is_refused(string other, bool nested = false)
    {
        const string List = "units(where: { level: { eq: COMMUNE } }, first: 3";
        var cursor = CursorOf(await server.Ask($"{{ {other}) {{ pageInfo {{ endCursor }} }} {(nested ? "}" : "")} }}"));
        Refusal.Message(await server.Send($"{{ {List}, after: \"{cursor}\") {{ nodes {{ code }} }} }}"), "INVALID_CURSOR");
        await server.Ask($"{{ {other}, after: \"{cursor}\") {{ nodes {{ code }} }} {(nested ? "}" : "")} }}");
    }

    [Fact]
    public async Task A_cursor_is_good_however_its_filter_is_written()
    {
        var cursor = CursorOf(await server.Ask("""
            { units(where: { level: { eq: COMMUNE }, name: { contains: "a" } }, first: 2, asOf: "2025-06-30") { pageInfo { endCursor } } }
            """));
        await server.Ask(
            "query($where: AdministrativeUnitFilterInput, $after: String) { units(first: 5, after: $after, where: $where) { nodes { code } } }",
            new { after = cursor, where = new { name = new { contains = "a" }, level = new { eq = "COMMUNE" } } });
    }

    private static string CursorOf(System.Text.Json.JsonElement data) =>
        System.Text.RegularExpressions.Regex.Match(data.ToString(), "\"endCursor\": *\"(.+?)\"").Groups[1].Value;

    private async Task Refused(string cursor)
    {
        var answer = await server.Send("query($after: String) { units(after: $after) { nodes { code } } }", new { after = cursor });
        Assert.Contains($"\"{cursor}\"", Refusal.Message(answer, "INVALID_CURSOR"), StringComparison.Ordinal);
    }
}
