namespace NtmGraph.Tests;

/// <summary>How targets stand by a register that is whole: 1 commune of 5 for 2015, 2 for 2017, 3 for 2018, 4 for 2020.</summary>
[EachDatabase]
public class TargetStatusTests(TargetStatusTests.Goals package) : IClassFixture<TargetStatusTests.Goals>
{
    public sealed class Goals : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("units",
                "00004,Gò,commune,001,2000-01-01,", "00005,Hà,commune,001,2000-01-01,", "00006,Khê,commune,001,2000-01-01,",
                "002,Ích,district,01,2016-06-01,", "00007,La,commune,002,2016-06-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune,2010-01-01")
            .With("register_coverage", "unit_code,level,tier,valid_from", "001,commune,new_rural,2015-01-01")
            .With("recognitions",
                "unit_code,tier,attained_year,confidence,source",
                "00001,new_rural,2015,reported,s", "00002,new_rural,2017,reported,s",
                "00004,new_rural,2018,reported,s", "00005,new_rural,2020,reported,s")
            .With("targets",
                "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
                "two,001,commune,new_rural,absolute,2,,2018-12-31,reported,s",
                "three,001,commune,new_rural,absolute,3,,2018-12-31,reported,s",
                "four,001,commune,new_rural,absolute,4,,2018-12-31,reported,s",
                "two-more,001,commune,new_rural,additional,2,2016-12-31,2018-12-31,reported,s",
                "four-more,001,commune,new_rural,additional,4,2015-12-31,2019-12-31,reported,s",
                "sixty,001,commune,new_rural,percentage,60,2015-12-31,2020-12-31,reported,s",
                "ninety,001,commune,new_rural,percentage,90,2015-12-31,2020-12-31,reported,s",
                "one-third,001,commune,new_rural,percentage,33.3333,,2016-12-31,reported,s",
                "mid-year,001,commune,new_rural,absolute,3,2016-06-30,2018-06-30,reported,s",
                "leap,001,commune,new_rural,absolute,3,2016-02-29,2020-02-29,reported,s",
                "leap-four,001,commune,new_rural,absolute,4,2016-02-29,2020-02-29,reported,s",
                "within-a-year,001,commune,new_rural,absolute,4,2019-01-01,2019-12-30,reported,s",
                "unknown-baseline,001,commune,new_rural,additional,1,2014-12-31,2018-12-31,reported,s",
                "no-register,002,commune,new_rural,absolute,1,,2018-12-31,reported,s",
                "nothing,001,commune,new_rural,absolute,0,,2015-06-30,reported,s");
    }

    [Theory]
    [InlineData("two", "2017-12-31", "2 2 0 MET")]
    [InlineData("two", "2018-12-31", "2 3 1 EXCEEDED")]
    [InlineData("two", "2020-12-31", "2 3 1 EXCEEDED")]
    [InlineData("three", "2018-12-30", "3 2 -1 ?")]
    [InlineData("three", "2018-12-31", "3 3 0 MET")]
    [InlineData("four", "2018-12-30", "4 2 -2 ?")]
    [InlineData("four", "2018-12-31", "4 3 -1 MISSED")]
    [InlineData("four", "2020-12-31", "4 3 -1 MISSED")]
    [InlineData("nothing", "2020-12-31", "0 0 0 MET")]
    public Task An_absolute_target_is_judged_by_the_count_on_the_due_day_at_the_latest(string code, string day, string expected) =>
        Stands(code, day, expected);

    [Theory]
    [InlineData("two-more", "2016-12-31", "3 1 -2 ON_TRACK")]
    [InlineData("two-more", "2017-12-30", "3 1 -2 ON_TRACK")]
    [InlineData("two-more", "2017-12-31", "3 2 -1 ON_TRACK")]
    [InlineData("two-more", "2018-12-30", "3 2 -1 ON_TRACK")]
    [InlineData("four-more", "2016-12-30", "5 1 -4 ON_TRACK")]
    [InlineData("four-more", "2016-12-31", "5 1 -4 BEHIND")]
    [InlineData("two-more", "2018-12-31", "3 3 0 MET")]
    [InlineData("four-more", "2017-12-31", "5 2 -3 BEHIND")]
    [InlineData("four-more", "2015-06-30", "5 0 -5 ?")]
    [InlineData("four-more", "2020-12-31", "5 3 -2 MISSED")]
    public Task An_additional_target_comes_on_top_of_the_baseline_and_is_measured_by_an_even_pace_of_whole_years(string code, string day, string expected) =>
        Stands(code, day, expected);

    [Theory]
    [InlineData("sixty", "2015-12-31", "60 20 -40 ON_TRACK")]
    [InlineData("sixty", "2017-12-31", "60 40 -20 ON_TRACK")]
    [InlineData("sixty", "2018-12-31", "60 60 0 MET")]
    [InlineData("sixty", "2020-12-31", "60 80 20 EXCEEDED")]
    [InlineData("ninety", "2019-12-31", "90 60 -30 BEHIND")]
    [InlineData("ninety", "2020-12-31", "90 80 -10 MISSED")]
    [InlineData("one-third", "2016-12-31", "33.3333 20 -13.33 MISSED")]
    public Task A_percentage_is_compared_with_the_percentage_of_the_day(string code, string day, string expected) =>
        Stands(code, day, expected);

    [Theory]
    [InlineData("mid-year", "2016-06-30", "3 1 -2 ON_TRACK")]
    [InlineData("mid-year", "2016-12-30", "3 1 -2 ON_TRACK")]
    [InlineData("mid-year", "2016-12-31", "3 1 -2 BEHIND")]
    [InlineData("mid-year", "2018-06-29", "3 2 -1 BEHIND")]
    [InlineData("mid-year", "2018-06-30", "3 2 -1 MISSED")]
    [InlineData("leap", "2016-12-30", "3 1 -2 ON_TRACK")]
    [InlineData("leap", "2017-12-30", "3 1 -2 BEHIND")]
    [InlineData("leap", "2017-12-31", "3 2 -1 ON_TRACK")]
    [InlineData("leap", "2018-12-31", "3 3 0 MET")]
    [InlineData("leap-four", "2020-02-28", "4 3 -1 BEHIND")]
    [InlineData("leap-four", "2020-02-29", "4 3 -1 MISSED")]
    [InlineData("leap-four", "2020-03-01", "4 3 -1 MISSED")]
    [InlineData("within-a-year", "2019-06-30", "4 3 -1 ?")]
    [InlineData("within-a-year", "2019-12-30", "4 3 -1 MISSED")]
    public Task The_pace_counts_the_year_ends_that_lie_between(string code, string day, string expected) => Stands(code, day, expected);

    [Theory]
    [InlineData("unknown-baseline", "2018-12-31", "? 3 ? ?")]
    [InlineData("no-register", "2018-12-31", "1 ? ? ?")]
    [InlineData("no-register", "2010-12-31", "1 ? ? ?")]
    [InlineData("two", "2014-12-31", "2 ? ? ?")]
    public Task What_is_not_known_is_null(string code, string day, string expected) => Stands(code, day, expected);

    private async Task Stands(string code, string day, string expected) =>
        Assert.Equal(expected, await package.Server.Target(code, day));
}
