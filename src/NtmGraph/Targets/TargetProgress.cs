namespace NtmGraph;

/// <summary>How far a target was reached by a day. What is not known is null.</summary>
/// <param name="JudgedOn">The day asked for, or the due day if that came first.</param>
/// <param name="Baseline">What is known of the baseline day; a bounded count is no baseline.</param>
/// <param name="Actual">What is known of the day judged.</param>
internal sealed record TargetProgress(Target Target, DateOnly JudgedOn, TargetEvidence? Baseline, TargetEvidence? Actual)
{
    public static async Task<TargetProgress> Compute(NtmContext db, Target target, DateOnly day, CancellationToken ct)
    {
        var judgedOn = day < target.DueOn ? day : target.DueOn;
        var baseline = target.BaselineOn is { } begin ? await TargetEvidence.Find(db, target, begin, ct) : null;
        var actual = await TargetEvidence.Find(db, target, judgedOn, ct);
        return new TargetProgress(target, judgedOn, baseline is { IsExact: true } ? baseline : null, actual);
    }

    public decimal? Expected => Target.Mode == TargetMode.Additional ? Baseline?.Value + Target.Value : Target.Value;

    public decimal? Difference => Actual?.Value - Expected;

    public decimal? Percentage(int decimals) => Target.Mode switch
    {
        TargetMode.Additional => Percentages.Of(Added ?? 0, Added is null ? null : Target.Value, decimals),
        _ => Percentages.Of(Actual?.Part ?? 0, Target.Value * Actual?.Whole, decimals),
    };

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
            if (actual.Value > goal)
                return actual.Reaches ? TargetStatus.Exceeded : null;
            if (actual.Value == goal && actual.IsExact)
                return TargetStatus.Met;
            if (JudgedOn == Target.DueOn)
                return actual.Value < goal && actual.Misses ? TargetStatus.Missed : null;
            if (KeepsPace(goal, actual.Value) is not { } keepsPace)
                return null;
            return keepsPace
                ? actual.Reaches ? TargetStatus.OnTrack : null
                : actual.Misses ? TargetStatus.Behind : null;
        }
    }

    private decimal? Added => JudgedOn < Target.BaselineOn ? null : Actual?.Value - Baseline?.Value;

    /// <summary>Whether so much was reached as an even pace from year end to year end would bring; null where there is no pace.</summary>
    private bool? KeepsPace(decimal goal, decimal reached)
    {
        if (Target.BaselineOn is not { } begin || Baseline is null || JudgedOn < begin)
            return null;
        var yearEnds = YearEnds(begin, Target.DueOn);
        return yearEnds == 0 ? null : (reached - Baseline.Value) * yearEnds >= (goal - Baseline.Value) * YearEnds(begin, JudgedOn);
    }

    /// <summary>How many year ends lie after a day, up to another.</summary>
    private static int YearEnds(DateOnly after, DateOnly upTo) =>
        RecognitionQuestion.LastYearOn(upTo) - RecognitionQuestion.LastYearOn(after);
}
