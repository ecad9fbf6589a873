using NtmGraph.Querying;

namespace NtmGraph.Tests;

public class PercentagesTests
{
    [Theory]
    [InlineData(118, 126, 2, "93.65")]
    [InlineData(118, 126, 1, "93.7")]
    [InlineData(118, 126, 0, "94")]
    [InlineData(6, 9, 2, "66.67")]
    [InlineData(1, 8, 0, "13")]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 1000, 0, "0")]
    [InlineData(1, 200, 0, "1")]
    [InlineData(1, 2000, 1, "0.1")]
    [InlineData(5009, 20000, 2, "25.05")]
    [InlineData(0, 7, 2, "0")]
    [InlineData(7, 7, 2, "100")]
    [InlineData(int.MaxValue, int.MaxValue, 10, "100")]
    [InlineData(1, int.MaxValue, 10, "0.0000000466")]
    [InlineData(int.MaxValue, 1, 0, "214748364700")]
    public void A_percentage_is_rounded_once_half_away_from_zero(int numerator, int denominator, int decimals, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Percentages.Of(numerator, denominator, decimals));

    [Theory]
    [InlineData(0, "67")]
    [InlineData(1, "66.7")]
    [InlineData(2, "66.67")]
    [InlineData(3, "66.667")]
    [InlineData(4, "66.6667")]
    [InlineData(5, "66.66667")]
    [InlineData(6, "66.666667")]
    [InlineData(7, "66.6666667")]
    [InlineData(8, "66.66666667")]
    [InlineData(9, "66.666666667")]
    [InlineData(10, "66.6666666667")]
    public void Two_thirds_are_rounded_up_at_every_length(int decimals, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Percentages.Of(2, 3, decimals));

    [Fact]
    public void A_rounded_number_is_not_rounded_again()
    {
        Assert.Equal(0.45m, Percentages.Of(4_499, 1_000_000, 2));
        Assert.Equal(0.4m, Percentages.Of(4_499, 1_000_000, 1));
    }

    [Fact]
    public void There_is_no_percentage_of_nothing_or_of_the_unknown()
    {
        Assert.Null(Percentages.Of(0, 0, 2));
        Assert.Null(Percentages.Of(104, null, 2));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Other_numbers_of_decimals_are_refused_whether_there_is_a_percentage_or_not(int decimals)
    {
        Assert.Equal("DECIMALS_OUT_OF_RANGE", Assert.Throws<QueryError>(() => Percentages.Of(1, 2, decimals)).Code);
        Assert.Equal("DECIMALS_OUT_OF_RANGE", Assert.Throws<QueryError>(() => Percentages.Of(1, null, decimals)).Code);
    }
}
