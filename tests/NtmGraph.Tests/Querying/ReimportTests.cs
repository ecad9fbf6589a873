namespace NtmGraph.Tests;

/// <summary>What cursors are worth after an import.</summary>
[EachDatabase]
public class ReimportTests
{
    [Fact]
    public async Task Rows_that_come_before_the_cursor_neither_repeat_nor_hide_others()
    {
        using var package = new PackageFolder();
        await using var server = await TestServer.Start(package.Write().Path);
        var (visited, after) = await Page(server, "units", "code", null);
        await Import(server, package.Add("units", "00000,Aa,commune,001,2000-01-01,", "0000z,Zz,commune,001,2000-01-01,"));
        while (after is not null)
        {
            (var more, after) = await Page(server, "units", "code", after);
            visited.AddRange(more);
        }
        Assert.Equal(["00001", "00002", "00003", "0000z", "001", "01", "VN"], visited);
    }

    [Fact]
    public async Task A_cursor_of_a_list_without_a_natural_key_is_refused_as_stale()
    {
        using var package = new PackageFolder().WithEverything();
        await using var server = await TestServer.Start(package.Write().Path);
        var (_, after) = await Page(server, "criteria", "number", null, 1);
        await Import(server, package.Add("units", "00009,Aa,commune,001,2000-01-01,"));
        var answer = await server.Send("query($after: String) { criteria(after: $after) { nodes { number } } }", new { after });
        Assert.Contains("replaced", Refusal.Message(answer, "INVALID_CURSOR"), StringComparison.Ordinal);
    }

    private static async Task<(List<string> Keys, string? After)> Page(
        TestServer server, string list, string field, string? after, int first = 2)
    {
        var data = await server.Ask(
            $"query($after: String) {{ {list}(first: {first}, after: $after) {{ nodes {{ {field} }} pageInfo {{ hasNextPage endCursor }} }} }}", new { after });
        var info = data.GetProperty(list).GetProperty("pageInfo");
        return ([.. data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf)],
            info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null);
    }

    private static async Task Import(TestServer server, PackageFolder package)
    {
        await using var db = server.Database();
        await PackageImport.Run(
            db, DataPackage.At(package.Write().Path), false, TimeProvider.System, null, TestContext.Current.CancellationToken);
    }
}
