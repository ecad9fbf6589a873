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

    private async Task Refused(string cursor)
    {
        var answer = await server.Send("query($after: String) { units(after: $after) { nodes { code } } }", new { after = cursor });
        Assert.Contains($"\"{cursor}\"", Refusal.Message(answer, "INVALID_CURSOR"), StringComparison.Ordinal);
    }
}
