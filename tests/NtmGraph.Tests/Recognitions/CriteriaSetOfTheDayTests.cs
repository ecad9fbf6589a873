namespace NtmGraph.Tests;

/// <summary>The criteria sets in force on the day decide which kinds of unit are counted.</summary>
[EachDatabase]
public class CriteriaSetOfTheDayTests(CriteriaSetOfTheDayTests.Sets package) : IClassFixture<CriteriaSetOfTheDayTests.Sets>
{
    public sealed class Sets : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("units",
                "002,Gia,city,01,2000-01-01,",
                "003,Hạ,town,01,2000-01-01,",
                "004,Ích,urban_district,01,2000-01-01,",
                "00004,Khê,township,001,2000-01-01,")
            .With("criteria_sets",
                "code,name,level,tier,applies_to,valid_from,valid_to",
                "d,D,district,new_rural,district,2010-01-01,",
                "t,T,district,new_rural,city|town,2015-06-01,2018-06-01",
                "c1,C,commune,new_rural,commune,2010-01-01,2016-01-01",
                "c2,C,commune,new_rural,commune|township,2017-01-01,")
            .With("recognitions",
                "unit_code,tier,attained_year,confidence,source",
                "001,new_rural,2012,reported,s",
                "002,new_rural,2012,reported,s",
                "004,new_rural,2012,reported,s",
                "00001,new_rural,2012,reported,s",
                "00004,new_rural,2012,reported,s");
    }

    [Theory]
    [InlineData("2015-05-31", "1/1")]
    [InlineData("2015-06-01", "2/3")]
    [InlineData("2018-05-31", "2/3")]
    [InlineData("2018-06-01", "1/1")]
    public async Task Two_sets_for_one_tier_add_up_while_both_are_in_force(string day, string fraction) =>
        Assert.Equal(fraction, (await package.Server.Rate(new("DISTRICT", Within: "01", AsOf: day))).Fraction);

    [Theory]
    [InlineData("2015-12-31", "1/2")]
    [InlineData("2017-01-01", "2/3")]
    public async Task The_next_set_may_be_for_other_kinds(string day, string fraction) =>
        Assert.Equal(fraction, (await package.Server.Rate(new("COMMUNE", Within: "01", AsOf: day))).Fraction);

    [Theory]
    [InlineData("2016-01-01", "2/?")]
    [InlineData("2016-12-31", "2/?")]
    public async Task Where_no_set_is_in_force_nobody_knows_the_denominator(string day, string fraction)
    {
        var rate = await package.Server.Rate(new("COMMUNE", Within: "01", AsOf: day));
        Assert.Equal((fraction, null), (rate.Fraction, rate.Percentage));
    }

    [Fact]
    public async Task Sets_of_another_tier_or_level_do_not_matter()
    {
        Assert.Equal("0/?", (await package.Server.Rate(new("COMMUNE", "ADVANCED", "01"))).Fraction);
        Assert.Equal("0/?", (await package.Server.Rate(new("PROVINCE", Within: "01"))).Fraction);
    }
}
