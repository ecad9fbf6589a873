namespace NtmGraph.Tests;

/// <summary>What can be said of a figure by records that change within its year, are incomplete, or begin later; each in a province of its own.</summary>
[EachDatabase]
public class FigureYearTests(FigureYearTests.Provinces package) : IClassFixture<FigureYearTests.Provinces>
{
    public sealed class Provinces : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .With("units", ["code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,", .. Units()])
            .With("successions", "effective_on,from_code,to_code,extent", "2020-09-01,0111,0113,all", "2020-09-01,0112,0113,all")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,C,commune,new_rural,commune,2000-01-01")
            .With("recognitions", "unit_code,tier,attained_year,decided_on,revoked_on,confidence,source",
                "0111,new_rural,2018,,,reported,s", "0112,new_rural,2018,,,reported,s",
                "0211,new_rural,2018,,2020-09-01,reported,s",
                "0311,new_rural,2019,2020-05-10,,reported,s",
                "0411,new_rural,2015,,,reported,s",
                "0511,new_rural,2014,,,reported,s", "0611,new_rural,2014,,,reported,s",
                "0711,new_rural,2014,2015-06-01,,reported,s", "0712,new_rural,2014,2015-06-01,,reported,s",
                "0811,new_rural,2014,,,reported,s", "0812,new_rural,2014,2016-08-01,,reported,s",
                "0911,new_rural,2018,,,reported,s", "0912,new_rural,2018,,,reported,s",
                "1211,new_rural,2018,,,reported,s", "1212,new_rural,2020,,,reported,s", "1311,new_rural,2018,,2020-09-01,reported,s")
            .With("register_coverage", "unit_code,level,tier,valid_from",
                "01,commune,new_rural,2020-09-01", "02,commune,new_rural,2020-12-31", "03,commune,new_rural,2000-01-01", "04,commune,new_rural,2000-01-01",
                "05,commune,new_rural,2000-01-01", "06,commune,new_rural,2014-06-01", "09,commune,new_rural,2000-01-01",
                "12,commune,new_rural,2000-01-01", "13,commune,new_rural,2000-01-01")
            .With("published_figures", "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,source",
                "merged,01,commune,new_rural,2,2,all,2/2,exact,2020-06-30,s",
                "revoked,02,commune,new_rural,1,2,all,1/2,exact,2020-06-30,s",
                "not-decided,03,commune,new_rural,0,2,all,0/2,exact,2020-03-31,s",
                "grown,04,commune,new_rural,1,3,all,1/3,exact,2020-11-28,s",
                "early,05,commune,new_rural,61,,unstated,61,exact,2014-04-29,s", "earlier,05,commune,new_rural,60,70,all,60/70,exact,2013-12-31,s",
                "early-too,06,commune,new_rural,61,,unstated,61,exact,2014-04-29,s", "earlier-too,06,commune,new_rural,60,70,all,60/70,exact,2013-12-31,s",
                "fewer-than-named,07,commune,new_rural,1,,unstated,1,exact,2016-06-30,s",
                "as-many-as-named,07,commune,new_rural,2,,unstated,2,exact,2016-06-30,s",
                "more-than-one,07,commune,new_rural,1,,unstated,trên 1,at_least,2016-06-30,s",
                "of-days-unknown,08,commune,new_rural,1,,unstated,1,exact,2016-06-30,s",
                "at-least,10,commune,new_rural,2,3,all,,at_least,2020-06-30,s",
                "revoked-later,13,commune,new_rural,0,2,all,0/2,exact,2020-06-30,s",
                "newer,10,commune,new_rural,,,all,51%,exact,2020-09-30,s", "later,10,commune,new_rural,,,all,52%,exact,2021-09-30,s",
                "at-most,11,commune,new_rural,1,3,all,,at_most,2020-06-30,s", "of-others,11,commune,new_rural,,,unstated,42.4%,exact,2020-06-30,s")
            .With("targets", "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
                "rounded,09,commune,new_rural,percentage,66.67,,2020-12-31,reported,s",
                "cut,09,commune,new_rural,percentage,66.66,,2020-12-31,reported,s",
                "less,09,commune,new_rural,percentage,66.65,,2020-12-31,reported,s",
                "more,09,commune,new_rural,percentage,66.68,,2020-12-31,reported,s",
                "whole,09,commune,new_rural,percentage,67,,2020-12-31,reported,s",
                "below,09,commune,new_rural,percentage,66,,2020-12-31,reported,s",
                "bound,10,commune,new_rural,percentage,90,,2020-06-30,reported,s");

        private static IEnumerable<string> Units()
        {
            foreach (var number in Enumerable.Range(1, 13))
            {
                var p = $"{number:d2}";
                yield return $"{p},Tỉnh {p},province,VN,2000-01-01,";
                yield return $"{p}1,Huyện {p},district,{p},2000-01-01,";
                var from = p is "05" or "06" ? "2014-06-01" : "2000-01-01";
                var to = p == "01" ? "2020-09-01" : "";
                yield return $"{p}11,Xã {p}11,commune,{p}1,{from},{to}";
                yield return $"{p}12,Xã {p}12,commune,{p}1,{from},{to}";
                if (p is "01" or "04" or "09" or "10" or "11")
                    yield return $"{p}13,Xã {p}13,commune,{p}1,{(p == "01" ? "2020-09-01" : p == "04" ? "2020-12-01" : from)},";
            }
        }
    }

    [Theory]
    [InlineData("merged", "NOT_CHECKABLE", "units or recognitions were lost since 2020-06-30")]
    [InlineData("revoked", "NOT_CHECKABLE", "units or recognitions were lost since 2020-06-30")]
    [InlineData("not-decided", "NOT_CHECKABLE", "1/2 on 2020-03-31; 1 of them by decisions of later days")]
    [InlineData("revoked-later", "DIFFERS", "count 1/2 on 2020-06-30, not 0")]
    [InlineData("grown", "MATCHES", "1/3 on 2020-12-31")]
    [InlineData("early", "NOT_CHECKABLE", "which units there were on 2014-04-29 is not known")]
    [InlineData("early-too", "NOT_CHECKABLE", "which units there were on 2014-04-29 is not known")]
    [InlineData("fewer-than-named", "DIFFERS", "at least 2 on 2016-06-30")]
    [InlineData("as-many-as-named", "NOT_CHECKABLE", null)]
    [InlineData("more-than-one", "NOT_CHECKABLE", null)]
    [InlineData("of-days-unknown", "NOT_CHECKABLE", null)]
    public async Task Nothing_is_called_false_that_may_have_been_true_on_its_day(string code, string verdict, string? found)
    {
        var data = await package.Server.Ask(
            """query($code: String!) { publishedFigures(where: { code: { eq: $code } }) { nodes { verification { records { verdict reason(locale: "en") } } } } }""",
            new { code });
        var records = data.GetProperty("publishedFigures").GetProperty("nodes")[0].GetProperty("verification").GetProperty("records");
        Assert.Equal(verdict, records.GetProperty("verdict").GetString());
        Assert.Contains(found ?? "", records.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05")]
    [InlineData("06")]
    public async Task A_register_of_units_that_are_not_known_yet_hides_no_published_figure(string province)
    {
        var rate = await package.Server.Rate(new("COMMUNE", Within: province, AsOf: "2013-12-31"));
        Assert.Equal(("60/70", "PUBLISHED_FIGURE", false), (rate.Fraction, rate.Basis, rate.Complete));
        var data = await package.Server.Ask(
            $$"""{ recognitionTrend(level: COMMUNE, within: "{{province}}", from: "2013-12-31", to: "2013-12-31") { rate { percentage } } }""");
        Assert.Equal("""{"recognitionTrend":[{"rate":{"percentage":85.71}}]}""", data.GetRawText());
    }

    [Theory]
    [InlineData("không dưới 3", "DIFFERS")]
    [InlineData("no less than 2", "MATCHES")]
    [InlineData("trên 2 xã", "DIFFERS")]
    [InlineData("trên 66,67%", "DIFFERS")]
    [InlineData("trên 66,66%", "MATCHES")]
    [InlineData("không quá 66,66%", "DIFFERS")]
    [InlineData("hơn một nửa", "MATCHES")]
    [InlineData("dưới 1/2", "DIFFERS")]
    [InlineData("hai phần ba", "MATCHES")]
    [InlineData("từ 60 đến 70%", "MATCHES")]
    [InlineData("70-80%", "DIFFERS")]
    [InlineData("gần 67%", "MATCHES")]
    [InlineData("khoảng 60%", "NOT_CHECKABLE")]
    [InlineData("không phải 2", "NOT_CHECKABLE")]
    [InlineData("2/4", "DIFFERS")]
    public async Task The_records_are_held_against_the_words_as_the_fraction_is(string printed, string verdict) =>
        Assert.Equal(verdict, await Verdict(printed, "09", "2020-12-31"));

    [Theory]
    [InlineData("50%", "MATCHES")]
    [InlineData("100%", "MATCHES")]
    [InlineData("75%", "DIFFERS")]
    [InlineData("dưới 50%", "DIFFERS")]
    [InlineData("trên 60%", "MATCHES")]
    [InlineData("khoảng 60%", "NOT_CHECKABLE")]
    public async Task Between_two_counts_a_share_differs_that_no_number_of_units_has(string printed, string verdict) =>
        Assert.Equal(verdict, await Verdict(printed, "12", "2020-06-30"));

    private async Task<string?> Verdict(string printed, string within, string asOf)
    {
        var data = await package.Server.Ask(
            """query($printed: String!, $within: String, $asOf: Date) { verifyFigure(printed: $printed, level: COMMUNE, within: $within, asOf: $asOf) { records { verdict } } }""",
            new { printed, within, asOf });
        return data.GetProperty("verifyFigure").GetProperty("records").GetProperty("verdict").GetString();
    }

    [Fact]
    public async Task Another_denominator_is_told_as_a_difference_of_denominators()
    {
        var data = await package.Server.Ask(
            """{ verifyFigure(printed: "2/4", level: COMMUNE, within: "09", asOf: "2020-12-31") { records { reason(locale: "en") } } }""");
        Assert.Equal(
            "The records of single units count 2/3 on 2020-12-31; the number that holds the tier agrees, the denominators differ: "
            + "the figure is out of 4 units, 1 more. The programme may leave units out.",
            data.GetProperty("verifyFigure").GetProperty("records").GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("10", "66.66 66 trên 66,66% trên 66%")]
    [InlineData("11", "33.34 34 không quá 33,34% không quá 34%")]
    public async Task The_number_of_a_bound_is_true_of_it(string province, string expected)
    {
        var rate = (await package.Server.Ask($$"""
            { recognitionRate(level: COMMUNE, within: "{{province}}", asOf: "2020-12-31") { percentage p0: percentage(decimals: 0) text t0: text(decimals: 0) } }
            """)).GetProperty("recognitionRate");
        Assert.Equal(expected, string.Join(' ', rate.EnumerateObject().Select(field => field.Value.ToString())));
    }

    [Theory]
    [InlineData("10", "2020-12-31", "51%")]
    [InlineData("10", "2020-08-31", "")]
    [InlineData("10", "2021-12-31", "52% 51%")]
    [InlineData("11", "2020-12-31", "42.4%")]
    [InlineData("09", "2020-12-31", "")]
    public async Task A_newer_share_that_was_printed_without_a_count_is_not_passed_over(string province, string day, string printed)
    {
        var data = await package.Server.Ask($$"""
            { recognitionRate(level: COMMUNE, within: "{{province}}", asOf: "{{day}}") { otherShares { printed } } }
            """);
        Assert.Equal(printed, string.Join(' ', data.GetProperty("recognitionRate").GetProperty("otherShares").EnumerateArray()
            .Select(figure => figure.GetProperty("printed").GetString())));
    }

    [Fact]
    public async Task The_rows_of_a_ranking_tell_the_shares_printed_besides_with_their_day_unit_and_source()
    {
        var data = await package.Server.Ask("""
            { recognitionRates(by: [PROVINCE], level: COMMUNE, asOf: "2020-12-31", having: { basis: { eq: PUBLISHED_FIGURE } }) {
              province { code } rate { otherShares { printed asOf source { code } unit { parent { name } } } }
            } }
            """);
        Assert.Equal(
            ["10 51% 2020-09-30 s Việt Nam", "11 42.4% 2020-06-30 s Việt Nam"],
            from row in data.GetProperty("recognitionRates").EnumerateArray()
            from figure in row.GetProperty("rate").GetProperty("otherShares").EnumerateArray()
            select $"{row.GetProperty("province").GetProperty("code")} {figure.GetProperty("printed")} {figure.GetProperty("asOf")} "
                + $"{figure.GetProperty("source").GetProperty("code")} {figure.GetProperty("unit").GetProperty("parent").GetProperty("name")}");
    }

    [Theory]
    [InlineData("2016-06-30", true)]
    [InlineData("2017-12-30", true)]
    [InlineData("2018-01-31", false)]
    public async Task A_figure_of_long_ago_has_no_rank_among_those_of_the_day(string day, bool isRanked)
    {
        var data = await package.Server.Ask($$"""{ recognitionRates(by: [PROVINCE], level: COMMUNE, asOf: "{{day}}") { province { code } rank rate { asOf } } }""");
        var row = data.GetProperty("recognitionRates").EnumerateArray().Single(row => row.GetProperty("province").GetProperty("code").GetString() == "07");
        Assert.Equal("2016-06-30", row.GetProperty("rate").GetProperty("asOf").GetString());
        Assert.Equal(isRanked, row.GetProperty("rank").ValueKind == System.Text.Json.JsonValueKind.Number);
    }

    [Fact]
    public async Task Where_every_unit_is_known_to_hold_the_tier_the_figure_is_known_without_a_register()
    {
        var data = await package.Server.Ask("""
            { recognitionRates(by: [PROVINCE], level: COMMUNE, asOf: "2015-12-31", having: { complete: { eq: false }, basis: { eq: UNIT_RECORDS } }) {
              province { code } rank rate { numerator denominator change(since: "2014-12-31") { numerator } }
            } }
            """);
        var rows = data.GetProperty("recognitionRates").EnumerateArray().Select(row => row.GetRawText()).ToList();
        Assert.Contains("""{"province":{"code":"07"},"rank":1,"rate":{"numerator":2,"denominator":2,"change":{"numerator":0}}}""", rows);
        Assert.Contains("""{"province":{"code":"10"},"rank":null,"rate":{"numerator":0,"denominator":3,"change":{"numerator":null}}}""", rows);
    }

    [Theory]
    [InlineData("percentage: { eq: 66.67 }", 1)]
    [InlineData("percentage: { gte: 66.67 }", 1)]
    [InlineData("percentage: { gt: 66.67 }", 0)]
    [InlineData("ratio: { eq: 0.6667 }", 0)]
    [InlineData("ratio: { lt: 0.6667 }", 1)]
    public async Task Rows_are_filtered_by_the_percentage_that_they_show_and_by_the_exact_ratio(string having, int rows)
    {
        var data = await package.Server.Ask(
            $$"""{ recognitionRates(by: [DISTRICT], level: COMMUNE, within: "09", asOf: "2020-12-31", having: { {{having}} }) { rank } }""");
        Assert.Equal(rows, data.GetProperty("recognitionRates").GetArrayLength());
    }

    [Theory]
    [InlineData("rounded", "MET 0 100")]
    [InlineData("cut", "MET 0 100")]
    [InlineData("less", "EXCEEDED 0.02 100.03")]
    [InlineData("more", "MISSED -0.01 99.98")]
    [InlineData("whole", "MET 0 100")]
    [InlineData("below", "EXCEEDED 0.67 101.01")]
    [InlineData("bound", " -23.34 74.07")]
    public async Task A_percentage_to_be_reached_is_met_at_the_decimals_it_was_set_with(string code, string expected)
    {
        var data = await package.Server.Ask(
            "query($code: String!) { targets(asOf: \"2020-12-31\", where: { code: { eq: $code } }) { nodes { status difference percentage } } }", new { code });
        var target = data.GetProperty("targets").GetProperty("nodes")[0];
        Assert.Equal(expected, string.Join(' ', target.EnumerateObject().Select(field => field.Value.ToString())));
    }
}
