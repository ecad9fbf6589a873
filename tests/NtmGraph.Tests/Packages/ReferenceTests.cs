namespace NtmGraph.Tests;

/// <summary>References to rows that the package does not have.</summary>
public class ReferenceTests
{
    [Fact]
    public void A_package_with_every_resource_is_well_formed()
    {
        using var package = new PackageFolder().WithEverything().Write();
        Assert.Empty(package.Problems());
    }

    [Theory]
    [InlineData("successions", "2011-01-01,99,00001,all,,", "from_code")]
    [InlineData("successions", "2011-01-01,00001,99,all,,", "to_code")]
    [InlineData("unit_coverage", "99,commune,2000-01-01,,", "unit_code")]
    [InlineData("map_tiles", "99,1,1,A,,,", "unit_code")]
    [InlineData("recognitions", "99,new_rural,2015,,,,confirmed,s", "unit_code")]
    [InlineData("register_coverage", "99,commune,new_rural,2000-01-01,,", "unit_code")]
    [InlineData("assessments", "99,set,1,2015,met,,confirmed,s", "unit_code")]
    [InlineData("campaigns", "d,Other,99,,,,s", "unit_code")]
    [InlineData("campaign_results", "c,99,land,1,exact,2015-12-31,s", "unit_code")]
    [InlineData("targets", "u,99,commune,new_rural,absolute,1,,2016-12-31,confirmed,s", "unit_code")]
    [InlineData("published_figures", "g,99,commune,new_rural,1,,all,,,2015-12-31,,s", "unit_code")]
    public void A_unit_must_be_known(string resource, string row, string column) =>
        Refused(resource, row, column, "99", "no unit of the package has this code");

    [Theory]
    [InlineData("successions", "2011-01-01,00001,00002,all,,x")]
    [InlineData("unit_coverage", "001,commune,2000-01-01,,x")]
    [InlineData("criteria_sets", "set2,Name,commune,new_rural,commune,2000-01-01,,,x")]
    [InlineData("recognitions", "00001,advanced,2015,,,,confirmed,x")]
    [InlineData("register_coverage", "001,commune,new_rural,2000-01-01,,x")]
    [InlineData("assessments", "00001,set,2,2015,met,,confirmed,x")]
    [InlineData("campaigns", "d,Other,01,,,,x")]
    [InlineData("campaign_results", "c,01,land,1,exact,2015-12-31,x")]
    [InlineData("targets", "u,01,commune,new_rural,absolute,1,,2016-12-31,confirmed,x")]
    [InlineData("published_figures", "g,01,commune,new_rural,1,,all,,,2015-12-31,,x")]
    public void A_source_must_be_known(string resource, string row) =>
        Refused(resource, row, "source", "x", "no source of the package has this code");

    [Theory]
    [InlineData("criteria", "x,1,One,,", "set_code", "no criteria set of the package has this code")]
    [InlineData("indicators", "x,1,1.1,Roads,", "set_code", "no criteria set of the package has this code")]
    [InlineData("assessments", "00001,x,1,2015,met,,confirmed,s", "set_code", "no criteria set of the package has this code")]
    [InlineData("campaign_results", "x,01,land,1,exact,2015-12-31,s", "campaign_code", "no campaign of the package has this code")]
    [InlineData("campaign_results", "c,01,x,1,exact,2015-12-31,s", "measure", "no measure of the package has this code")]
    public void What_else_a_row_refers_to_must_be_known(string resource, string row, string column, string reason) =>
        Refused(resource, row, column, "x", reason);

    [Theory]
    [InlineData("indicators", "set,3,3.1,Roads,")]
    [InlineData("assessments", "00001,set,3,2015,met,,confirmed,s")]
    public void A_criterion_must_be_one_of_its_set(string resource, string row) =>
        Refused(resource, row, "criterion_number", "3", "the criteria set set has no criterion with this number");

    [Fact]
    public void Nothing_can_refer_to_a_resource_that_is_left_out()
    {
        using var package = new PackageFolder().WithEverything().Without("measures").Write();
        package.IsRefused("campaign_results.csv", 2, "measure", "land", "no measure of the package has this code");
    }

    [Fact]
    public void Nothing_can_refer_to_a_unit_where_there_are_none()
    {
        using var package = new PackageFolder()
            .With("units", "code,name,kind,parent_code,valid_from,valid_to")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "01,new_rural,2015,confirmed,s")
            .Write();
        package.IsRefused("recognitions.csv", 2, "unit_code", "01", "no unit of the package has this code");
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("units")]
    [InlineData("criteria_sets")]
    [InlineData("measures")]
    [InlineData("campaigns")]
    public void References_are_not_judged_where_the_other_resource_cannot_be_read(string resource)
    {
        using var package = new PackageFolder().WithEverything().Write().WriteFile(resource + ".csv", "");
        package.IsRefused(resource + ".csv", null, null, null, "is empty; a header row is needed");
    }

    [Theory]
    [InlineData("sources", "t,", "recognitions", "00001,advanced,2015,,,,confirmed,t")]
    [InlineData("units", "09,Far,village,VN,2000-01-01,", "recognitions", "09,advanced,2015,,,,confirmed,s")]
    [InlineData("units", "009,Far,town,01,2000-13-01,", "units", "00009,Far,ward,009,2000-01-01,")]
    [InlineData("units", "001,Later,town,01,2000-01-01,x", "successions", "1999-12-31,00001,001,all,,")]
    [InlineData("criteria_sets", "x,X,commune,new_rural,district,2000-01-01,,,", "criteria", "x,1,One,,")]
    [InlineData("measures", "m,,,ha,", "campaign_results", "c,01,m,1,exact,2015-12-31,s")]
    [InlineData("campaigns", "d,D,01,,2015-01-01,2014-01-01,s", "campaign_results", "d,01,land,1,exact,2015-12-31,s")]
    [InlineData("campaigns", "d,D,01,,2015-01-01,2014-01-01,s", "campaigns", "e,E,01,d,,,s")]
    public void A_reference_to_a_refused_row_is_no_problem_of_its_own(string resource, string row, string other, string reference)
    {
        using var package = new PackageFolder().WithEverything().Add(resource, row);
        var line = package.LastLine(resource);
        package.Add(other, reference).Write();
        var problem = Assert.Single(package.Problems());
        Assert.Equal((resource + ".csv", line), (problem.File, problem.Line));
    }

    private static void Refused(string resource, string row, string column, string value, string reason)
    {
        using var package = new PackageFolder().WithEverything().Add(resource, row).Write();
        package.IsRefused(resource + ".csv", package.LastLine(resource), column, value, reason);
    }
}
