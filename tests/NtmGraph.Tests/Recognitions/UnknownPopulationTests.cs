namespace NtmGraph.Tests;

/// <summary>Units are counted as a denominator only where the list of them is whole.</summary>
[EachDatabase]
public class UnknownPopulationTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("NEW_RURAL", "2022-12-31", "6009/8248")]
    [InlineData("MODEL", "2021-12-31", "43/?")]
    [InlineData("ADVANCED", "2021-12-31", "468/?")]
    [InlineData("MODEL", "2025-01-31", "550/8014")]
    [InlineData("NEW_RURAL", "2023-12-31", "6022/8177")]
    public async Task The_communes_of_the_country_are_counted_where_a_set_names_their_kinds_and_none_are_printed(string tier, string day, string fraction)
    {
        var rate = await shipped.Server.Rate(new("COMMUNE", tier, AsOf: day));
        Assert.Equal((fraction, "PUBLISHED_FIGURE"), (rate.Fraction, rate.Basis));
    }

    [Theory]
    [InlineData("2025-06-30", "06", "1/8")]
    [InlineData("2025-06-30", "19", "6/9")]
    [InlineData("2025-07-01", "19", "0/0")]
    public async Task The_districts_are_known_until_they_are_abolished(string day, string within, string fraction) =>
        Assert.Equal(fraction, (await shipped.Server.Rate(new("DISTRICT", Within: within, AsOf: day))).Fraction);

    [Theory]
    [InlineData("19")]
    [InlineData("15")] // Set up on that day, and never had any.
    [InlineData("VN")]
    public async Task Of_an_abolished_level_it_is_known_that_there_is_nothing_to_recognise(string within)
    {
        var rate = await shipped.Server.Rate(new("DISTRICT", Within: within, AsOf: "2025-07-01"));
        Assert.Equal((true, null, "UNIT_RECORDS"), (rate.Complete, rate.Percentage, rate.Basis));
    }

    [Theory]
    [InlineData("NEW_RURAL", "0/0")]
    [InlineData("ADVANCED", "0/0")]
    [InlineData("MODEL", "0/?")]
    [InlineData("MODERN", "0/?")]
    public async Task Of_an_abolished_level_a_denominator_is_known_for_the_tiers_of_a_criteria_set_alone(string tier, string fraction)
    {
        var rate = await shipped.Server.Rate(new("DISTRICT", tier, "19", "2025-07-01"));
        Assert.Equal((fraction, true), (rate.Fraction, rate.Complete));
    }

    [Theory]
    [InlineData("COMMUNE", "ADVANCED", "2020-12-31")]
    [InlineData("DISTRICT", "NEW_RURAL", "2020-12-31")]
    public async Task Before_the_units_are_known_nothing_is_said_of_them(string level, string tier, string day) =>
        Assert.Equal("HIERARCHY_NOT_KNOWN", (await shipped.Server.Rate(new(level, tier, "06", day))).Error);
}
