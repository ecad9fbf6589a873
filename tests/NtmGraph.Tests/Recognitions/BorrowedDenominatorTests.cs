using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Out of how many units a published figure is that does not say so itself.</summary>
[EachDatabase]
public class BorrowedDenominatorTests(BorrowedDenominatorTests.Figures package) : IClassFixture<BorrowedDenominatorTests.Figures>
{
    public sealed class Figures : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("sources", "t,Another source", "u,A third")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from",
                "n,N,commune,new_rural,commune,2010-01-01", "a,A,commune,advanced,commune,2010-01-01", "m,M,commune,model,commune|ward,2010-01-01")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,published_on,source",
                "own,01,commune,advanced,1,4,all,1/4,exact,2011-06-30,,t", "not-needed,01,commune,new_rural,1,5,all,1/5,exact,2011-06-30,,s",
                "lends,01,commune,new_rural,3,5,all,3/5,exact,2012-06-30,,s", "borrows,01,commune,advanced,1,,new_rural,33%,exact,2012-06-30,,t",
                "of-other-kinds,01,commune,model,1,,unstated,1,exact,2012-06-30,,t", "of-another-unit,001,commune,advanced,1,,unstated,1,exact,2012-06-30,,t",
                "without-count,01,commune,new_rural,,6,all,60%,exact,2013-06-30,,u", "borrows-still,01,commune,advanced,1,,all,1,exact,2013-06-30,,t",
                "first,01,commune,new_rural,3,5,all,,exact,2014-06-30,2014-07-01,s", "last,01,commune,new_rural,3,6,all,,exact,2014-06-30,2014-07-02,u",
                "borrows-last,01,commune,advanced,1,,unstated,1,exact,2014-06-30,,t",
                "too-few,01,commune,new_rural,1,2,all,,exact,2015-06-30,,s", "more,01,commune,advanced,3,,unstated,3,exact,2015-06-30,,t",
                "lends-not,01,commune,new_rural,1,4,advanced,,exact,2016-06-30,,s", "counted,01,commune,advanced,1,,unstated,25 phần trăm,exact,2016-06-30,,t",
                "lends-once,01,commune,new_rural,3,5,all,,exact,2017-06-30,,s", "twice-a,01,commune,advanced,1,,unstated,1,exact,2017-06-30,,t",
                "twice-b,01,commune,advanced,1,,unstated,1,exact,2017-06-30,,u",
                "lends-a,01,commune,new_rural,3,5,all,,exact,2018-06-30,,s", "lends-b,01,commune,new_rural,3,5,all,,exact,2018-06-30,,u",
                "again-a,01,commune,advanced,1,,unstated,1,exact,2018-06-30,,t", "again-b,01,commune,advanced,1,,unstated,1,exact,2018-06-30,,u",
                "says-no,01,commune,new_rural,1,,all,1 (33%),exact,2019-06-30,,s", "of-unknown,01,commune,advanced,1,,unstated,1,exact,2019-06-30,,t",
                "lends-five,01,commune,new_rural,3,5,all,3/5,exact,2020-06-30,,s", "says-three,01,commune,new_rural,1,,all,1 (33%),exact,2020-06-30,,u",
                "of-neither,01,commune,advanced,1,,unstated,1,exact,2020-06-30,,t",
                "says-yes,01,commune,new_rural,1,,all,1 (50%),exact,2020-12-31,,s", "of-two,01,commune,advanced,1,,unstated,1,exact,2020-12-31,,t")
            .With("targets", "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
                "share,01,commune,advanced,percentage,20,,2012-06-30,reported,s");
    }

    [Theory]
    [InlineData("2011-06-30", "1/4", "PRINTED", "t", "REPORTED")]
    [InlineData("2012-06-30", "1/5", "PRINTED_ELSEWHERE", "s t", "REPORTED")]
    [InlineData("2013-06-30", "1/6", "PRINTED_ELSEWHERE", "t u", "REPORTED")]
    [InlineData("2014-06-30", "1/6", "PRINTED_ELSEWHERE", "t u", "REPORTED")]
    [InlineData("2015-06-30", "3/?", null, "t", "REPORTED")]
    [InlineData("2016-06-30", "1/2", "COUNTED", "t", "REPORTED")]
    [InlineData("2017-06-30", "1/5", "PRINTED_ELSEWHERE", "s t u", "REPORTED")]
    [InlineData("2018-06-30", "1/5", "PRINTED_ELSEWHERE", "s t u", "CONFIRMED")]
    [InlineData("2019-06-30", "1/?", null, "t", "REPORTED")]
    [InlineData("2020-06-30", "1/?", null, "t", "REPORTED")]
    [InlineData("2020-12-31", "1/2", "COUNTED", "t", "REPORTED")]
    public async Task A_figure_is_out_of_as_many_units_as_it_says_or_else_another_of_its_unit_level_and_day_or_else_are_counted(
        string day, string fraction, string? denominatorBasis, string sources, string confidence)
    {
        var rate = await package.Server.Rate(new("COMMUNE", "ADVANCED", Within: "01", AsOf: day));
        Assert.Equal((fraction, denominatorBasis, sources, confidence), (rate.Fraction, rate.DenominatorBasis, rate.Sources, rate.Confidence));
    }

    [Fact]
    public async Task A_figure_of_a_tier_whose_criteria_sets_are_for_other_kinds_does_not_say_out_of_how_many()
    {
        var rate = await package.Server.Rate(new("COMMUNE", "MODEL", Within: "01", AsOf: "2012-06-30"));
        Assert.Equal(("1/3", "COUNTED", "t"), (rate.Fraction, rate.DenominatorBasis, rate.Sources));
    }

    [Fact]
    public async Task The_denominator_is_the_same_wherever_the_rate_is_given()
    {
        var data = await package.Server.Ask($$"""
            {
              recognitionRate(level: COMMUNE, tier: ADVANCED, within: "01", asOf: "2012-06-30") { ...F }
              whole: recognitionRates(by: [], level: COMMUNE, tier: ADVANCED, within: "01", asOf: "2012-06-30") { rate { ...F } }
              rows: recognitionRates(by: [PROVINCE], level: COMMUNE, tier: ADVANCED, asOf: "2012-06-30") { rate { ...F } }
              recognitionTrend(level: COMMUNE, tier: ADVANCED, within: "01", from: "2012-06-30", to: "2012-06-30") { rate { ...F } }
              unit(code: "01", asOf: "2012-06-30") { recognitionRate(level: COMMUNE, tier: ADVANCED) { ...F } }
              targets(asOf: "2012-06-30") { nodes { rate { ...F } } }
            }
            fragment F on Rate { {{RateAnswer.Fields}} }
            """);
        var rates = Rates(data).ToList();
        Assert.Equal(6, rates.Count);
        var rate = Assert.Single(rates.Distinct());
        Assert.Equal(("1/5", "PRINTED_ELSEWHERE", "s t", "borrows"), (rate.Fraction, rate.DenominatorBasis, rate.Sources, rate.OtherShares));
    }

    [Theory]
    [InlineData("2011-06-30", "")]
    [InlineData("2012-06-30", "borrows")]
    [InlineData("2013-06-30", "")]
    [InlineData("2016-06-30", "counted")]
    public async Task A_printed_share_that_is_not_of_all_units_is_told_beside_the_fraction(string day, string shares) =>
        Assert.Equal(shares, (await package.Server.Rate(new("COMMUNE", "ADVANCED", Within: "01", AsOf: day))).OtherShares);

    [Fact]
    public async Task A_target_of_a_share_is_judged_by_the_denominator_that_was_printed()
    {
        var data = await package.Server.Ask("""{ targets(asOf: "2012-06-30") { nodes { actual status } } }""");
        Assert.Equal("""{"targets":{"nodes":[{"actual":20,"status":"MET"}]}}""", data.GetRawText());
    }

    [Theory]
    [InlineData("2012-06-30", "en-US", "(a published figure, its denominator from another figure of that day; reported by one source)")]
    [InlineData("2012-06-30", "vi-VN", "(số liệu công bố, mẫu số lấy từ số liệu khác cùng ngày; theo một nguồn)")]
    [InlineData("2016-06-30", "en-US", "(a published figure, its denominator counted from the list of units; reported by one source)")]
    [InlineData("2011-06-30", "en-US", "(a published figure; reported by one source)")]
    public async Task A_citation_says_where_the_denominator_comes_from(string day, string locale, string words)
    {
        var data = await package.Server.Ask(
            """query($day: Date!, $locale: String!) { recognitionRate(level: COMMUNE, tier: ADVANCED, within: "01", asOf: $day) { citation(locale: $locale) } }""",
            new { day, locale });
        Assert.Contains(words, data.GetProperty("recognitionRate").GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A ward holds the tier since 2016, and the criteria sets apply to wards since 2020.</summary>
    [Fact]
    public async Task A_number_that_may_hold_units_of_other_kinds_is_not_out_of_those_that_are_counted()
    {
        using var folder = new PackageFolder { ReferenceDate = "2021-12-31" }
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,valid_to",
                "n,N,commune,new_rural,commune,2010-01-01,2020-01-01", "o,O,commune,new_rural,commune|ward,2020-01-01,")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00003,new_rural,2016,reported,s")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
                "before,01,commune,new_rural,1,,unstated,1,exact,2015-06-30,s", "with-ward,01,commune,new_rural,2,,unstated,2,exact,2017-06-30,s",
                "of-all,01,commune,new_rural,2,,unstated,2,exact,2021-06-30,s");
        await using var server = await TestServer.Start(folder.Write().Path);
        foreach (var (within, day, fraction, basis) in new[]
        {
            ("01", "2015-06-30", "1/2", "COUNTED"), ("01", "2017-06-30", "2/?", null), ("01", "2019-12-31", "2/?", null), ("01", "2021-06-30", "2/3", "COUNTED"),
            ("001", "2017-06-30", "0/2", "COUNTED"), ("001", "2021-06-30", "1/3", "COUNTED"),
        })
        {
            var rate = await server.Rate(new("COMMUNE", "NEW_RURAL", Within: within, AsOf: day));
            Assert.Equal((within, day, fraction, basis), (within, day, rate.Fraction, rate.DenominatorBasis));
        }
        Assert.Equal(("", "s"), ((await server.Rate(new("COMMUNE", "NEW_RURAL", Within: "001", AsOf: "2017-06-30"))).Sources,
            (await server.Rate(new("COMMUNE", "NEW_RURAL", Within: "001", AsOf: "2021-06-30"))).Sources));
        var trend = await server.Ask("""{ recognitionTrend(level: COMMUNE, within: "01", from: "2015-12-31", to: "2021-12-31") { rate { numerator denominator } } }""");
        Assert.Equal("1/2 1/2 2/ 2/ 2/ 2/ 2/3", string.Join(' ', trend.GetProperty("recognitionTrend").EnumerateArray()
            .Select(point => point.GetProperty("rate")).Select(rate => $"{rate.GetProperty("numerator")}/{rate.GetProperty("denominator")}")));
    }

    private static IEnumerable<RateAnswer> Rates(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("numerator", out _) => [RateAnswer.Of(json)],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Rates(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Rates),
        _ => [],
    };
}
