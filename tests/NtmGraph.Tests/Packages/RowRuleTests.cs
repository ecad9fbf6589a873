namespace NtmGraph.Tests;

/// <summary>Rows whose cells are good by themselves but do not go together.</summary>
public class RowRuleTests
{
    [Theory]
    [InlineData("2016-06-01", "2016-05-31")]
    [InlineData("", "2014-12-31")]
    public void A_revocation_before_the_recognition_is_refused(string decided, string revoked) =>
        Refused("recognitions", $"00002,new_rural,2015,{decided},,{revoked},confirmed,s", "revoked_on", revoked, "lies before the recognition that it revokes");

    [Theory]
    [InlineData("2015-01-01", "2015-01-01")]
    [InlineData("", "2015-01-01")]
    public void A_recognition_may_be_decided_and_revoked_within_its_year(string decided, string revoked)
    {
        using var package = new PackageFolder().WithEverything()
            .Add("recognitions", $"00002,new_rural,2015,{decided},,{revoked},confirmed,s").Write();
        Assert.Empty(package.Problems());
    }

    [Fact]
    public void A_decision_before_the_year_is_refused() =>
        Refused("recognitions", "00002,new_rural,2015,2014-12-31,,,confirmed,s", "decided_on", "2014-12-31", "lies before the year of attainment, 2015");

    [Theory]
    [InlineData("units", "00009,Far,commune,001,2010-01-01,2010-01-01")]
    [InlineData("units", "00009,Far,commune,001,2010-01-01,2009-01-01")]
    [InlineData("unit_coverage", "01,district,2010-01-01,2009-01-01,s")]
    [InlineData("criteria_sets", "x,X,commune,new_rural,commune,2010-01-01,2009-01-01,,")]
    [InlineData("register_coverage", "01,commune,model,2010-01-01,2009-01-01,s")]
    public void A_period_ends_after_it_begins(string resource, string row) =>
        Refused(resource, row, "valid_to", row.Split(',').Last(text => text.StartsWith("20", StringComparison.Ordinal)), "must be after valid_from, 2010-01-01");

    [Theory]
    [InlineData("commune", "commune|district")]
    [InlineData("district", "commune")]
    [InlineData("hamlet", "hamlet|residential_group|province")]
    public void A_criteria_set_applies_to_kinds_of_its_level(string level, string kinds) =>
        Refused("criteria_sets", $"x,X,{level},new_rural,{kinds},2010-01-01,,,", "applies_to", kinds, "to which not all these kinds belong");

    [Theory]
    [InlineData("unit_coverage", "00001,district,2000-01-01,,s", "00001", "the level District lies above the unit Cao, a Commune")]
    [InlineData("register_coverage", "001,province,new_rural,2000-01-01,,s", "001", "the level Province lies above the unit Bình, a District")]
    [InlineData("targets", "u,00001,district,new_rural,absolute,1,,2016-12-31,confirmed,s", "00001", "the level District lies above the unit Cao, a Commune")]
    [InlineData("published_figures", "g,01,country,new_rural,1,,all,,,2015-12-31,,s", "01", "the level Country lies above the unit An, a Province")]
    public void A_figure_counts_units_below_its_own(string resource, string row, string code, string reason) =>
        Refused(resource, row, "unit_code", code, reason);

    [Theory]
    [InlineData("percentage,100.5,", "value", "100.5", "is more than 100 percent")]
    [InlineData("absolute,2.5,", "value", "2.5", "is not a whole number of units")]
    [InlineData("additional,2.5,2015-12-31", "value", "2.5", "is not a whole number of units")]
    [InlineData("additional,2,", "baseline_on", "", "must be filled where the mode is additional")]
    [InlineData("absolute,2,2016-12-31", "baseline_on", "2016-12-31", "must lie before due_on, 2016-12-31")]
    public void A_target_fits_its_mode(string target, string column, string value, string reason) =>
        Refused("targets", $"u,01,commune,new_rural,{target},2016-12-31,confirmed,s", column, value, reason);

    [Fact]
    public void A_numerator_is_not_more_than_its_denominator() =>
        Refused("published_figures", "g,01,commune,new_rural,4,3,all,,,2015-12-31,,s", "numerator", "4", "is more than the denominator, 3");

    [Fact]
    public void A_campaign_does_not_end_before_it_starts() =>
        Refused("campaigns", "d,Other,01,,2015-01-02,2015-01-01,s", "ends_on", "2015-01-01", "lies before starts_on, 2015-01-02");

    private static void Refused(string resource, string row, string column, string value, string reason)
    {
        using var package = new PackageFolder().WithEverything().Add(resource, row).Write();
        package.IsRefused(resource + ".csv", package.LastLine(resource), column, value, reason);
    }
}
