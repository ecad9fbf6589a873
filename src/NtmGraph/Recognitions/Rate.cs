using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>
/// How many units hold a tier, out of how many. A rate never comes without its fraction, its day, what it rests on
/// and its sources.
/// </summary>
internal sealed partial class Rate : IComparable<Rate>
{
    /// <summary>How many days before the day asked about a figure may speak of to be compared: 18 months.</summary>
    private const int MostDaysApart = 549;

    /// <summary>What the figure answers.</summary>
    [Ignore]
    public required RecognitionQuestion Question { get; init; }

    /// <summary>The day asked about, on which the units behind the figure are looked at.</summary>
    [Day, Ignore]
    public DateOnly Day => Question.Day;

    /// <summary>Units that hold the tier.</summary>
    [Unit("administrative units")]
    public required int Numerator { get; init; }

    /// <summary>Units that could hold it: of the level, within the unit, of a kind that the criteria set in force applies to. Null where nobody knows how many there are.</summary>
    [Unit("administrative units")]
    public required int? Denominator { get; init; }

    /// <summary>Where the denominator comes from. Null where there is none.</summary>
    public required DenominatorBasis? DenominatorBasis { get; init; }

    /// <summary>
    /// What the numerator says: a published "over 460" is AT_LEAST 460, and so are the records of a register that is not complete; ABOUT where these
    /// may be too many as well, as of units that hold no higher tier. At least all there are is EXACT.
    /// </summary>
    public required Bound Bound { get; init; }

    /// <summary>The day the figure holds for: the day asked about, or the day a published figure speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What the figure rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Whether the register of recognitions is declared complete for this unit, level, tier and day. Where it is not, units that are not recorded may be recognised all the same.</summary>
    public required bool Complete { get; init; }

    /// <summary>How sure the figure is: as sure as the least sure fact in it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Primary keys of the sources, in their order, where they are known: those of a published figure.</summary>
    [Ignore]
    public IReadOnlyList<int>? SourceIds { get; init; }

    /// <summary>Primary keys of the figures that <see cref="OtherShares"/> gives, in their order.</summary>
    [Ignore]
    public required IReadOnlyList<int> OtherShareIds { get; init; }

    /// <summary>Numerator by denominator: 0.6667. Null where the denominator is not known or zero.</summary>
    public double? Ratio => Denominator is null or 0 ? null : (double)Numerator / Denominator.Value;

    /// <summary>
    /// The percentage, rounded half away from zero: 66.67. A lower bound is rounded down and an upper bound up, so that it stays one.
    /// Null where the denominator is not known or zero.
    /// </summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Unit("%")]
    public decimal? Percentage(int decimals = 2) => Percentages.Of(Numerator, Denominator, decimals, Bound);

    /// <summary>The percentage as it is printed: "66,67%", or "trên 66,67%" where the numerator is a published lower bound, "ít nhất 66,67%" where it is one of records. Where there is none, the count alone: "104".</summary>
    /// <param name="decimals">Digits after the decimal mark, 0 to 10.</param>
    /// <param name="locale">Whose usage to follow: "vi-VN" or "en-US".</param>
    [Cost(0.5)]
    public string Text(int decimals = 2, string locale = "vi-VN")
    {
        var text = Usage(NumberText.For(locale));
        return Percentage(decimals) is { } percentage
            ? text.Percentage(percentage, decimals, Bound)
            : text.Count(Numerator, Bound);
    }

    /// <summary>Orders rates by what they are asked for.</summary>
    [Ignore]
    public int CompareTo(Rate? other) => Question.CompareTo(other?.Question);

    /// <summary>Whether it says how many hold the tier, and not only that so many do at least.</summary>
    internal bool IsKnown => Bound == Bound.Exact;

    /// <summary>Whether it may be set beside rates of other days and units: it is known, and of a day near the one asked about.</summary>
    internal bool IsComparable => IsKnown && Day.DayNumber - AsOf.DayNumber <= MostDaysApart;

    private NumberText Usage(NumberText text) => Basis == Basis.UnitRecords ? text.OfRecords : text;

    /// <summary>Where the facts behind the figure are stated, its denominator too where another figure of the day gives it.</summary>
    [Cost(1, Once = 20), ListSize(5)]
    public IDataLoaderResult<IEnumerable<Source>> Sources(IResolveFieldContext context) => Stated(context).Then(IEnumerable<Source> (sources) => sources);

    /// <summary>The sources, for all rates of a list at once and for all of its fields that show them.</summary>
    private IDataLoaderResult<IReadOnlyList<Source>> Stated(IResolveFieldContext context) =>
        BatchScope.Load<NtmContext, Rate, IReadOnlyList<Source>>(context, this, RateSources.Read, () => [], shared: nameof(Stated), hasDay: true);

    /// <summary>
    /// The units behind the figure: those counted, or those that are not known to hold the tier. Where the register is not
    /// complete, the latter may hold it all the same. Null where the figure is a published one, whose units nobody listed.
    /// </summary>
    /// <param name="counted">Whether to list the units in the numerator, or the others of the denominator.</param>
    [Connection(Optional = true, Parent = typeof(AdministrativeUnit), Place = nameof(UnitsPlace)), Cost(10, FactsAbove = typeof(AdministrativeUnit))]
    public IQueryable<Link<AdministrativeUnit>>? Units([Database] NtmContext db, [Parents] IReadOnlyList<int> withinIds, bool counted = true) =>
        Basis == Basis.UnitRecords ? RecognitionSql.Units(db, Question, withinIds, counted) : null;

    /// <summary>The units behind rates that ask the same of several units are read together.</summary>
    private ListPlace UnitsPlace => new(Question.Within.Id, (Basis, Question with { Within = null!, Kinds = [] }, string.Join(' ', Question.Kinds)));

    /// <summary>
    /// What boundaries changed between the day the figure holds for and the day asked about: of the unit itself, of the units counted in it,
    /// or of units between that came into it or left it with those below them. Where there are any, a published figure speaks of other units than
    /// there are on the day asked about: 118 of 126 communes were counted before Bắc Kạn was merged into Thái Nguyên. A figure counted from unit
    /// records has none. Changes that no source states are not among them; `sameUnits` tells of these too.
    /// </summary>
    [Connection, Cost(10, Orders = typeof(UnitSuccession))]
    public IQueryable<UnitSuccession> BoundaryChanges([Database] NtmContext db) =>
        UnitSql.Successions(db, Question.Within.Id, Question.Level, AsOf, Question.Day);

    /// <summary>
    /// Whether the units of the level within it are the very same on the day the figure holds for and on the day asked about, by what is known of
    /// each unit: false also where units came or went and no source says how. Null where nothing is known of them on one of the days.
    /// </summary>
    [Cost(10, FactsAbove = typeof(AdministrativeUnit))]
    public IDataLoaderResult<bool?> SameUnits(IResolveFieldContext context) => BatchScope.Load<NtmContext, bool?>(
        context, Question.Within.Id, (db, ids, ct) => UnitSql.AreSame(db, ids, Question.Level, AsOf, Question.Day, ct),
        none: () => null, terms: (Question.Level, AsOf, Question.Day));

    /// <summary>
    /// Shares printed about the same units, up to the day asked about, that its fraction does not say: without a count, as "51%" of 2025 where the last
    /// fraction is of 2022, or not said to be of all units, as "42,4%" of those recognised. The latest comes first. A published figure has those of its own day
    /// or later ones, unit records have those of any day, and a figure of a whole register has none.
    /// </summary>
    [Cost(1, Once = 10), ListSize(3)]
    public IDataLoaderResult<IEnumerable<PublishedFigure>> OtherShares(IResolveFieldContext context) =>
        OtherShareIds.Select(id => BatchScope.Load<NtmContext, PublishedFigure?>(context, id, async (db, ids, ct) =>
            (await Projected.All(context, db.PublishedFigures.Where(figure => ids.Contains(figure.Id)))).ToDictionary(figure => figure.Id, figure => (PublishedFigure?)figure),
            () => null)).Together(figures => figures.OfType<PublishedFigure>());

    /// <summary>
    /// How the rate changed since an earlier day, within the unit that had the same code then. Null where there was none, or
    /// nothing is known of its units on that day.
    /// </summary>
    /// <param name="since">The earlier day.</param>
    [Cost(15, FactsAbove = typeof(Rate))]
    public IDataLoaderResult<RateChange?> Change(IResolveFieldContext context, DateOnly since)
    {
        if (since >= Question.Day)
            throw QuestionErrors.NotSince(since, Question.Day);
        var before = BatchScope.Load<NtmContext, RecognitionQuestion, Rate?>(context, Question, (db, questions, ct) => Earlier(db.At(since), since, questions, ct), () => null);
        return before.Then(rate => rate is null ? null : new RateChange(this, rate) { IsBetweenDays = true });
    }

    /// <summary>The rates on an earlier day that answer some questions of a later one.</summary>
    private static async Task<IReadOnlyDictionary<RecognitionQuestion, Rate?>> Earlier(NtmContext db, DateOnly since, IReadOnlyList<RecognitionQuestion> questions, CancellationToken ct)
    {
        var begun = questions.Where(q => !q.Within.IsValidOn(since)).Select(q => q.Within.Id).Distinct().ToList();
        var before = begun.Count == 0 ? [] : await (
            from now in db.Units.Where(unit => begun.Contains(unit.Id))
            join then in UnitSql.ValidOn(db, since) on now.Code equals then.Code
            select new { now.Id, Then = then }).ToDictionaryAsync(pair => pair.Id, pair => pair.Then, ct);
        var asked = questions.Select(q => (Now: q, Within: q.Within.IsValidOn(since) ? q.Within : before.GetValueOrDefault(q.Within.Id)))
            .Where(pair => pair.Within is not null).ToDictionary(pair => pair.Now, pair => pair.Now with { Within = pair.Within!, Day = since });
        var answers = await RecognitionRules.Compute(db, asked.Values, ct);
        return questions.ToDictionary(q => q, q => asked.TryGetValue(q, out var earlier) ? answers[earlier].RateOrNull : null);
    }
}

/// <summary>How a rate changed between two days. Differences are given only between figures that are exact and of different days, in `change(since)` of days at most 18 months before those asked about; not of the records of a register that is not complete unless all units hold the tier.</summary>
internal sealed class RateChange
{
    private readonly Rate now;

    public RateChange(Rate now, Rate before)
    {
        this.now = now;
        Since = before;
    }

    /// <summary>Whether it is the change between the two days asked about, for which figures of long before say nothing, and not that from one figure of a series to the next.</summary>
    [Ignore]
    public bool IsBetweenDays { get; init; }

    /// <summary>The rate on the earlier day.</summary>
    public Rate Since { get; }

    /// <summary>How many more units hold the tier; less than zero where there are fewer.</summary>
    [Unit("administrative units")]
    public int? Numerator => IsMeasured ? now.Numerator - Since.Numerator : null;

    /// <summary>How many more units could hold it.</summary>
    [Unit("administrative units")]
    public int? Denominator => IsMeasured ? now.Denominator - Since.Denominator : null;

    /// <summary>The percentage less the earlier one, in percentage points: 33.33 from 33.33 % to 66.67 %. Rounded once, half away from zero.</summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Unit("percentage points")]
    public decimal? PercentagePoints(int decimals = 2) => IsMeasured && now.Denominator is > 0 and { } d1 && Since.Denominator is > 0 and { } d0
        ? Percentages.Of(((long)now.Numerator * d0) - ((long)Since.Numerator * d1), (long)d1 * d0, decimals)
        : null;

    /// <summary>
    /// Whether both rates are of the very same units, so that the change is progress and not a change of boundaries. A unit that has another name by now is the same.
    /// Null where that is not known: a denominator is, or two published figures have equal ones.
    /// </summary>
    [Cost(5)]
    public IDataLoaderResult<bool?> LikeForLike(IResolveFieldContext context)
    {
        var (q, before) = (now.Question, Since.Question);
        if (now.Denominator is null || Since.Denominator is null)
            return Said(null);
        if (now.Denominator != Since.Denominator)
            return Said(false);
        if (now.Basis != Basis.UnitRecords || Since.Basis != Basis.UnitRecords)
            return Said(null);
        if (q.IsNarrowed || q.Within.OriginId != before.Within.OriginId || !q.Kinds.SequenceEqual(before.Kinds))
            return BatchScope.Load<NtmContext, bool?>(
                context, q.Within.Id, async (db, _, ct) => new Dictionary<int, bool?> { [q.Within.Id] = await AreSame(db, q, before, ct) },
                none: () => null, terms: (q, before));
        // Of as many units, as many left.
        return BatchScope.Load<NtmContext, bool?>(
            context, q.Within.Id, async (db, ids, ct) => await RecognitionSql.Entered(db, q, ids, before.Day).ToDictionaryAsync(id => id, _ => (bool?)false, ct),
            none: () => true, terms: (q.Level, q.Day, before.Day, string.Join(' ', q.Kinds)));

        static IDataLoaderResult<bool?> Said(bool? same) => Continued.Alone(_ => Task.FromResult(same));
    }

    private static async Task<bool> AreSame(NtmContext db, RecognitionQuestion q, RecognitionQuestion before, CancellationToken ct)
    {
        var units = await RecognitionSql.Counted(db.At(q.Day), q).Select(unit => unit.OriginId).ToHashSetAsync(ct);
        return units.SetEquals(await RecognitionSql.Counted(db.At(before.Day), before).Select(unit => unit.OriginId).ToListAsync(ct));
    }

    private bool IsMeasured => now.IsKnown && Since.IsKnown && now.AsOf > Since.AsOf && (!IsBetweenDays || (now.IsComparable && Since.IsComparable));
}

/// <summary>Where the denominator of a rate comes from.</summary>
internal enum DenominatorBasis
{
    /// <summary>Counted: the units there are on the day the figure holds for.</summary>
    Counted,

    /// <summary>Printed with the figure.</summary>
    Printed,

    /// <summary>Printed with another figure about the same unit, level and day.</summary>
    PrintedElsewhere,
}

/// <summary>What a figure rests on.</summary>
internal enum Basis
{
    /// <summary>Counted from the recognitions of single units.</summary>
    UnitRecords,

    /// <summary>Taken from a published figure, since the register of single units is not complete.</summary>
    PublishedFigure,
}
