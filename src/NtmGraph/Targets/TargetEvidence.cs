namespace NtmGraph;

/// <summary>What is known of a target's count or percentage on a day.</summary>
/// <param name="Rate">The rate that says it.</param>
/// <param name="Part">The count; for a percentage a hundred times that.</param>
/// <param name="Whole">What the count is divided by: one, or for a percentage the denominator.</param>
/// <param name="IsCurrent">Whether it is known for the very day it is used for.</param>
internal sealed record TargetEvidence(Rate Rate, decimal Part, decimal Whole, bool IsCurrent)
{
    public decimal Value => Part / Whole;

    public bool IsExact => Rate.Bound == Bound.Exact;

    /// <summary>Whether so much was reached for certain.</summary>
    public bool Reaches => !Rate.Bound.MayBeLess();

    /// <summary>Whether no more than this was reached for certain.</summary>
    public bool Misses => !Rate.Bound.MayBeMore() && IsCurrent;

    /// <summary>What a rate says of a day; null where it says nothing for certain.</summary>
    public static TargetEvidence? Of(Rate? rate, TargetMode mode, DateOnly day)
    {
        if (rate is null or { Basis: Basis.UnitRecords, Complete: false })
            return null;
        var current = rate.Complete || rate.AsOf >= day;
        if (mode != TargetMode.Percentage)
            return new TargetEvidence(rate, rate.Numerator, 1, current);
        return rate.Denominator is null or 0 ? null : new TargetEvidence(rate, 100m * rate.Numerator, rate.Denominator.Value, current);
    }
}
