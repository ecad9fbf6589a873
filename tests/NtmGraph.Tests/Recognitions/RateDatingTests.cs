namespace NtmGraph.Tests;

/// <summary>From which day a recognition counts.</summary>
[EachDatabase]
public class RateDatingTests(RateDatingTests.Decisions package) : IClassFixture<RateDatingTests.Decisions>
{
    public sealed class Decisions : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("units", "00004,Gò,commune,001,2000-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune,2010-01-01")
            .With("register_coverage",
                "unit_code,level,tier,valid_from", "001,commune,new_rural,2010-01-01", "001,commune,advanced,2010-01-01")
            .With("recognitions",
                "unit_code,tier,attained_year,decided_on,confidence,source",
                "00001,new_rural,2017,2018-05-10,reported,s",
                "00002,new_rural,2018,2020-02-29,reported,s",
                "00004,new_rural,2020,,reported,s",
                "00001,advanced,2019,,reported,s");
    }

    [Theory]
    [InlineData("2017-12-30", "0/3")]
    [InlineData("2017-12-31", "1/3")]
    [InlineData("2018-01-01", "1/3")]
    [InlineData("2018-12-30", "1/3")]
    [InlineData("2018-12-31", "2/3")]
    [InlineData("2020-12-31", "3/3")]
    public async Task A_recognition_counts_from_the_last_day_of_the_year_it_was_attained_for(string day, string fraction) =>
        Assert.Equal((fraction, true), FractionOf(await package.Server.Rate(new("COMMUNE", Within: "001", AsOf: day))));

    [Theory]
    [InlineData("2018-05-09", "0/3", true)]
    [InlineData("2018-05-10", "1/3", true)]
    [InlineData("2018-12-31", "1/3", true)]
    [InlineData("2019-12-31", "1/3", false)]
    [InlineData("2020-02-28", "1/3", false)]
    [InlineData("2020-02-29", "2/3", false)]
    [InlineData("2020-12-31", "2/3", false)]
    public async Task By_decision_it_counts_from_that_day_and_a_missing_decision_leaves_the_rate_incomplete(string day, string fraction, bool complete) =>
        Assert.Equal((fraction, complete), FractionOf(await Decided("NEW_RURAL", day)));

    [Fact]
    public async Task A_missing_decision_is_noticed_where_no_criteria_set_is_in_force()
    {
        Assert.Equal(("0/?", true), FractionOf(await Decided("ADVANCED", "2018-12-31")));
        Assert.Equal(("0/?", false), FractionOf(await Decided("ADVANCED", "2019-01-01")));
    }

    private Task<RateAnswer> Decided(string tier, string day) =>
        package.Server.Rate(new("COMMUNE", tier, "001", day, Dating: "DECIDED"));

    private static (string, bool) FractionOf(RateAnswer rate) => (rate.Fraction, rate.Complete);
}
