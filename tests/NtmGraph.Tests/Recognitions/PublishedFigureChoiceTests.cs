namespace NtmGraph.Tests;

/// <summary>Which published figure stands in for a register that is not whole.</summary>
[EachDatabase]
public class PublishedFigureChoiceTests(PublishedFigureChoiceTests.Figures package) : IClassFixture<PublishedFigureChoiceTests.Figures>
{
    public sealed class Figures : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("sources", "t,Another source", "u,A third")
            .Add("units", "002,Gia,district,01,2000-01-01,", "00004,Hà,commune,002,2012-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune,2010-01-01")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00001,new_rural,2010,confirmed,u")
            .With("register_coverage", "unit_code,level,tier,valid_from,valid_to", "01,commune,new_rural,2018-01-01,2018-02-01")
            .With("published_figures",
                "code,unit_code,level,tier,numerator,denominator,denominator_kind,bound,as_of,published_on,source",
                "old,01,commune,new_rural,1,,unstated,,2011-06-30,,s",
                "count,01,commune,new_rural,2,,unstated,exact,2013-06-30,2013-09-01,s",
                "share,01,commune,new_rural,2,5,all,exact,2013-06-30,2013-07-01,t",
                "of-lower,01,commune,new_rural,2,3,new_rural,exact,2013-06-30,,t",
                "percent-only,01,commune,new_rural,,,all,exact,2014-06-30,,u",
                "early,01,commune,new_rural,3,5,all,exact,2015-06-30,2015-07-01,s",
                "late,01,commune,new_rural,4,5,all,exact,2015-06-30,2015-08-01,t",
                "again,01,commune,new_rural,4,5,all,exact,2015-06-30,,t",
                "over,01,commune,new_rural,4,,all,at_least,2016-06-30,2016-07-02,s",
                "precise,01,commune,new_rural,4,,all,exact,2016-06-30,2016-07-01,t",
                "unstated-kind,01,commune,new_rural,2,4,unstated,exact,2017-05-31,,s",
                "lower-kind,01,commune,new_rural,2,4,new_rural,exact,2017-06-30,,s",
                "advanced-kind,01,commune,new_rural,2,2,advanced,exact,2017-07-31,,s",
                "disagrees,01,commune,new_rural,2,6,all,exact,2019-06-30,2019-07-02,s",
                "agrees,01,commune,new_rural,2,,unstated,exact,2019-06-30,,t",
                "counts-otherwise,01,commune,new_rural,2,5,all,exact,2019-06-30,2019-07-01,u",
                "district,001,commune,new_rural,1,2,all,exact,2019-06-30,,u");
    }

    [Theory]
    [InlineData("2011-06-29", "1/2", "2011-06-29", "UNIT_RECORDS")]
    [InlineData("2011-06-30", "1/2", "2011-06-30", "PUBLISHED_FIGURE")]
    [InlineData("2013-06-29", "1/2", "2011-06-30", "PUBLISHED_FIGURE")]
    [InlineData("2013-06-30", "2/5", "2013-06-30", "PUBLISHED_FIGURE")]
    [InlineData("2014-12-31", "2/5", "2013-06-30", "PUBLISHED_FIGURE")]
    [InlineData("2015-06-30", "4/5", "2015-06-30", "PUBLISHED_FIGURE")]
    [InlineData("2018-01-31", "1/3", "2018-01-31", "UNIT_RECORDS")]
    [InlineData("2018-02-01", "2/3", "2017-07-31", "PUBLISHED_FIGURE")]
    public async Task The_latest_figure_that_gives_a_count_up_to_the_day_is_chosen(string day, string fraction, string asOf, string basis)
    {
        var rate = await Rate(day);
        Assert.Equal((fraction, asOf, basis), (rate.Fraction, rate.AsOf, rate.Basis));
    }

    [Theory]
    [InlineData("2011-12-31", "1/2")]
    [InlineData("2017-05-31", "2/3")]
    [InlineData("2017-06-30", "2/3")]
    [InlineData("2017-07-31", "2/3")]
    public async Task Without_a_share_of_all_units_the_units_of_the_figures_own_day_are_counted(string day, string fraction) =>
        Assert.Equal(fraction, (await Rate(day)).Fraction);

    [Theory]
    [InlineData("2011-06-30", "REPORTED", "s")]
    [InlineData("2013-06-30", "CONFIRMED", "s t")]
    [InlineData("2015-06-30", "REPORTED", "t")]
    [InlineData("2016-06-30", "REPORTED", "s")]
    [InlineData("2019-06-30", "REPORTED", "s t")]
    public async Task Sources_that_give_the_same_figure_confirm_each_other_unless_another_contradicts(string day, string confidence, string sources)
    {
        var rate = await Rate(day);
        Assert.Equal((confidence, sources), (rate.Confidence, rate.Sources));
    }

    [Fact]
    public async Task A_bound_stays_with_the_figure() => Assert.Equal("AT_LEAST", (await Rate("2016-06-30")).Bound);

    [Theory]
    [InlineData("EXACTLY", "ATTAINED")]
    [InlineData("AT_LEAST", "DECIDED")]
    public async Task A_published_figure_answers_no_other_question(string counting, string dating)
    {
        var rate = await package.Server.Rate(new("COMMUNE", Within: "01", AsOf: "2015-06-30", Counting: counting, Dating: dating));
        Assert.Equal(("UNIT_RECORDS", "2015-06-30", false), (rate.Basis, rate.AsOf, rate.Complete));
    }

    [Fact]
    public async Task Figures_of_one_unit_are_not_added_up_for_another() =>
        Assert.Equal("UNIT_RECORDS", (await package.Server.Rate(new("COMMUNE", Within: "002", AsOf: "2019-06-30"))).Basis);

    private Task<RateAnswer> Rate(string day) => package.Server.Rate(new("COMMUNE", Within: "01", AsOf: day));
}
