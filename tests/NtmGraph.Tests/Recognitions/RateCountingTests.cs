namespace NtmGraph.Tests;

/// <summary>Which units a rate counts by the tiers they hold.</summary>
[EachDatabase]
public class RateCountingTests(RateCountingTests.Tiers package) : IClassFixture<RateCountingTests.Tiers>
{
    /// <summary>Four communes and a ward, which no criteria set is for.</summary>
    public sealed class Tiers : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("sources", "t,Another source")
            .Add("units", "00004,Gò,commune,001,2000-01-01,", "00005,Hà,commune,001,2000-01-01,")
            .With("criteria_sets",
                "code,name,level,tier,applies_to,valid_from",
                "n,N,commune,new_rural,commune,2010-01-01",
                "a,A,commune,advanced,commune,2010-01-01",
                "m,M,commune,model,commune,2010-01-01")
            .With("recognitions",
                "unit_code,tier,attained_year,decided_on,revoked_on,confidence,source",
                "00001,new_rural,2015,,,synthetic,s",
                "00001,new_rural,2015,,,confirmed,t",
                "00001,advanced,2018,,,inferred,s",
                "00002,new_rural,2016,,2019-06-15,reported,s",
                "00003,new_rural,2016,,,synthetic,s",
                "00004,new_rural,2017,,,reported,t",
                "00004,advanced,2018,,2020-03-01,reported,t",
                "00005,model,2019,,,confirmed,t");
    }

    [Theory]
    [InlineData("NEW_RURAL", "AT_LEAST", "3/4")]
    [InlineData("NEW_RURAL", "EXACTLY", "1/4")]
    [InlineData("ADVANCED", "AT_LEAST", "2/4")]
    [InlineData("ADVANCED", "EXACTLY", "1/4")]
    [InlineData("MODEL", "AT_LEAST", "1/4")]
    [InlineData("MODEL", "EXACTLY", "1/4")]
    public async Task A_higher_tier_counts_for_at_least_and_only_the_highest_for_exactly(string tier, string counting, string fraction) =>
        Assert.Equal(fraction, (await Rate(tier, "2020-12-31", counting)).Fraction);

    [Theory]
    [InlineData("NEW_RURAL", "2019-06-14", "3/4")]
    [InlineData("NEW_RURAL", "2019-06-15", "2/4")]
    [InlineData("ADVANCED", "2020-02-29", "3/4")]
    [InlineData("ADVANCED", "2020-03-01", "2/4")]
    public async Task A_recognition_no_longer_counts_on_the_day_it_is_revoked(string tier, string day, string fraction) =>
        Assert.Equal(fraction, (await Rate(tier, day)).Fraction);

    [Fact]
    public async Task A_unit_whose_higher_tier_is_revoked_still_holds_the_lower_one()
    {
        Assert.Equal("0/4", (await Rate("NEW_RURAL", "2020-02-29", "EXACTLY")).Fraction);
        Assert.Equal("1/4", (await Rate("NEW_RURAL", "2020-03-01", "EXACTLY")).Fraction);
    }

    [Fact]
    public async Task The_recognition_of_a_ward_is_not_counted_and_no_ward_is_in_the_denominator()
    {
        Assert.Equal("0/0", (await package.Server.Rate(new("COMMUNE", Within: "00003"))).Fraction);
        Assert.Null((await package.Server.Rate(new("COMMUNE", Within: "00003"))).Percentage);
    }

    [Theory]
    [InlineData("00001", "1/1")]
    [InlineData("00002", "0/1")]
    public async Task A_commune_has_a_rate_of_its_own(string commune, string fraction) =>
        Assert.Equal(fraction, (await package.Server.Rate(new("COMMUNE", Within: commune))).Fraction);

    [Fact]
    public async Task A_fact_that_several_sources_state_counts_once_and_as_surely_as_the_surest_of_them()
    {
        var rate = await package.Server.Rate(new("COMMUNE", Within: "00001", AsOf: "2015-12-31"));
        Assert.Equal(("1/1", "CONFIRMED", "s t"), (rate.Fraction, rate.Confidence, rate.Sources));
    }

    [Fact]
    public async Task A_rate_is_as_sure_as_the_least_sure_of_its_units()
    {
        Assert.Equal("REPORTED", (await Rate("NEW_RURAL", "2018-12-30")).Confidence);
        Assert.Equal("INFERRED", (await Rate("ADVANCED", "2018-12-31")).Confidence);
    }

    private Task<RateAnswer> Rate(string tier, string day, string counting = "AT_LEAST") =>
        package.Server.Rate(new("COMMUNE", tier, "001", day, counting));
}
