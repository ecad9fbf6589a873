namespace NtmGraph.Tests;

[EachDatabase]
public class LastDayTests(ShippedServer shipped)
{
    [Fact]
    public async Task The_last_day_of_the_calendar_is_like_the_day_before()
    {
        Assert.Equal(await Hierarchy("9999-12-30"), await Hierarchy("9999-12-31"));
        Assert.Contains("Việt Nam", await Hierarchy("9999-12-31"), StringComparison.Ordinal);
    }

    private async Task<string> Hierarchy(string day)
    {
        var data = await shipped.Server.Ask($$"""
            { unit(code: "19", asOf: "{{day}}") {
                parent { name } ancestors { name } children(first: 3) { totalCount nodes { name parent { name } } } } }
            """);
        return data.GetRawText();
    }
}
