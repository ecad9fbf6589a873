using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Percentages: divided once, rounded once, half away from zero unless they are bounds.</summary>
internal static class Percentages
{
    public const int MostDecimals = 10;

    public const string ComparedAsShown = "It is compared as it is shown, with two decimals.";

    /// <summary>The percentage that a numerator is of a denominator; null where the denominator is zero or not known.</summary>
    /// <exception cref="QueryError">More decimals were asked for than there are.</exception>
    public static decimal? Of(decimal numerator, decimal? denominator, int decimals, Bound bound = Bound.Exact)
    {
        if (decimals is < 0 or > MostDecimals)
            throw new QueryError("DECIMALS_OUT_OF_RANGE", $"A percentage has 0 to {MostDecimals} decimals, not {decimals}.") { Values = [MostDecimals, decimals] };
        return denominator is null or 0
            ? null
            : decimal.Round(100m * numerator / denominator.Value, decimals, bound.Rounding());
    }
}

/// <summary>Means of measured values: summed exactly, divided once, rounded once, half away from zero.</summary>
internal static class Means
{
    /// <summary>The mean of some values; null where there are none.</summary>
    /// <exception cref="QueryError">More decimals were asked for than there are.</exception>
    public static decimal? Of(decimal sum, int count, int decimals)
    {
        if (decimals is < 0 or > Percentages.MostDecimals)
            throw new QueryError("DECIMALS_OUT_OF_RANGE", $"A mean has 0 to {Percentages.MostDecimals} decimals, not {decimals}.") { Values = [Percentages.MostDecimals, decimals] };
        return count == 0 ? null : decimal.Round(sum / count, decimals, MidpointRounding.AwayFromZero);
    }
}
