using GraphQL;
using GraphQL.DataLoader;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>What units set out to reach, and how far they got by a day.</summary>
    [Connection, AsOf("The day on which the targets are judged; the data's reference date where left out.")]
    public static IQueryable<Target> Targets([Database] NtmContext db) => db.Targets;
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>What this unit set out to reach, and how far it got by the day asked for.</summary>
    [Through(nameof(Versions), nameof(UnitVersion.Version), nameof(OwnTargets))]
    [Connection]
    public static IQueryable<Link<Target>> Targets([Database] NtmContext db) =>
        UnitSql.Held(db, db.Targets, target => target.UnitId);

    /// <summary>Those of this version alone.</summary>
    [Ignore]
    public IList<Target> OwnTargets { get; init; } = null!;
}

internal sealed partial class Target
{
    private const int ValueDecimals = 2;

    /// <summary>What the target comes to: a number of units in all, or a percentage where the mode is PERCENTAGE. Null where the baseline is not known.</summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<decimal?> Expected(IResolveFieldContext context) =>
        Progress(context).Then(progress => progress.Expected);

    /// <summary>What was reached by the day asked for, or by the due day if that came first. Null where it is not known.</summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<decimal?> Actual(IResolveFieldContext context) =>
        Progress(context).Then(progress => Rounded(progress.Actual?.Value, progress.Bound));

    /// <summary>What there was on the baseline day, by the latest figure up to it. Null where there is no such day, or no exact count of it.</summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<decimal?> Baseline(IResolveFieldContext context) =>
        Progress(context).Then(progress => Rounded(progress.Baseline?.Value));

    /// <summary>Actual less expected; in percentage points where the mode is PERCENTAGE.</summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<decimal?> Difference(IResolveFieldContext context) =>
        Progress(context).Then(progress => Rounded(progress.Difference, progress.Bound));

    /// <summary>
    /// How much of the target was reached, rounded half away from zero, or as a bound: 6 of 5 units are 120. ABSOLUTE: actual of expected.
    /// ADDITIONAL: what was added since the baseline day of what was to be added. PERCENTAGE: the percentage reached of the
    /// percentage to be reached. Null where it is not known, or where nothing was to be reached.
    /// </summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<decimal?> Percentage(IResolveFieldContext context, int decimals = 2) =>
        Progress(context).Then(progress => progress.Percentage(decimals));

    /// <summary>Whether the target was reached. Null where that is not known: MISSED and BEHIND are said only on figures of the very day.</summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<TargetStatus?> Status(IResolveFieldContext context) =>
        Progress(context).Then(progress => progress.Status);

    /// <summary>
    /// What is still missing by the figure known, for each year end (31 December, from which recognitions count) that is left
    /// after the day asked for, up to the due day; in percentage points where the mode is PERCENTAGE. 0 where the target is
    /// reached. Null where it is not known what is missing, or where no year end is left.
    /// </summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<decimal?> RequiredPerYear(IResolveFieldContext context) =>
        Progress(context).Then(progress => Rounded(progress.RequiredPerYear));

    /// <summary>
    /// The rate that `actual` is taken from, with its fraction, its own day, its bound and its sources. Null where it is not known.
    /// </summary>
    [Needs(nameof(Id))]
    [Cost(1.5, Once = 10)]
    public IDataLoaderResult<Rate?> Rate(IResolveFieldContext context) =>
        Progress(context).Then(progress => progress.Actual?.Rate);

    private IDataLoaderResult<TargetProgress> Progress(IResolveFieldContext context) => BatchScope.Load<NtmContext, TargetProgress>(
        context,
        Id,
        async (db, ids, ct) => await TargetProgress.Read(db, ids, AsOf, ct),
        () => throw new InvalidOperationException($"The target {Id} is no longer there."),
        shared: nameof(Progress));

    private static decimal? Rounded(decimal? value, Bound bound = Bound.Exact) =>
        value is null ? null : decimal.Round(value.Value, ValueDecimals, bound.Rounding());
}
