using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Target
{
    private const int PercentageDecimals = 2;

    private Task<TargetProgress>? progress;

    /// <summary>What the target comes to: a number of units in all, or a percentage where the mode is PERCENTAGE. Null where the baseline is not known.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Expected(IResolveFieldContext context, [FromServices] NtmContext db) =>
        (await Progress(context, db)).Expected;

    /// <summary>What was reached by the day asked for, or by the due day if that came first. Null where it is not known.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Actual(IResolveFieldContext context, [FromServices] NtmContext db) =>
        Rounded((await Progress(context, db)).Actual);

    /// <summary>Actual less expected; in percentage points where the mode is PERCENTAGE.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<decimal?> Difference(IResolveFieldContext context, [FromServices] NtmContext db)
    {
        var reached = await Progress(context, db);
        return Rounded(reached.Actual - reached.Expected);
    }

    /// <summary>Whether the target was reached. Null where that is not known: MISSED and BEHIND are said only on figures of the very day.</summary>
    [Needs(nameof(Level), nameof(Tier), nameof(Mode), nameof(Value), nameof(BaselineOn), nameof(DueOn), nameof(Unit))]
    public async Task<TargetStatus?> Status(IResolveFieldContext context, [FromServices] NtmContext db) =>
        (await Progress(context, db)).Status;

    private Task<TargetProgress> Progress(IResolveFieldContext context, NtmContext db) =>
        progress ??= TargetProgress.Compute(db, this, context.Day(), context.CancellationToken);

    private static decimal? Rounded(decimal? value) =>
        value is null ? null : decimal.Round(value.Value, PercentageDecimals, MidpointRounding.AwayFromZero);
}
