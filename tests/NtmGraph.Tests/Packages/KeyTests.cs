namespace NtmGraph.Tests;

/// <summary>Rows with the key of another row.</summary>
public class KeyTests
{
    [Theory]
    [InlineData("sources", "s,Another", "code")]
    [InlineData("units", "01,Another,province,VN,2000-01-01,2001-01-01", "code, valid_from")]
    [InlineData("successions", "2010-01-01,00002,00003,all,,", "effective_on, from_code, to_code")]
    [InlineData("unit_coverage", "01,commune,2000-01-01,2001-01-01,", "unit_code, level, valid_from")]
    [InlineData("map_tiles", "01,1,1,A,,2000-01-01,2001-01-01", "unit_code, islands, valid_from")]
    [InlineData("criteria_sets", "set,Another,commune,advanced,commune,2001-01-01,,,", "code")]
    [InlineData("indicators", "set,1,1.1,Another,", "set_code, criterion_number, code")]
    [InlineData("recognitions", "00001,new_rural,2015,,,,reported,s", "unit_code, tier, attained_year, source")]
    [InlineData("register_coverage", "01,commune,new_rural,2000-01-01,2001-01-01,", "unit_code, level, tier, valid_from")]
    [InlineData("measures", "land,Another,,ha,", "code")]
    [InlineData("campaigns", "c,Another,01,,,,s", "code")]
    [InlineData("campaign_results", "c,001,land,2,exact,2015-12-31,s", "campaign_code, unit_code, measure, as_of, source")]
    [InlineData("targets", "t,01,commune,model,absolute,1,,2016-12-31,confirmed,s", "code")]
    [InlineData("published_figures", "f,01,commune,model,1,,all,,,2015-12-31,,s", "code")]
    public void A_key_stands_once_and_the_earlier_line_is_named(string resource, string row, string key)
    {
        using var package = new PackageFolder().WithEverything().Add(resource, row).Write();
        var earlier = resource == "units" ? 3 : 2;
        package.IsRefused(resource + ".csv", package.LastLine(resource), null, null, $"has the same {key} as line {earlier}");
    }

    [Theory]
    [InlineData("criteria", "set,02,Another,,", "has the same set_code, number as line 3")]
    [InlineData("criteria", "set,+2,Another,,", "has the same set_code, number as line 3")]
    [InlineData("indicators", "set,01,1.1,Another,", "has the same set_code, criterion_number, code as line 2")]
    [InlineData("recognitions", "00001,new_rural,02015,,,,confirmed,s", "has the same unit_code, tier, attained_year, source as line 2")]
    public void A_number_written_otherwise_is_the_same_key(string resource, string row, string reason)
    {
        using var package = new PackageFolder().WithEverything().Add(resource, row).Write();
        package.IsRefused(resource + ".csv", package.LastLine(resource), null, null, reason);
    }

    [Fact]
    public void Every_repetition_names_the_first_line()
    {
        using var package = new PackageFolder().Add("sources", "t,One", "t,Two", "t,Three").Write();
        Assert.Equal(
            [(4L, "has the same code as line 3"), (5L, "has the same code as line 3")],
            package.Problems().Select(problem => (problem.Line!.Value, problem.Reason)));
    }

    [Fact]
    public void Codes_differ_by_case()
    {
        using var package = new PackageFolder().Add("sources", "S,Another").Write();
        Assert.Empty(package.Problems());
    }

    [Theory]
    [InlineData("00001,set,1,2015,not_met,,confirmed,s")]
    [InlineData("00001,set,01,2015,not_met,,confirmed,s")]
    public void A_unit_is_assessed_once_a_year_on_a_criterion(string row)
    {
        using var package = new PackageFolder().WithEverything().Add("assessments", "00001,set,2,2015,met,,confirmed,s", row).Write();
        package.IsRefused("assessments.csv", 4, null, null, "this unit is assessed on this criterion in this year by an earlier row");
    }

    [Fact]
    public void Assessments_of_many_criteria_are_told_apart()
    {
        using var package = new PackageFolder().WithEverything().Add("criteria", [.. Enumerable.Range(3, 198).Select(n => $"set,{n},Name,,")]);
        for (var number = 2; number <= 200; number++)
            package.Add("assessments", $"00001,set,{number},2015,met,,confirmed,s", $"00001,set,{number},2016,met,,confirmed,s");
        Assert.Empty(package.Write().Problems());
        package.Add("assessments", "00001,set,137,2016,met,,confirmed,s").Write();
        package.IsRefused("assessments.csv", package.LastLine("assessments"), null, null, "by an earlier row");
    }
}
