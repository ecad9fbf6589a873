namespace NtmGraph.Tests;

/// <summary>What published figures prove of a target, and what they do not.</summary>
[EachDatabase]
public class TargetEvidenceTests(TargetEvidenceTests.Evidence package) : IClassFixture<TargetEvidenceTests.Evidence>
{
    public sealed class Evidence : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .With("published_figures",
                "code,unit_code,level,tier,numerator,denominator,denominator_kind,bound,as_of,source",
                "a,01,commune,new_rural,10,40,all,exact,2015-12-31,s",
                "b,01,commune,new_rural,20,40,all,exact,2018-06-30,s",
                "c,01,commune,new_rural,24,40,all,exact,2019-12-31,s",
                "d,01,commune,advanced,10,,unstated,at_least,2018-12-31,s",
                "e,01,commune,model,10,,unstated,at_most,2018-12-31,s",
                "f,01,commune,modern,10,,unstated,about,2018-12-31,s",
                "g,01,district,new_rural,2,3,all,at_least,2018-12-31,s")
            .With("targets",
                "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
                "old-18,01,commune,new_rural,absolute,18,,2018-12-31,reported,s",
                "old-20,01,commune,new_rural,absolute,20,,2018-12-31,reported,s",
                "old-22,01,commune,new_rural,absolute,22,2015-12-31,2018-12-31,reported,s",
                "late-30,01,commune,new_rural,absolute,30,,2019-12-31,reported,s",
                "share-60,01,commune,new_rural,percentage,60,,2019-12-31,reported,s",
                "share-unknown,01,commune,advanced,percentage,10,,2018-12-31,reported,s",
                "least-9,01,commune,advanced,absolute,9,,2018-12-31,reported,s",
                "least-10,01,commune,advanced,absolute,10,,2018-12-31,reported,s",
                "least-11,01,commune,advanced,absolute,11,,2018-12-31,reported,s",
                "least-more,01,commune,advanced,additional,1,2018-12-31,2019-12-31,reported,s",
                "least-later,01,commune,advanced,absolute,11,,2019-12-31,reported,s",
                "most-9,01,commune,model,absolute,9,,2018-12-31,reported,s",
                "most-10,01,commune,model,absolute,10,,2018-12-31,reported,s",
                "most-11,01,commune,model,absolute,11,,2018-12-31,reported,s",
                "about-9,01,commune,modern,absolute,9,,2018-12-31,reported,s",
                "about-11,01,commune,modern,absolute,11,,2018-12-31,reported,s",
                "least-65,01,district,new_rural,percentage,65,,2018-12-31,reported,s",
                "least-66.6,01,district,new_rural,percentage,66.6,,2018-12-31,reported,s",
                "least-66.67,01,district,new_rural,percentage,66.67,,2018-12-31,reported,s",
                "least-68,01,district,new_rural,percentage,68,,2018-12-31,reported,s");
    }

    [Theory]
    [InlineData("old-18", "18 20 2 EXCEEDED")]
    [InlineData("old-20", "20 20 0 MET")]
    [InlineData("old-22", "22 20 -2 ?")]
    [InlineData("late-30", "30 24 -6 MISSED")]
    [InlineData("share-60", "60 60 0 MET")]
    [InlineData("share-unknown", "10 ? ? ?")]
    public async Task An_older_figure_proves_what_was_reached_but_not_what_was_missed(string code, string expected) =>
        Assert.Equal(expected, await package.Server.Target(code, "2020-12-31"));

    [Theory]
    [InlineData("2016-12-31", "22 10 -12 ?")]
    [InlineData("2015-12-31", "22 10 -12 ON_TRACK")]
    [InlineData("2018-06-30", "22 20 -2 ON_TRACK")]
    public async Task Nor_does_it_prove_that_a_target_is_behind(string day, string expected) =>
        Assert.Equal(expected, await package.Server.Target("old-22", day));

    [Theory]
    [InlineData("least-9", "9 10 1 EXCEEDED")]
    [InlineData("least-10", "10 10 0 ?")]
    [InlineData("least-11", "11 10 -1 ?")]
    [InlineData("most-9", "9 10 1 ?")]
    [InlineData("most-10", "10 10 0 ?")]
    [InlineData("most-11", "11 10 -1 MISSED")]
    [InlineData("about-9", "9 10 1 ?")]
    [InlineData("about-11", "11 10 -1 ?")]
    [InlineData("least-65", "65 66.66 1.66 EXCEEDED")]
    [InlineData("least-66.6", "66.6 66.66 0 ?")]
    [InlineData("least-66.67", "66.67 66.66 0 ?")]
    [InlineData("least-68", "68 66.66 -1.34 ?")]
    public async Task A_bounded_figure_proves_only_what_its_bound_says(string code, string expected) =>
        Assert.Equal(expected, await package.Server.Target(code, "2018-12-31"));

    [Theory]
    [InlineData("least-9", "? 111.11 0")]
    [InlineData("least-10", "? 100 0")]
    [InlineData("least-later", "? 90.9 ?")]
    [InlineData("most-9", "? 111.12 ?")]
    [InlineData("most-11", "? 90.91 ?")]
    [InlineData("about-9", "? 111.11 ?")]
    [InlineData("least-66.6", "? 100 0")]
    [InlineData("least-66.67", "? 100 0")]
    public async Task Nobody_knows_what_is_missing_to_a_bounded_figure(string code, string expected) =>
        Assert.Equal(expected, await package.Server.Pace(code, "2018-12-31"));

    [Theory]
    [InlineData("2018-12-31", "late-30", "? 66.67 10")]
    [InlineData("2019-06-30", "late-30", "? 66.67 10")]
    [InlineData("2016-12-31", "late-30", "? 33.33 6.67")]
    public async Task What_is_missing_is_told_by_the_figure_known(string day, string code, string expected) =>
        Assert.Equal(expected, await package.Server.Pace(code, day));

    [Fact]
    public async Task The_rate_behind_a_target_says_what_it_rests_on()
    {
        var data = await package.Server.Ask("""
            { targets(asOf: "2019-06-30", where: { code: { in: ["least-later", "share-unknown"] } }) { nodes { code rate { numerator bound asOf basis sources { code } } } } }
            """);
        Assert.Equal(
            """[{"code":"least-later","rate":{"numerator":10,"bound":"AT_LEAST","asOf":"2018-12-31","basis":"PUBLISHED_FIGURE","sources":[{"code":"s"}]}},{"code":"share-unknown","rate":null}]""",
            data.GetProperty("targets").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task A_bounded_baseline_is_no_baseline() =>
        Assert.Equal("? 10 ? ?", await package.Server.Target("least-more", "2019-12-31"));
}
