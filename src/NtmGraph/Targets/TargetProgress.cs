using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Whether a target was, or is likely to be, reached.</summary>
internal enum TargetStatus
{
    /// <summary>More than the target was reached.</summary>
    Exceeded,

    /// <summary>The target was reached exactly.</summary>
    Met,

    /// <summary>The due day has passed and the target was not reached.</summary>
    Missed,

    /// <summary>Not yet due, and as far as an even pace since the baseline day would have brought it.</summary>
    OnTrack,

    /// <summary>Not yet due, and less far than an even pace since the baseline day would have brought it.</summary>
    Behind,
}

/// <summary>How far a target was reached on a day. What is not known is null.</summary>
internal sealed record TargetProgress(decimal? Expected, decimal? Actual, TargetStatus? Status)
{
    private static readonly TargetProgress Unknown = new(null, null, null);

    public static async Task<TargetProgress> Compute(NtmContext db, Target target, DateOnly day, CancellationToken ct)
    {
        var judgedOn = day < target.DueOn ? day : target.DueOn;
        var baseline = target.BaselineOn is { } begin ? await Count(db, target, begin, ct) : null;
        if (baseline is { Bound: not Bound.Exact })
            baseline = null;
        var expected = target.Mode == TargetMode.Additional ? baseline?.Value + target.Value : target.Value;
        if (await Count(db, target, judgedOn, ct) is not { } actual)
            return Unknown with { Expected = expected };
        return new TargetProgress(expected, actual.Value, Judge(target, judgedOn, expected, actual, baseline));
    }

    /// <summary>
    /// What is reached stays reached, so old evidence may say so; that something is missing is said only on evidence
    /// of the very day. A bound says only what follows from it: "over 460" reaches 400 and misses nothing.
    /// </summary>
    private static TargetStatus? Judge(Target target, DateOnly judgedOn, decimal? expected, Evidence actual, Evidence? baseline)
    {
        if (expected is not { } goal)
            return null;
        if (actual.Value > goal)
            return actual.Reaches ? TargetStatus.Exceeded : null;
        if (actual.Value == goal && actual.Bound == Bound.Exact)
            return TargetStatus.Met;
        if (judgedOn == target.DueOn)
            return actual.Value < goal && actual.Misses ? TargetStatus.Missed : null;
        if (target.BaselineOn is not { } begin || baseline is null || judgedOn < begin)
            return null;
        var pace = baseline.Value
            + ((goal - baseline.Value) * (judgedOn.DayNumber - begin.DayNumber) / (target.DueOn.DayNumber - begin.DayNumber));
        return actual.Value >= pace
            ? actual.Reaches ? TargetStatus.OnTrack : null
            : actual.Misses ? TargetStatus.Behind : null;
    }

    private static async Task<Evidence?> Count(NtmContext db, Target target, DateOnly day, CancellationToken ct)
    {
        var question = new RecognitionQuestion(target.Unit, target.Level, target.Tier, day, Counting.AtLeast, Dating.Attained);
        try
        {
            var rate = await RecognitionRules.Compute(db, question, ct);
            if (rate is { Basis: Basis.UnitRecords, Complete: false })
                return null;
            var current = rate.Complete || rate.AsOf >= day;
            return target.Mode != TargetMode.Percentage ? new Evidence(rate.Numerator, rate.Bound, current)
                : rate.Denominator is null or 0 ? null
                : new Evidence(100m * rate.Numerator / rate.Denominator.Value, rate.Bound, current);
        }
        catch (QueryError)
        {
            return null;
        }
    }

    /// <summary>A count or percentage, and whether it is known for the very day it is used for.</summary>
    private sealed record Evidence(decimal Value, Bound Bound, bool IsCurrent)
    {
        /// <summary>Whether so much was reached for certain.</summary>
        public bool Reaches => Bound is Bound.Exact or Bound.AtLeast;

        /// <summary>Whether no more than this was reached for certain.</summary>
        public bool Misses => Bound is Bound.Exact or Bound.AtMost && IsCurrent;
    }
}
