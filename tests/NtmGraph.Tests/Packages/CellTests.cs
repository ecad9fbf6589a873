namespace NtmGraph.Tests;

/// <summary>Cells that do not fit their column.</summary>
public class CellTests
{
    [Theory]
    [InlineData("0", "is less than 1900")]
    [InlineData("1899", "is less than 1900")]
    [InlineData("2201", "is more than 2200")]
    [InlineData("MMXV", "is not a year")]
    [InlineData("2015.0", "is not a year")]
    [InlineData(" 2015", "is not a year")]
    [InlineData("99999999999999999999", "is not a year")]
    public void A_year_is_checked(string year, string reason) =>
        Refused("recognitions", $"00001,new_rural,{year},,,,confirmed,s", "attained_year", year, reason);

    [Theory]
    [InlineData("0", "is less than 1")]
    [InlineData("1001", "is more than 1000")]
    [InlineData("1.5", "is not a whole number")]
    [InlineData("one", "is not a whole number")]
    public void A_whole_number_is_checked(string number, string reason) =>
        Refused("criteria", $"set,{number},Three,,", "number", number, reason);

    [Theory]
    [InlineData("-0.1", "is less than 0")]
    [InlineData("1000000000000000001", "is more than 1000000000000000000")]
    [InlineData("1.00001", "has more than 4 decimals")]
    [InlineData("1e3", "is not a number (a decimal point, no thousands separators)")]
    [InlineData("1 000", "is not a number")]
    [InlineData("\"1,5\"", "is not a number")]
    [InlineData("NaN", "is not a number")]
    [InlineData("١", "is not a number")]
    public void A_number_is_checked(string value, string reason) =>
        Refused("campaign_results", $"c,01,land,{value},exact,2015-12-31,s", "value", value.Trim('"'), reason);

    [Theory]
    [InlineData("2023-02-30", "is not a day of the form 2023-12-31")]
    [InlineData("2023-2-3", "is not a day of the form 2023-12-31")]
    [InlineData("31/12/2023", "is not a day of the form 2023-12-31")]
    [InlineData("2023-12-31T00:00:00", "is not a day of the form 2023-12-31")]
    [InlineData("2023-12-31 ", "is not a day of the form 2023-12-31")]
    [InlineData("0001-01-01", "lies before the year 1000")]
    public void A_day_is_checked(string day, string reason) =>
        Refused("successions", $"{day},00001,00002,part,,", "effective_on", day, reason);

    [Theory]
    [InlineData("Met")]
    [InlineData("met ")]
    [InlineData("basically met")]
    public void A_value_is_one_of_its_list(string result) =>
        Refused("assessments", $"00001,set,2,2015,{result},,confirmed,s", "result", result, "is none of met, basically_met, not_met");

    [Theory]
    [InlineData("-1")]
    [InlineData("00 1")]
    [InlineData("Đ1")]
    public void A_code_has_a_form(string code) =>
        Refused("measures", $"{code},Name,,ha,", "code", code, "does not have the form [A-Za-z0-9]");

    [Theory]
    [InlineData("commune|")]
    [InlineData("commune,ward")]
    [InlineData("village")]
    public void The_kinds_of_a_criteria_set_have_a_form(string kinds) =>
        Refused("criteria_sets", $"x,X,commune,new_rural,\"{kinds}\",2000-01-01,,,", "applies_to", kinds, "does not have the form");

    [Fact]
    public void An_address_has_a_form()
    {
        using var package = new PackageFolder().With("sources", "code,title,url", "s,A,https://example.vn/a", "t,B,www.example.vn").Write();
        package.IsRefused("sources.csv", 3, "url", "www.example.vn", "does not have the form https?://");
    }

    [Fact]
    public void A_text_can_be_too_long()
    {
        using var package = new PackageFolder().Add("sources", "t," + new string('đ', 400), "u," + new string('đ', 401)).Write();
        package.IsRefused("sources.csv", 4, "title", new string('đ', 401), "is longer than 400 characters");
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void A_text_holds_no_control_character(string name) =>
        Refused("measures", $"m,{name},,ha,", "name", name, "holds a control character");

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u2060\ufeff")]
    [InlineData("\u00ad")]
    [InlineData("\u2800")]
    [InlineData("\u3164\uffa0")]
    [InlineData("\u0301")]
    [InlineData("\ufe0f\U000e0100")]
    [InlineData("\U000e0041")]
    public void A_text_shows_something(string name) =>
        Refused("measures", $"m,{name},,ha,", "name", name, "holds nothing but characters that are not seen");

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("\u00a0a")]
    [InlineData(" ")]
    public void A_text_does_not_begin_or_end_with_space(string name) =>
        Refused("measures", $"m,{name},,ha,", "name", name, "begins or ends with white space");

    [Theory]
    [InlineData("measures", "m,,,ha,", "name")]
    [InlineData("campaign_results", "c,01,land,,exact,2015-12-31,s", "value")]
    [InlineData("campaign_results", "c,01,land,1,exact,,s", "as_of")]
    [InlineData("recognitions", "00001,new_rural,,,,,confirmed,s", "attained_year")]
    [InlineData("assessments", "00001,set,2,2015,,,confirmed,s", "result")]
    public void A_cell_must_be_filled(string resource, string row, string column) =>
        Refused(resource, row, column, "", "must be filled");

    [Fact]
    public void All_problems_of_a_row_are_reported()
    {
        using var package = new PackageFolder().WithEverything().Add("assessments", "!,set,0,x,maybe,1.23456,sure,").Write();
        Assert.Equal(
            ["unit_code", "criterion_number", "year", "result", "value", "confidence", "source"],
            package.Problems().Select(problem => problem.Column));
    }

    private static void Refused(string resource, string row, string column, string value, string reason)
    {
        using var package = new PackageFolder().WithEverything().Add(resource, row).Write();
        package.IsRefused(resource + ".csv", package.LastLine(resource), column, value, reason);
    }
}
