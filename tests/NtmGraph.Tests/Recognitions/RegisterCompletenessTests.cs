namespace NtmGraph.Tests;

/// <summary>A rate is complete only where the register it is counted from is declared so.</summary>
[EachDatabase]
public class RegisterCompletenessTests(RegisterCompletenessTests.Registers package) : IClassFixture<RegisterCompletenessTests.Registers>
{
    /// <summary>A model set that has ended, and a modern one that has not begun.</summary>
    public sealed class Registers : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("sources", "r,A register")
            .Add("units", "002,Gia,district,01,2000-01-01,", "00004,Hà,commune,002,2000-01-01,")
            .With("criteria_sets",
                "code,name,level,tier,applies_to,valid_from,valid_to",
                "n,N,commune,new_rural,commune,2010-01-01,",
                "a,A,commune,advanced,commune,2010-01-01,",
                "m,M,commune,model,commune,2017-01-01,2018-01-01",
                "x,X,commune,modern,commune,2030-01-01,")
            .With("register_coverage",
                "unit_code,level,tier,valid_from,valid_to,source",
                "01,commune,new_rural,2015-01-01,2020-01-01,r",
                "001,commune,advanced,2015-01-01,,");
    }

    [Theory]
    [InlineData("01", "2014-12-31", false)]
    [InlineData("01", "2015-01-01", true)]
    [InlineData("01", "2019-12-31", true)]
    [InlineData("01", "2020-01-01", false)]
    [InlineData("001", "2016-01-01", true)]
    [InlineData("00001", "2016-01-01", true)]
    [InlineData(null, "2016-01-01", false)]
    [InlineData("VN", "2016-01-01", false)]
    public async Task The_register_of_a_unit_is_whole_for_all_below_it_in_its_time(string? within, string day, bool complete)
    {
        var rate = await package.Server.Rate(new("COMMUNE", Within: within, AsOf: day));
        Assert.Equal((complete, complete ? "r" : ""), (rate.Complete, rate.Sources));
    }

    [Theory]
    [InlineData("001", true)]
    [InlineData("00001", true)]
    [InlineData("01", false)]
    [InlineData("002", false)]
    public async Task Another_tier_has_a_register_of_its_own(string within, bool complete) =>
        Assert.Equal(complete, (await package.Server.Rate(new("COMMUNE", "ADVANCED", within, "2016-01-01"))).Complete);

    [Fact]
    public async Task Another_level_has_a_register_of_its_own() =>
        Assert.False((await package.Server.Rate(new("DISTRICT", Within: "01", AsOf: "2016-01-01"))).Complete);

    [Theory]
    [InlineData("001", "2016-12-31", true)]
    [InlineData("002", "2016-12-31", false)]
    [InlineData("001", "2017-01-01", false)]
    [InlineData("001", "2018-01-01", false)]
    public async Task Exactly_one_tier_is_known_only_with_the_registers_of_all_higher_tiers_so_far(string within, string day, bool complete) =>
        Assert.Equal(complete, (await package.Server.Rate(new("COMMUNE", Within: within, AsOf: day, Counting: "EXACTLY"))).Complete);

    [Theory]
    [InlineData("001", "2016-01-01", "REPORTED")]
    [InlineData("001", "2014-01-01", "INFERRED")]
    public async Task That_nobody_is_recorded_is_reported_by_a_whole_register_and_else_only_inferred(string within, string day, string confidence)
    {
        var rate = await package.Server.Rate(new("COMMUNE", Within: within, AsOf: day));
        Assert.Equal(("0/2", confidence), (rate.Fraction, rate.Confidence));
    }
}
