namespace NtmGraph.Tests;

/// <summary>A change of units is neither progress nor loss: every day has its own units.</summary>
[EachDatabase]
public class RateMergerTests(RateMergerTests.Merger package) : IClassFixture<RateMergerTests.Merger>
{
    /// <summary>On 1 July 2019 the communes 00001 and 00002 become a new 00002, and the district gets a new name.</summary>
    public sealed class Merger : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .With("units",
                "code,name,kind,parent_code,valid_from,valid_to",
                "VN,Việt Nam,country,,2000-01-01,",
                "01,An,province,VN,2000-01-01,",
                "001,Bình,district,01,2000-01-01,2019-07-01",
                "001,Bình Mới,district,01,2019-07-01,",
                "00001,Cao,commune,001,2000-01-01,2019-07-01",
                "00002,Đại,commune,001,2000-01-01,2019-07-01",
                "00002,Cao Đại,commune,001,2019-07-01,",
                "00003,Em,commune,001,2000-01-01,",
                "00004,Gò,commune,001,2019-06-30,2019-07-01")
            .With("successions", "effective_on,from_code,to_code,extent", "2019-07-01,00001,00002,all", "2019-07-01,00002,00002,all")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune,2010-01-01")
            .With("recognitions",
                "unit_code,tier,attained_year,confidence,source",
                "00001,new_rural,2015,reported,s",
                "00002,new_rural,2015,reported,s",
                "00003,new_rural,2016,reported,s",
                "00001,new_rural,2019,reported,s",
                "00002,new_rural,2020,reported,s",
                "00004,new_rural,2018,reported,s");
    }

    [Theory]
    [InlineData("2018-12-31", "3/3")]
    [InlineData("2019-06-29", "3/3")]
    [InlineData("2019-06-30", "4/4")]
    [InlineData("2019-07-01", "1/2")]
    [InlineData("2019-12-31", "1/2")]
    [InlineData("2020-12-30", "1/2")]
    [InlineData("2020-12-31", "2/2")]
    public async Task A_recognition_stays_with_the_unit_that_got_it_and_does_not_pass_to_the_one_after_it(string day, string fraction)
    {
        Assert.Equal(fraction, (await package.Server.Rate(new("COMMUNE", Within: "01", AsOf: day))).Fraction);
        Assert.Equal(fraction, (await package.Server.Rate(new("COMMUNE", Within: "001", AsOf: day))).Fraction);
    }

    [Theory]
    [InlineData("2019-06-30", "1/1")]
    [InlineData("2019-07-01", "0/1")]
    [InlineData("2020-12-31", "1/1")]
    public async Task A_code_used_again_means_the_unit_of_the_day(string day, string fraction) =>
        Assert.Equal(fraction, (await package.Server.Rate(new("COMMUNE", Within: "00002", AsOf: day))).Fraction);

    [Theory]
    [InlineData("00001", "2019-07-01", "UNKNOWN_UNIT")]
    [InlineData("00004", "2019-06-29", "HIERARCHY_NOT_KNOWN")]
    [InlineData("00004", "2019-07-01", "UNKNOWN_UNIT")]
    [InlineData("01", "1999-12-31", "HIERARCHY_NOT_KNOWN")]
    [InlineData("99", "2020-12-31", "UNKNOWN_UNIT")]
    [InlineData(null, "1999-12-31", "HIERARCHY_NOT_KNOWN")]
    public async Task A_code_without_a_unit_on_the_day_is_an_error(string? code, string day, string error) =>
        Assert.Equal(error, (await package.Server.Rate(new("COMMUNE", Within: code, AsOf: day))).Error);

    [Theory]
    [InlineData("00002", "DISTRICT")]
    [InlineData("001", "PROVINCE")]
    [InlineData("001", "COUNTRY")]
    public async Task A_level_above_the_unit_is_an_error(string code, string level) =>
        Assert.Equal("LEVEL_ABOVE_UNIT", (await package.Server.Rate(new(level, Within: code))).Error);

    [Fact]
    public async Task An_error_between_two_uses_of_a_code_names_the_end_of_the_first()
    {
        using var gap = new PackageFolder().Add("units", "00009,Ỷ,commune,001,2000-01-01,2005-01-01", "00009,Ỷ,commune,001,2010-01-01,").Write();
        await using var server = await TestServer.Start(gap.Path);
        var error = await server.Fail("""{ unit(code: "00009", asOf: "2007-01-01") { name } }""");
        Assert.Equal("UNKNOWN_UNIT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.EndsWith("its code ended on 2005-01-01.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
