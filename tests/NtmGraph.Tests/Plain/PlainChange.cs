namespace NtmGraph.Tests;

/// <summary>How rates change, computed with fractions.</summary>
internal static class PlainChange
{
    /// <summary>The change of a rate since an earlier day, within the unit with the same code then.</summary>
    public static ChangeAnswer? Since(PlainRates rates, PlainQuestion now, RateAnswer rate, DateOnly since)
    {
        if (rates.Units.On(now.Within.Code, since) is not { } then)
            return null;
        var before = now with { Within = then, Day = since };
        var earlier = rates.Rate(before);
        if (earlier.Error is not null)
            return null;
        var change = Of(rates, now, rate, before, earlier);
        return IsNear(now, rate) && IsNear(before, earlier) ? change : new ChangeAnswer(null, null, null, change.LikeForLike, earlier);
    }

    /// <summary>The change between two questions that are answered.</summary>
    public static ChangeAnswer Of(PlainRates rates, PlainQuestion now, RateAnswer rate, PlainQuestion before, RateAnswer earlier) =>
        Between(now, rate, before, earlier) with
        {
            LikeForLike = rate.Denominator is null || earlier.Denominator is null ? null
                : rate.Denominator != earlier.Denominator ? false
                : rate.Basis != "UNIT_RECORDS" || earlier.Basis != "UNIT_RECORDS" ? null
                : rates.Counted(now).Select(rates.Units.Origin).ToHashSet().SetEquals(rates.Counted(before).Select(rates.Units.Origin)),
        };

    /// <summary>The change between two figures, without a word about the units behind them.</summary>
    private static ChangeAnswer Between(PlainQuestion now, RateAnswer rate, PlainQuestion before, RateAnswer earlier)
    {
        if (!IsKnown(now, rate) || !IsKnown(before, earlier) || string.CompareOrdinal(rate.AsOf, earlier.AsOf) <= 0)
            return new ChangeAnswer(null, null, null, null, earlier);
        return new ChangeAnswer(
            rate.Numerator - earlier.Numerator,
            rate.Denominator - earlier.Denominator,
            rate.Denominator is > 0 and { } d1 && earlier.Denominator is > 0 and { } d0
                ? Rounded(100 * (((long)rate.Numerator * d0) - ((long)earlier.Numerator * d1)), (long)d1 * d0)
                : null,
            null,
            earlier);
    }

    /// <summary>Whether a rate says how many hold the tier, and not only that so many do at least.</summary>
    public static bool IsKnown(PlainQuestion q, RateAnswer rate) => rate.Bound == "EXACT" && (rate.Complete || rate.Basis == "PUBLISHED_FIGURE"
        || (!q.Exactly && q.Year is null && rate.Denominator > 0 && rate.Numerator == rate.Denominator));

    /// <summary>Whether it is of a day at most 549 days before the one asked about.</summary>
    public static bool IsNear(PlainQuestion q, RateAnswer rate) => PlainDay.Parse(rate.AsOf).AddDays(549) >= q.Day;

    /// <summary>A fraction with two decimals, rounded half away from zero.</summary>
    public static decimal Rounded(long numerator, long denominator) =>
        Math.Sign(numerator) * (((200 * Math.Abs(numerator)) + denominator) / (2 * denominator)) / 100m;
}
