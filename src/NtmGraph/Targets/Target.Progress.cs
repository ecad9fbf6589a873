using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Target
{
    private const int ValueDecimals = 2;

    private Task<TargetProgress>? progress;

    /// <summary>What the target comes to: a number of units in all, or a percentage where the mode is PERCENTAGE. Null where the baseline is not known.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Expected(IResolveFieldContext context, [FromServices] NtmContext db) =>
        (await Progress(context, db)).Expected;

    /// <summary>What was reached by the day asked for, or by the due day if that came first. Null where it is not known.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Actual(IResolveFieldContext context, [FromServices] NtmContext db) =>
        Rounded((await Progress(context, db)).Actual?.Value);

    /// <summary>What there was on the baseline day. Null where there is no such day, or no exact count of it.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Baseline(IResolveFieldContext context, [FromServices] NtmContext db) =>
        Rounded((await Progress(context, db)).Baseline?.Value);

    /// <summary>Actual less expected; in percentage points where the mode is PERCENTAGE.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Difference(IResolveFieldContext context, [FromServices] NtmContext db) =>
        Rounded((await Progress(context, db)).Difference);

    /// <summary>
    /// How much of the target was reached, rounded half away from zero: 6 of 5 units are 120. ABSOLUTE: actual of expected.
    /// ADDITIONAL: what was added since the baseline day of what was to be added. PERCENTAGE: the percentage reached of the
    /// percentage to be reached. Null where it is not known, or where nothing was to be reached.
    /// </summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Percentage(IResolveFieldContext context, [FromServices] NtmContext db, int decimals = 2) =>
        (await Progress(context, db)).Percentage(decimals);

    /// <summary>Whether the target was reached. Null where that is not known: MISSED and BEHIND are said only on figures of the very day.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<TargetStatus?> Status(IResolveFieldContext context, [FromServices] NtmContext db) =>
        (await Progress(context, db)).Status;

    /// <summary>
    /// What is still missing by the figure known, for each year end (31 December, from which recognitions count) that is left
    /// after the day asked for, up to the due day; in percentage points where the mode is PERCENTAGE. 0 where the target is
    /// reached. Null where it is not known what is missing, or where no year end is left.
    /// </summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> RequiredPerYear(IResolveFieldContext context, [FromServices] NtmContext db) =>
        Rounded((await Progress(context, db)).RequiredPerYear);

    /// <summary>
    /// The rate that `actual` is taken from, with its fraction, its own day, its bound and its sources. Null where it is not known.
    /// </summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<Rate?> Rate(IResolveFieldContext context, [FromServices] NtmContext db) =>
        (await Progress(context, db)).Actual?.Rate;

    private Task<TargetProgress> Progress(IResolveFieldContext context, NtmContext db) =>
        progress ??= TargetProgress.Compute(db, this, context.Day(), context.CancellationToken);

    private static decimal? Rounded(decimal? value) =>
        value is null ? null : decimal.Round(value.Value, ValueDecimals, MidpointRounding.AwayFromZero);
}
