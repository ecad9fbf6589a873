namespace NtmGraph.Tests;

/// <summary>Units that make up no hierarchy.</summary>
public class UnitCheckTests
{
    [Theory]
    [InlineData("00001,Cao mới,commune,001,2010-01-01,", "the code 00001 is valid twice at one time: from 2000-01-01 and from 2010-01-01")]
    [InlineData("00001,Cao mới,commune,001,2010-01-01,2011-01-01", "the code 00001 is valid twice at one time: from 2000-01-01 and from 2010-01-01")]
    [InlineData("00009,Far,commune,,2000-01-01,", "a Commune must have a parent")]
    [InlineData("LA,Lào,country,VN,2000-01-01,", "a country has no parent")]
    [InlineData("00009,Far,commune,99,2000-01-01,", "no unit of the package has the code of its parent, 99")]
    [InlineData("00009,Far,commune,001,1999-12-31,", "its parent 001 is not valid on 1999-12-31, though the unit is")]
    [InlineData("00009,Far,commune,00009,2000-01-01,", "the unit lies below itself: 00009 → 00009")]
    public void A_unit_that_does_not_fit_is_refused(string unit, string reason) => Refused(reason, unit);

    [Theory]
    [InlineData("09,Far,province,01", "a Province cannot lie below the Province An (01)")]
    [InlineData("09,Far,municipality,001", "a Municipality cannot lie below the District Bình (001)")]
    [InlineData("009,Far,town,VN", "a Town cannot lie below the Country Việt Nam (VN)")]
    [InlineData("009,Far,urban_district,00001", "a UrbanDistrict cannot lie below the Commune Cao (00001)")]
    [InlineData("00009,Far,special_zone,VN", "a SpecialZone cannot lie below the Country Việt Nam (VN)")]
    [InlineData("00009,Far,ward,00001", "a Ward cannot lie below the Commune Cao (00001)")]
    [InlineData("h,Far,hamlet,001", "a Hamlet cannot lie below the District Bình (001)")]
    [InlineData("h,Far,residential_group,01", "a ResidentialGroup cannot lie below the Province An (01)")]
    public void A_kind_must_fit_its_parent(string unit, string reason) => Refused(reason, unit + ",2000-01-01,");

    [Fact]
    public void A_parent_must_be_valid_the_whole_time()
    {
        Refused("its parent 002 is not valid on 2010-01-01, though the unit is",
            "002,Dũng,district,01,2000-01-01,2010-01-01", "00009,Far,commune,002,2005-01-01,");
        Refused("its parent 002 is not valid on 2010-01-01, though the unit is",
            "002,Dũng,district,01,2000-01-01,2010-01-01", "002,Dũng,district,01,2012-01-01,", "00009,Far,commune,002,2005-01-01,");
        Refused("its parent 002 is not valid on 2005-01-01, though the unit is",
            "002,Dũng,district,01,2012-01-01,", "00009,Far,commune,002,2005-01-01,");
    }

    [Fact]
    public void A_parent_may_be_several_units_one_after_the_other()
    {
        using var package = new PackageFolder().Add("units",
            "002,Dũng,district,01,2000-01-01,2010-01-01", "002,Dũng,town,01,2010-01-01,2020-01-01", "00009,Far,commune,002,2005-01-01,2020-01-01").Write();
        Assert.Empty(package.Problems());
    }

    [Fact]
    public void A_cycle_is_reported_for_every_unit_in_it()
    {
        using var package = new PackageFolder().Add("units",
            "002,X,district,00008,2000-01-01,", "00008,Y,commune,00009,2000-01-01,", "00009,Z,commune,002,2000-01-01,").Write();
        Assert.Equal(
            [
                (8L, "the unit lies below itself: 002 → 00008 → 00009 → 002"),
                (9L, "the unit lies below itself: 00008 → 00009 → 002 → 00008"),
                (10L, "the unit lies below itself: 00009 → 002 → 00008 → 00009"),
            ],
            package.Problems().Select(problem => (problem.Line!.Value, problem.Reason)));
    }

    [Fact]
    public void A_unit_below_a_cycle_is_judged_by_its_own_parent()
    {
        using var package = new PackageFolder().Add("units",
            "002,X,district,00008,2000-01-01,", "00008,Y,commune,002,2000-01-01,", "h,Z,hamlet,00008,2000-01-01,").Write();
        Assert.Equal([8L, 9L], package.Problems().Select(problem => problem.Line!.Value));
    }

    [Fact]
    public void A_province_that_lies_below_itself_does_not_hang_the_check()
    {
        using var package = new PackageFolder()
            .With("units", "code,name,kind,parent_code,valid_from", "VN,Việt Nam,country,,2000-01-01", "01,An,province,01,2000-01-01").Write();
        package.IsRefused("units.csv", 3, null, null, "the unit lies below itself: 01 → 01");
    }

    private static void Refused(string reason, params string[] units)
    {
        using var package = new PackageFolder().Add("units", units).Write();
        package.IsRefused("units.csv", package.LastLine("units"), null, null, reason);
    }
}
