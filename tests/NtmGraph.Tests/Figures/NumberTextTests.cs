using System.Globalization;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

public class NumberTextTests
{
    private static readonly Measure Money = new() { Code = "money", Name = "Money", Unit = "VND" };
    private static readonly Measure Land = new() { Code = "land", Name = "Land", Unit = "ha" };
    private static readonly Measure Turns = new() { Code = "turns", Name = "Turns", Unit = "lượt người", UnitEn = "participations" };

    [Theory]
    [InlineData("vi", "66,67%")]
    [InlineData("vi-VN", "66,67%")]
    [InlineData("vi_VN", "66,67%")]
    [InlineData("VI-vn", "66,67%")]
    [InlineData("en", "66.67%")]
    [InlineData("en-GB", "66.67%")]
    [InlineData("EN-us", "66.67%")]
    public void The_language_alone_decides_the_notation(string locale, string expected) =>
        Assert.Equal(expected, NumberText.For(locale).Percentage(66.67m, 2));

    [Theory]
    [InlineData("fr")]
    [InlineData("fr-VN")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("vietnamese")]
    [InlineData(" vi")]
    public void Other_languages_are_refused(string locale) =>
        Assert.Equal("LOCALE_NOT_SUPPORTED", Assert.Throws<QueryError>(() => NumberText.For(locale)).Code);

    [Theory]
    [InlineData("100", nameof(Bound.AtLeast), "100,0%")]
    [InlineData("99.9", nameof(Bound.AtLeast), "trên 99,9%")]
    [InlineData("0", nameof(Bound.AtMost), "0,0%")]
    [InlineData("0.1", nameof(Bound.AtMost), "không quá 0,1%")]
    [InlineData("0", nameof(Bound.AtLeast), "trên 0,0%")]
    [InlineData("100", nameof(Bound.About), "khoảng 100,0%")]
    public void A_bound_that_leaves_one_share_alone_is_not_said(string value, string bound, string expected) =>
        Assert.Equal(expected, NumberText.For("vi").Percentage(decimal.Parse(value, CultureInfo.InvariantCulture), 1, Enum.Parse<Bound>(bound)));

    [Theory]
    [InlineData("100", 0, "100%", "100%")]
    [InlineData("100", 2, "100,00%", "100.00%")]
    [InlineData("0", 1, "0,0%", "0.0%")]
    [InlineData("12.5", 1, "12,5%", "12.5%")]
    [InlineData("66.6666666667", 10, "66,6666666667%", "66.6666666667%")]
    [InlineData("1234.5", 1, "1.234,5%", "1,234.5%")]
    public void A_percentage_has_exactly_the_decimals_asked_for(string value, int decimals, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, NumberText.For("vi").Percentage(Number(value), decimals));
        Assert.Equal(english, NumberText.For("en").Percentage(Number(value), decimals));
    }

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(999, "999", "999")]
    [InlineData(260870, "260.870", "260,870")]
    [InlineData(int.MaxValue, "2.147.483.647", "2,147,483,647")]
    public void Counts_are_grouped_by_thousands(int count, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, NumberText.For("vi").Count(count));
        Assert.Equal(english, NumberText.For("en").Count(count));
    }

    [Theory]
    [InlineData("Exact", "81,8 ha", "81.8 ha")]
    [InlineData("AtLeast", "trên 81,8 ha", "over 81.8 ha")]
    [InlineData("AtMost", "không quá 81,8 ha", "at most 81.8 ha")]
    [InlineData("About", "khoảng 81,8 ha", "about 81.8 ha")]
    public void A_bound_is_said_in_words(string bound, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, NumberText.For("vi").Quantity(81.8m, Enum.Parse<Bound>(bound), Land.Unit, Land.UnitEn));
        Assert.Equal(english, NumberText.For("en").Quantity(81.8m, Enum.Parse<Bound>(bound), Land.Unit, Land.UnitEn));
    }

    [Theory]
    [InlineData("0", "0 lượt người", "0 participations")]
    [InlineData("260870", "260.870 lượt người", "260,870 participations")]
    [InlineData("0.0001", "0,0001 lượt người", "0.0001 participations")]
    [InlineData("1000000000000000000", "1.000.000.000.000.000.000 lượt người", "1,000,000,000,000,000,000 participations")]
    public void A_quantity_keeps_all_its_digits(string value, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, NumberText.For("vi").Quantity(Number(value), Bound.Exact, Turns.Unit, Turns.UnitEn));
        Assert.Equal(english, NumberText.For("en").Quantity(Number(value), Bound.Exact, Turns.Unit, Turns.UnitEn));
    }

    [Fact]
    public void A_unit_without_an_English_name_keeps_its_own() =>
        Assert.Equal("2 ha", NumberText.For("en").Quantity(2, Bound.Exact, Land.Unit, Land.UnitEn));

    [Theory]
    [InlineData("0", "0 đồng", "0 VND")]
    [InlineData("0.5", "0,5 đồng", "0.5 VND")]
    [InlineData("999999", "999.999 đồng", "999,999 VND")]
    [InlineData("1000000", "1 triệu đồng", "1 million VND")]
    [InlineData("86400000", "86,4 triệu đồng", "86.4 million VND")]
    [InlineData("1000000000", "1 tỷ đồng", "1 billion VND")]
    [InlineData("86400000000", "86,4 tỷ đồng", "86.4 billion VND")]
    [InlineData("1000000000000000000", "1.000.000.000 tỷ đồng", "1,000,000,000 billion VND")]
    public void Money_is_told_in_millions_and_billions(string value, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, NumberText.For("vi").Quantity(Number(value), Bound.Exact, Money.Unit, Money.UnitEn));
        Assert.Equal(english, NumberText.For("en").Quantity(Number(value), Bound.Exact, Money.Unit, Money.UnitEn));
    }

    [Theory]
    [InlineData(nameof(Bound.AtLeast), "trên 93,6%", "over 93.6%")]
    [InlineData(nameof(Bound.AtMost), "không quá 93,7%", "at most 93.7%")]
    [InlineData(nameof(Bound.About), "khoảng 93,7%", "about 93.7%")]
    [InlineData(nameof(Bound.Exact), "93,7%", "93.7%")]
    public void A_percentage_of_a_bound_says_so_and_never_says_more(string name, string vietnamese, string english)
    {
        var bound = Enum.Parse<Bound>(name);
        var percentage = Percentages.Of(118, 126, 1, bound)!.Value;
        Assert.Equal(vietnamese, NumberText.For("vi").Percentage(percentage, 1, bound));
        Assert.Equal(english, NumberText.For("en").Percentage(percentage, 1, bound));
    }

    [Theory]
    [InlineData("1999999999", "AtLeast", "over 1.999 billion VND")]
    [InlineData("1000000001", "AtMost", "at most 1.001 billion VND")]
    [InlineData("1000500000", "Exact", "1.001 billion VND")]
    [InlineData("1000499999", "Exact", "1 billion VND")]
    [InlineData("1000499999", "About", "about 1 billion VND")]
    [InlineData("54000000000", "AtLeast", "over 54 billion VND")]
    [InlineData("1234567", "AtLeast", "over 1.234 million VND")]
    [InlineData("1234567", "AtMost", "at most 1.235 million VND")]
    [InlineData("999999999", "AtLeast", "over 999.999 million VND")]
    [InlineData("999999999", "AtMost", "at most 1 billion VND")]
    [InlineData("999100000", "AtMost", "at most 999.1 million VND")]
    [InlineData("999999.9999", "AtLeast", "over 999,999.999 VND")]
    [InlineData("999999.9999", "AtMost", "at most 1 million VND")]
    public void Money_is_rounded_so_that_its_bound_stays_true(string value, string bound, string expected) =>
        Assert.Equal(expected, NumberText.For("en").Quantity(Number(value), Enum.Parse<Bound>(bound), Money.Unit, Money.UnitEn));

    [Theory]
    [InlineData("999999999", "1 billion VND")]
    [InlineData("999999500", "1 billion VND")]
    [InlineData("999999499", "999.999 million VND")]
    [InlineData("999600000", "999.6 million VND")]
    [InlineData("999999.9995", "1 million VND")]
    [InlineData("999999.4", "999,999.4 VND")]
    public void Money_that_rounds_to_the_next_unit_is_told_in_it(string value, string expected) =>
        Assert.Equal(expected, NumberText.For("en").Quantity(Number(value), Bound.Exact, Money.Unit, Money.UnitEn));

    [Theory]
    [InlineData("1.23456", "AtLeast", "over 1.2345 ha")]
    [InlineData("1.23451", "AtMost", "at most 1.2346 ha")]
    [InlineData("1.23455", "Exact", "1.2346 ha")]
    public void A_quantity_is_rounded_so_that_its_bound_stays_true(string value, string bound, string expected) =>
        Assert.Equal(expected, NumberText.For("en").Quantity(Number(value), Enum.Parse<Bound>(bound), Land.Unit, Land.UnitEn));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
