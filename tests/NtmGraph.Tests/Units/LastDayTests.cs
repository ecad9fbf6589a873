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

    [Fact]
    public async Task A_trend_that_ends_on_it_gives_the_rate_of_that_day()
    {
        var data = await shipped.Server.Ask("""
            { recognitionRate(level: COMMUNE, asOf: "9999-12-31") { numerator }
              recognitionTrend(level: COMMUNE, from: "9999-12-31", to: "9999-12-31") { rate { numerator } } }
            """);
        Assert.Equal(data.GetProperty("recognitionRate").GetRawText(), data.GetProperty("recognitionTrend")[0].GetProperty("rate").GetRawText());
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
