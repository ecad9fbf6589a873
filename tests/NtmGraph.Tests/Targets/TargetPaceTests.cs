namespace NtmGraph.Tests;

/// <summary>How much of a target was reached, and what is still to be done each year: by the register of <see cref="TargetStatusTests"/>.</summary>
[EachDatabase]
public class TargetPaceTests(TargetStatusTests.Goals package) : IClassFixture<TargetStatusTests.Goals>
{
    [Theory]
    [InlineData("two", "2017-12-31", "? 100 0")]
    [InlineData("two", "2018-12-31", "? 150 0")]
    [InlineData("two", "2020-12-31", "? 150 0")]
    [InlineData("four", "2016-06-30", "? 25 1")]
    [InlineData("four", "2018-12-30", "? 50 2")]
    [InlineData("four", "2018-12-31", "? 75 ?")]
    [InlineData("nothing", "2020-12-31", "? ? 0")]
    public Task An_absolute_target_is_reached_in_part_by_what_there_is(string code, string day, string expected) => Paces(code, day, expected);

    [Theory]
    [InlineData("two-more", "2016-06-30", "1 ? 0.67")]
    [InlineData("two-more", "2016-12-31", "1 0 1")]
    [InlineData("two-more", "2018-01-01", "1 50 1")]
    [InlineData("two-more", "2019-12-31", "1 100 0")]
    [InlineData("four-more", "2017-12-31", "1 25 1.5")]
    public Task An_additional_target_is_reached_in_part_by_what_was_added(string code, string day, string expected) => Paces(code, day, expected);

    [Theory]
    [InlineData("sixty", "2017-12-31", "20 66.67 6.67")]
    [InlineData("sixty", "2020-12-31", "20 133.33 0")]
    [InlineData("one-third", "2016-12-31", "? 60 ?")]
    public Task A_percentage_is_reached_in_part_by_the_percentage_there_is(string code, string day, string expected) => Paces(code, day, expected);

    [Theory]
    [InlineData("mid-year", "2017-06-30", "1 33.33 2")]
    [InlineData("mid-year", "2018-01-01", "1 66.67 ?")]
    [InlineData("leap-four", "2019-12-30", "1 75 1")]
    [InlineData("leap-four", "2020-02-28", "1 75 ?")]
    [InlineData("within-a-year", "2019-06-30", "3 75 ?")]
    public Task What_is_missing_is_shared_by_the_year_ends_left(string code, string day, string expected) => Paces(code, day, expected);

    [Theory]
    [InlineData("unknown-baseline", "2018-12-31", "? ? ?")]
    [InlineData("no-register", "2018-12-31", "? ? ?")]
    public Task What_is_not_known_is_null(string code, string day, string expected) => Paces(code, day, expected);

    [Fact]
    public async Task A_percentage_has_the_decimals_asked_for()
    {
        var data = await package.Server.Ask(
            """{ targets(asOf: "2018-06-30", where: { code: { eq: "mid-year" } }) { nodes { percentage(decimals: 4) short: percentage(decimals: 0) } } }""");
        Assert.Equal("""{"percentage":66.6667,"short":67}""", data.GetProperty("targets").GetProperty("nodes")[0].GetRawText());
    }

    [Theory]
    [InlineData("two")]
    [InlineData("no-register")]
    public async Task Other_numbers_of_decimals_are_refused(string code)
    {
        var error = await package.Server.Fail("query($code: String) { targets(where: { code: { eq: $code } }) { nodes { percentage(decimals: 11) } } }", new { code });
        Assert.Equal("DECIMALS_OUT_OF_RANGE", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task Paces(string code, string day, string expected) => Assert.Equal(expected, await package.Server.Pace(code, day));
}
