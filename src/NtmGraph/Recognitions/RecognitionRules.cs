using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// The rules of the figures: a register that is whole counts; else the latest published figure; else the records, marked as
/// incomplete. They ask the database nothing: all that they weigh stands in the evidence, which was read before.
/// </summary>
internal sealed class RecognitionRules(Evidence evidence)
{
    /// <summary>The rate that answers a question.</summary>
    /// <exception cref="QueryError">There is no rate: nothing is known of the units on the day, or the question makes no sense.</exception>
    public static async Task<Rate> Compute(NtmContext db, RecognitionQuestion q, CancellationToken ct) =>
        (await Compute(db, [q], ct))[q].Rate();

    /// <summary>The answers to some questions. Those that differ in their unit and day alone share one evidence.</summary>
    public static async Task<IReadOnlyDictionary<RecognitionQuestion, RateAnswer>> Compute(
        NtmContext db, IReadOnlyCollection<RecognitionQuestion> questions, CancellationToken ct)
    {
        var answers = new Dictionary<RecognitionQuestion, RateAnswer>();
        foreach (var alike in questions.GroupBy(q => q.Terms))
        {
            var rules = new RecognitionRules(await Evidence.Read(db, [.. alike], counting: true, ct));
            foreach (var q in alike)
                answers[q] = rules.Rate(q);
        }
        return answers;
    }

    /// <summary>The answer by the counts in the evidence.</summary>
    public RateAnswer Rate(RecognitionQuestion q) =>
        q.Level < q.Within.Level ? new RateAnswer(QuestionErrors.LevelAbove(q.Within, q.Level)) : Rate(q, evidence.Count(q));

    /// <summary>The answer by counts that were made elsewhere.</summary>
    /// <param name="counts">The units counted; null where there are none.</param>
    public RateAnswer Rate(RecognitionQuestion q, UnitCount? counts)
    {
        q = evidence.OnItsDay(q);
        var complete = IsComplete(q, counts) || IsEmpty(q, counts);
        return (complete || !q.FitsFigures ? null : Published(q)) ?? FromRecords(q, counts, complete);
    }

    private RateAnswer FromRecords(RecognitionQuestion q, UnitCount? counts, bool complete)
    {
        var unit = q.Within;
        if (unit.ValidTo is { } end && end <= q.Day)
            return new(QuestionErrors.UnitEnded(unit, end, q.Day));
        if (counts is null && !evidence.IsKnown(q))
            return new(QuestionErrors.LevelNotKnown(unit, q.Level, evidence.KnownFrom(q)!.Value, q.Day), OtherShares(q, DateOnly.MinValue));
        var population = Population(q, counts);
        var holders = counts?.Holders ?? 0;
        return new(new Rate
        {
            Question = q,
            Numerator = holders,
            Denominator = population,
            DenominatorBasis = population is null ? null : DenominatorBasis.Counted,
            // Of units that hold no higher tier, or attained this one in a year, records that lack some may name too many.
            Bound = complete ? Bound.Exact
                : q.Counting == Counting.Exactly || q.AttainedYear is not null ? Bound.About
                : population > 0 && holders == population ? Bound.Exact
                : Bound.AtLeast,
            AsOf = q.Day,
            Basis = Basis.UnitRecords,
            Complete = complete,
            Confidence = counts?.Confidence ?? (complete ? Confidence.Reported : Confidence.Inferred),
            OtherShareIds = complete ? [] : OtherShares(q, DateOnly.MinValue),
        });
    }

    private RateAnswer? Published(RecognitionQuestion q)
    {
        var known = evidence.Published(q).Where(figure => figure.Numerator is not null).ToList();
        if (Best(known) is not { } best)
            return null;
        var ofTheDay = known.FindAll(figure => figure.AsOf == best.AsOf);
        var agreeing = ofTheDay.FindAll(figure => figure.AgreesWith(best));
        var beside = best.ShareOfAll is null ? evidence.Beside(q, best) : [];
        var lending = Best(beside.Where(figure => figure.ShareOfAll is { } units && MayBe(units)));
        var lenders = lending is null ? [] : beside.Where(figure => figure.ShareOfAll == lending.ShareOfAll).ToList();
        var printed = best.ShareOfAll ?? lending?.ShareOfAll;
        var counted = printed is null && !evidence.HoldOtherKinds(q with { Day = best.AsOf })
            && Population(q, best.AsOf) is { } population && MayBe(population) ? population : (int?)null;
        var sources = agreeing.Concat(lenders).Select(figure => figure.SourceId).Distinct().Order().ToList();
        var denominator = printed ?? counted;
        return new(new Rate
        {
            Question = q,
            Numerator = best.Numerator!.Value,
            Denominator = denominator,
            DenominatorBasis = best.ShareOfAll is not null ? DenominatorBasis.Printed
                : lending is not null ? DenominatorBasis.PrintedElsewhere
                : counted is not null ? DenominatorBasis.Counted : null,
            Bound = (best.Bound == Bound.AtLeast && best.Numerator == denominator) || (best.Bound == Bound.AtMost && best.Numerator == 0) ? Bound.Exact : best.Bound,
            AsOf = best.AsOf,
            Basis = Basis.PublishedFigure,
            Complete = false,
            Confidence = AreConfirmed(agreeing, ofTheDay) && (lending is null || AreConfirmed(lenders, [.. beside.Where(figure => figure.ShareOfAll is not null)])) ? Confidence.Confirmed : Confidence.Reported,
            OtherShareIds = OtherShares(q, best.AsOf),
            SourceIds = sources,
        });

        // Not fewer units than hold the tier, nor so many that a share printed beside the number would be wrong.
        bool MayBe(int units) => units >= best.Numerator && beside.All(figure => figure.MayBeOf(units));
    }

    /// <summary>The figure to rely on: of the latest day, one that says out of how many units, the one published last.</summary>
    private static PublishedFigure? Best(IEnumerable<PublishedFigure> figures) => figures
        .OrderByDescending(figure => figure.AsOf)
        .ThenBy(figure => figure.ShareOfAll is null)
        .ThenByDescending(figure => figure.PublishedOn ?? DateOnly.MinValue)
        .ThenBy(figure => figure.Code, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether several sources say it, and none says otherwise.</summary>
    private static bool AreConfirmed(List<PublishedFigure> agreeing, List<PublishedFigure> all) =>
        agreeing.Count == all.Count && agreeing.Select(figure => figure.SourceId).Distinct().Count() > 1;

    /// <summary>The shares published for a day or later ones that no count among all units says, the latest first.</summary>
    private IReadOnlyList<int> OtherShares(RecognitionQuestion q, DateOnly from) => !q.FitsFigures ? [] :
    [
        .. evidence.Published(q)
            .Where(figure => figure.AsOf >= from && figure.IsOtherShare)
            .OrderByDescending(figure => figure.AsOf).ThenBy(figure => figure.Code, StringComparer.Ordinal)
            .Select(figure => figure.Id),
    ];

    /// <summary>Whether the units are known on the day, and the records hold every recognition that the question asks for.</summary>
    private bool IsComplete(RecognitionQuestion q, UnitCount? counts)
    {
        if (!evidence.IsRegistered(q, q.Tier) || (counts is null && !evidence.IsKnown(q)))
            return false;
        // A unit holds exactly this tier only where it is known to hold no higher one.
        if (q.Counting == Counting.Exactly && evidence.TiersFrom(q).Any(tier => !evidence.IsRegistered(q, tier)))
            return false;
        return q.Dating != Dating.Decided || !evidence.HasUndated(q);
    }

    /// <summary>Whether it is known that there is nothing to recognise, as on the level of districts since they were abolished.</summary>
    private bool IsEmpty(RecognitionQuestion q, UnitCount? counts) =>
        counts is null && evidence.IsListed(q) && evidence.IsKnown(q) && !evidence.HasUnits(q);

    /// <summary>How many units could hold the tier on another day.</summary>
    private int? Population(RecognitionQuestion q, DateOnly day)
    {
        var then = evidence.OnItsDay(q with { Day = day });
        return Population(then, evidence.Count(then));
    }

    /// <summary>How many units could hold the tier; null where no criteria set says which, or where the list of units is not whole.</summary>
    private int? Population(RecognitionQuestion q, UnitCount? counts)
    {
        var whole = (q.Level == q.Within.Level && q.Within.IsValidOn(q.Day)) || evidence.IsListed(q);
        return !whole || q.Kinds.Count == 0 || (counts is null && !evidence.IsKnown(q)) ? null : counts?.Population ?? 0;
    }
}

/// <summary>A rate, or why there is none.</summary>
internal sealed class RateAnswer
{
    private readonly Rate? rate;
    private readonly QueryError? error;

    public RateAnswer(Rate rate) => (this.rate, OtherShareIds) = (rate, rate.OtherShareIds);

    public RateAnswer(QueryError error, IReadOnlyList<int>? otherShareIds = null) => (this.error, OtherShareIds) = (error, otherShareIds ?? []);

    /// <summary>The rate; null where there is none.</summary>
    public Rate? RateOrNull => rate;

    /// <summary>The published figures of <see cref="Rate.OtherShares"/>; also where there is no rate, since none of the units is known on the day.</summary>
    public IReadOnlyList<int> OtherShareIds { get; }

    /// <exception cref="QueryError">There is no rate.</exception>
    public Rate Rate() => rate ?? throw error!;
}
