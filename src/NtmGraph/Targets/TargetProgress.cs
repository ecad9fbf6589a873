using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>How far a target was reached by a day. What is not known is null.</summary>
/// <param name="JudgedOn">The day asked for, or the due day if that came first.</param>
/// <param name="Baseline">What is known of the baseline day; a bounded count is no baseline.</param>
/// <param name="Actual">What is known of the day judged.</param>
internal sealed record TargetProgress(Target Target, DateOnly JudgedOn, TargetEvidence? Baseline, TargetEvidence? Actual)
{
    /// <summary>How far some targets were reached by a day, by their ids; all are read together.</summary>
    public static async Task<IReadOnlyDictionary<int, TargetProgress>> Read(
        NtmContext db, IReadOnlyList<int> ids, DateOnly day, CancellationToken ct)
    {
        var targets = await db.Targets.Where(target => ids.Contains(target.Id)).Include(target => target.Unit).ToListAsync(ct);
        var answers = await RecognitionRules.Compute(
            db, [.. targets.SelectMany(target => Days(target, day).Select(on => Question(target, on)))], ct);
        return targets.ToDictionary(target => target.Id, target =>
            Of(target, day, on => answers[Question(target, on)].RateOrNull));
    }

    /// <summary>The days of which something must be known to judge a target by a day.</summary>
    private static IEnumerable<DateOnly> Days(Target target, DateOnly day) =>
        target.BaselineOn is { } begin ? [JudgingDay(target, day), begin] : [JudgingDay(target, day)];

    /// <summary>Judges a target by a day.</summary>
    /// <param name="rate">Finds the rate for a day; null where there is none.</param>
    public static TargetProgress Of(Target target, DateOnly day, Func<DateOnly, Rate?> rate)
    {
        var judgedOn = JudgingDay(target, day);
        var baseline = target.BaselineOn is { } begin ? TargetEvidence.Of(rate(begin), target.Mode, begin) : null;
        return new TargetProgress(
            target, judgedOn, baseline is { IsExact: true } ? baseline : null, TargetEvidence.Of(rate(judgedOn), target.Mode, judgedOn));
    }

    public decimal? Expected => Target.Mode == TargetMode.Additional ? Baseline?.Value + Target.Value : Written(Target.Value);

    public decimal? Difference => IsAsPlanned ? 0 : Actual?.Value - Expected;

    public decimal? Percentage(int decimals) => Target.Mode switch
    {
        TargetMode.Additional => Percentages.Of(Added ?? 0, Added is null ? null : Target.Value, decimals, Bound),
        _ when IsAsPlanned && Target.Value > 0 => 100,
        _ => Percentages.Of(Actual?.Part ?? 0, Target.Value * Actual?.Whole, decimals, Bound),
    };

    /// <summary>What `actual` says of the true value.</summary>
    public Bound Bound => Actual?.Rate.Bound ?? Bound.Exact;

    /// <summary>What is still missing for each year end left, since recognitions count from 31 December of their year.</summary>
    public decimal? RequiredPerYear
    {
        get
        {
            if (Difference is not { } difference)
                return null;
            if (difference >= 0)
                return Actual!.Reaches ? 0 : null;
            var yearEnds = YearEnds(JudgedOn, Target.DueOn);
            return Actual!.IsExact && yearEnds > 0 ? -difference / yearEnds : null;
        }
    }

    /// <summary>
    /// What is reached stays reached, so old evidence may say so; that something is missing is said only on evidence
    /// of the very day. A bound says only what follows from it: "over 460" reaches 400 and misses nothing.
    /// </summary>
    public TargetStatus? Status
    {
        get
        {
            if (Expected is not { } goal || Actual is not { } actual)
                return null;
            if (IsAsPlanned && actual.IsExact)
                return TargetStatus.Met;
            var reached = IsAsPlanned ? goal : actual.Value;
            if (reached > goal)
                return actual.Reaches ? TargetStatus.Exceeded : null;
            if (JudgedOn == Target.DueOn)
                return reached < goal && actual.Misses ? TargetStatus.Missed : null;
            if (KeepsPace(goal, reached) is not { } keepsPace)
                return null;
            return keepsPace
                ? actual.Reaches ? TargetStatus.OnTrack : null
                : actual.Misses ? TargetStatus.Behind : null;
        }
    }

    /// <summary>
    /// Whether what is known is just what was set out, be it exact or a bound. A percentage stands for the whole number of units that it is rounded or, where
    /// it has decimals, cut off from: a plan of 66.67 % or of 66.66 % is two units of three.
    /// </summary>
    private bool IsAsPlanned => Actual is { Value: var actual } && Expected is { } goal
        && (actual == goal || (Target.Mode == TargetMode.Percentage && (
            decimal.Round(actual, goal.Scale, MidpointRounding.AwayFromZero) == goal
            || (goal.Scale > 0 && decimal.Round(actual, goal.Scale, MidpointRounding.ToZero) == goal))));

    private decimal? Added => JudgedOn < Target.BaselineOn ? null : Actual?.Value - Baseline?.Value;

    /// <summary>Whether so much was reached as an even pace from year end to year end would bring; null where there is no pace.</summary>
    private bool? KeepsPace(decimal goal, decimal reached)
    {
        if (Target.BaselineOn is not { } begin || Baseline is null || JudgedOn < begin)
            return null;
        var yearEnds = YearEnds(begin, Target.DueOn);
        return yearEnds == 0 ? null : (reached - Baseline.Value) * yearEnds >= (goal - Baseline.Value) * YearEnds(begin, JudgedOn);
    }

    /// <summary>A number with the decimals that it needs, of which its scale tells how many.</summary>
    private static decimal Written(decimal value) => value / 1.0000000000000000000000000000m;

    private static RecognitionQuestion Question(Target target, DateOnly day) =>
        new(target.Unit, target.Level, target.Tier, day, Counting.AtLeast, Dating.Attained);

    private static DateOnly JudgingDay(Target target, DateOnly day) => day < target.DueOn ? day : target.DueOn;

    /// <summary>How many year ends lie after a day, up to another.</summary>
    private static int YearEnds(DateOnly after, DateOnly upTo) =>
        RecognitionQuestion.LastYearOn(upTo) - RecognitionQuestion.LastYearOn(after);
}

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
        if (rate is null or { Basis: Basis.UnitRecords, IsKnown: false })
            return null;
        var current = rate.Complete || rate.AsOf >= day;
        if (mode != TargetMode.Percentage)
            return new TargetEvidence(rate, rate.Numerator, 1, current);
        return rate.Denominator is null or 0 ? null : new TargetEvidence(rate, 100m * rate.Numerator, rate.Denominator.Value, current);
    }
}
