namespace NtmGraph.Tests;

/// <summary>A package that does not say where its list of units is whole, and the same one that says it.</summary>
[EachDatabase]
public class UnitListTests(UnitListTests.Silent silent, UnitListTests.Stated stated)
    : IClassFixture<UnitListTests.Silent>, IClassFixture<UnitListTests.Stated>
{
    public sealed class Silent : ServedPackage
    {
        private protected override PackageFolder Package => Small();
    }

    public sealed class Stated : ServedPackage
    {
        private protected override PackageFolder Package =>
            Small().With("unit_coverage", "unit_code,level,valid_from,valid_to", "01,commune,2020-01-01,2021-01-01")
                .With("register_coverage", "unit_code,level,tier,valid_from", "01,hamlet,model,2020-01-01");
    }

    [Theory]
    [InlineData("COMMUNE", "01", "1/2")]
    [InlineData("COMMUNE", "00001", "1/1")]
    [InlineData("DISTRICT", "01", "0/1")]
    [InlineData("PROVINCE", "01", "0/1")]
    [InlineData("COMMUNE", "VN", "1/?")]
    [InlineData("PROVINCE", "VN", "0/?")]
    [InlineData("HAMLET", "01", "2/?")]
    public async Task Without_unit_coverage_a_package_vouches_for_what_lies_below_its_provinces(string level, string within, string fraction) =>
        Assert.Equal(fraction, (await silent.Server.Rate(new(level, Within: within))).Fraction);

    [Theory]
    [InlineData("COMMUNE", "01", "2019-12-31", "1/?")]
    [InlineData("COMMUNE", "01", "2020-01-01", "1/2")]
    [InlineData("COMMUNE", "001", "2020-12-31", "1/2")]
    [InlineData("COMMUNE", "01", "2021-01-01", "1/?")]
    [InlineData("COMMUNE", "00001", "2019-12-31", "1/1")]
    [InlineData("DISTRICT", "01", "2020-06-30", "0/?")]
    [InlineData("DISTRICT", "001", "2020-06-30", "0/1")]
    [InlineData("PROVINCE", "01", "2020-06-30", "0/1")]
    public async Task With_it_only_what_it_names_is_whole_and_every_unit_for_its_own_level(
        string level, string within, string day, string fraction) =>
        Assert.Equal(fraction, (await stated.Server.Rate(new(level, Within: within, AsOf: day))).Fraction);

    [Fact]
    public async Task A_whole_register_says_nothing_of_the_units_that_hold_no_tier()
    {
        var rate = await stated.Server.Rate(new("HAMLET", "MODEL", "01", "2020-12-31"));
        Assert.Equal(("2/?", true, null), (rate.Fraction, rate.Complete, rate.Percentage));
        var data = await stated.Server.Ask("""
            { recognitionRates(by: [DISTRICT], level: HAMLET, tier: MODEL, within: "01", asOf: "2020-12-31") { rank rate { text } }
              verifyFigure(printed: "2/900", numerator: 2, denominator: 900, level: HAMLET, tier: MODEL, within: "01", asOf: "2020-12-31") { records { verdict } } }
            """);
        Assert.Equal(
            """{"recognitionRates":[{"rank":null,"rate":{"text":"2"}}],"verifyFigure":{"records":{"verdict":"MATCHES"}}}""", data.GetRawText());
    }

    [Fact]
    public async Task Hamlets_of_a_silent_package_are_no_denominator() =>
        Assert.Equal("2/?", (await silent.Server.Rate(new("HAMLET", "MODEL", "01"))).Fraction);

    private static PackageFolder Small() => new PackageFolder()
        .With("criteria_sets",
            "code,name,level,tier,applies_to,valid_from",
            "c,C,commune,new_rural,commune,2010-01-01",
            "d,D,district,new_rural,district,2010-01-01",
            "p,P,province,new_rural,province,2010-01-01",
            "h,H,hamlet,new_rural,hamlet,2010-01-01",
            "m,M,hamlet,model,hamlet,2010-01-01")
        .Add("units", "h1,Xóm 1,hamlet,00001,2000-01-01,", "h2,Xóm 2,hamlet,00001,2000-01-01,")
        .With("recognitions", "unit_code,tier,attained_year,confidence,source",
            "00001,new_rural,2015,reported,s", "h1,model,2015,reported,s", "h2,model,2015,reported,s");
}
