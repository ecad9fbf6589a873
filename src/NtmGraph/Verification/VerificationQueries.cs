using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    private const int LongestFigure = 100;

    /// <summary>
    /// Checks a figure that somebody printed: whether the number follows from its fraction, and whether the records of single
    /// units agree. `verifyFigure(printed: "66,67%", numerator: 6, denominator: 9, level: DISTRICT, within: "19", asOf: "2023-12-31")`
    /// </summary>
    /// <param name="printed">The figure as it stands in print: "93,7%", "trên 46%", "26/28", "1.331".</param>
    /// <param name="numerator">Units that hold the tier, where the text says it.</param>
    /// <param name="denominator">All units of the level that the programme is for, where the text says it.</param>
    /// <param name="level">Level of the units counted; without it there is nothing to compare with the records.</param>
    /// <param name="tier">Tier they must hold.</param>
    /// <param name="within">Code of the unit the figure is about; the whole country where left out.</param>
    /// <param name="asOf">The day the figure speaks of; the data's reference date where left out.</param>
    [CanFail, Cost(10)]
    public static async Task<FigureVerification> VerifyFigure(
        [Database] NtmContext db, string printed, int? numerator, int? denominator, UnitLevel? level,
        Tier tier = Tier.NewRural, string? within = null, [AsOf] DateOnly asOf = default, CancellationToken ct = default)
    {
        if (printed.Length > LongestFigure)
            throw QuestionErrors.FigureTooLong(LongestFigure, printed.Length);
        if (string.IsNullOrWhiteSpace(printed) || numerator < 0 || denominator < 0 || numerator > denominator)
            throw QuestionErrors.NoFigure();
        var arithmetic = FigureArithmetic.Of(printed, numerator, denominator, Bound.Exact);
        if (level is not { } counted)
            return Verified((_, _) => Task.FromResult(Alone(FigureRecords.NoLevel)));
        var unit = await UnitLookup.FindWithin(db, within, asOf, ct);
        if (counted < unit.Level)
            throw QuestionErrors.LevelAbove(unit, counted);
        var claim = FigureClaim.Of(
            PrintedFigure.Read(printed), numerator, denominator, new RecognitionQuestion(unit, counted, tier, asOf, Counting.AtLeast, Dating.Attained));
        return Verified((context, cancel) => FigureRecords.Compare(context, Alone(claim), cancel));

        FigureVerification Verified(Func<NtmContext, CancellationToken, Task<IReadOnlyDictionary<int, FigureRecords>>> compare) =>
            new(arithmetic, key: 0, (context, _, cancel) => compare(context, cancel));

        static IReadOnlyDictionary<int, T> Alone<T>(T value) => new Dictionary<int, T> { [0] = value };
    }
}

internal sealed partial class PublishedFigure
{
    /// <summary>Whether the figure stands up: to its own fraction, and to the records of single units.</summary>
    [Needs(nameof(Id), nameof(Printed), nameof(Numerator), nameof(Denominator), nameof(Bound))]
    [Cost(0)]
    public FigureVerification Verification() => new(FigureArithmetic.Of(Printed, Numerator, Denominator, Bound), Id, FigureRecords.Read);

    /// <summary>Whether its number may be out of so many units in all: not where a share of all was printed with it that they do not give.</summary>
    internal bool MayBeOf(int units) => units == 0 || !IsOtherShare || DenominatorKind != DenominatorKind.All || Numerator is not { } number
        || PrintedFigure.Read(Printed!).Share?.Holds(100m * number / units) != false;

    /// <summary>What it claims of the units that hold the tier: its number, as its text bounds it, or else what its text says of all units.</summary>
    internal FigureClaim Claim
    {
        get
        {
            var about = new RecognitionQuestion(Unit, Level, Tier, AsOf, Counting.AtLeast, Dating.Attained);
            var read = Printed is null ? null : PrintedFigure.Read(Printed).With(Bound);
            if (Numerator is { } number)
                return new FigureClaim(about)
                {
                    Count = read is { Share: null, Count: { UpTo: null } count } && count.Readings.Any(reading => reading.Exactly == number) ? count : PrintedAmount.Of(number) with { Bound = default(PrintedBound?).With(Bound) },
                    Denominator = ShareOfAll,
                };
            return read is not null && DenominatorKind == DenominatorKind.All
                ? FigureClaim.Of(read, null, Denominator, about)
                : new FigureClaim(about);
        }
    }
}
