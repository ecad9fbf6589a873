using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;

namespace NtmGraph.Tests;

/// <summary>What holds of all numbers.</summary>
public class FigureProperties
{
    private static readonly Measure Money = new() { Code = "money", Name = "Money", Unit = "VND" };

    [Property(MaxTest = 2000, EndSize = 1_000_000)]
    public bool A_percentage_is_the_nearest_of_its_length_and_of_two_the_larger(uint part, uint whole, byte length)
    {
        var (numerator, denominator, decimals) = ((int)(part % int.MaxValue), (int)(whole % int.MaxValue) + 1, length % 11);
        var scale = BigInteger.Pow(10, decimals + 2);
        var nearest = ((2 * numerator * scale) + denominator) / (2 * (BigInteger)denominator);
        return Percentages.Of(numerator, denominator, decimals) * (decimal)BigInteger.Pow(10, decimals) == (decimal)nearest;
    }

    [Property(MaxTest = 2000)]
    public bool Printed_money_never_says_more_than_its_bound(ulong amount, byte fraction)
    {
        var value = (amount % 1_000_000_000_000_000_000) + (fraction / 1000m);
        return Printed(value, Bound.AtLeast) <= value && Printed(value, Bound.AtMost) >= value
            && Math.Abs(Printed(value, Bound.Exact) - value) <= value / 1000m;
    }

    [Property(MaxTest = 2000)]
    public bool Printed_money_is_below_a_thousand_of_its_unit_where_there_is_a_larger_one(ulong amount, byte bound)
    {
        var words = NumberText.For("en").Quantity(amount % 2_000_000_000 / 1.0001m, (Bound)(1 + (bound % 4)), Money.Unit, Money.UnitEn).Split(' ');
        return words[^2] != "million" || !words[^3].Contains(',', StringComparison.Ordinal);
    }

    private static decimal Printed(decimal value, Bound bound)
    {
        var words = NumberText.For("en").Quantity(value, bound, Money.Unit, Money.UnitEn).Split(' ');
        var number = Array.FindIndex(words, word => char.IsDigit(word[0]));
        var size = words[number + 1] switch { "billion" => 1_000_000_000, "million" => 1_000_000, _ => 1 };
        return decimal.Parse(words[number], NumberStyles.Number, CultureInfo.InvariantCulture) * size;
    }
}
