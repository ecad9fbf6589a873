using System.Diagnostics;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    internal const int MostPoints = 500;

    /// <summary>How many units of a level hold a tier on a day, out of how many: "118 of 126 communes, 93.65 %".</summary>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="tier">Tier they must hold.</param>
    /// <param name="within">Code of the unit within which to count; the whole country where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [CanFail, Cost(30, FactsOf = typeof(Rate))]
    public static async Task<Rate> RecognitionRate(
        [Database] NtmContext db, UnitLevel level, Tier tier = Tier.NewRural, string? within = null, [AsOf] DateOnly asOf = default,
        Counting counting = Counting.AtLeast, Dating dating = Dating.Attained, CancellationToken ct = default)
    {
        var unit = await UnitLookup.FindWithin(db, within, asOf, ct);
        return await RecognitionRules.Compute(db, new RecognitionQuestion(unit, level, tier, asOf, counting, dating), ct);
    }

    /// <summary>The recognitions of single units, whatever the day.</summary>
    [Connection]
    public static IQueryable<Recognition> Recognitions([Database] NtmContext db) => db.Recognitions;

    /// <summary>
    /// How a recognition rate developed: one point at the end of each period, the last one on the last day asked for. Each point
    /// is what `recognitionRate` gives for its day, within the unit that has the code on that day; where the register is not
    /// complete, the published series.
    /// </summary>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="from">First day of the time looked at.</param>
    /// <param name="to">Last day of it.</param>
    /// <param name="interval">Length of the periods.</param>
    /// <param name="tier">Tier that the units must hold.</param>
    /// <param name="within">Code of the unit within which to count; the whole country where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [CanFail, Cost(40, FactsOf = typeof(RecognitionTrendPoint)), ListSize(MostPoints, Of = typeof(RecognitionTrendPoint))]
    public static async Task<IEnumerable<RecognitionTrendPoint>> RecognitionTrend(
        [Database] NtmContext db, UnitLevel level, DateOnly from, DateOnly to, Interval interval = Interval.Year,
        Tier tier = Tier.NewRural, string? within = null, Counting counting = Counting.AtLeast, Dating dating = Dating.Attained,
        CancellationToken ct = default)
    {
        if (from > to)
            throw QuestionErrors.PeriodBackwards(from, to);
        var days = interval.Ends(from, to).Take(MostPoints + 1).ToList();
        if (days.Count > MostPoints)
            throw QuestionErrors.TooManyPoints(MostPoints);
        var versions = await UnitSql.Versions(db, within).ToListAsync(ct);
        if (versions.Count == 0)
            throw await UnitLookup.Missing(db, within, to, ct);
        var questions = (
            from day in days
            let unit = versions.Find(version => version.IsValidOn(day))
            where unit is not null
            select new RecognitionQuestion(unit, level, tier, day, counting, dating)).ToList();
        if (questions.Find(q => q.Level < q.Within.Level) is { } above)
            throw QuestionErrors.LevelAbove(above.Within, level);
        var answers = await RecognitionRules.Compute(db, questions, ct);
        return Points(days, questions.ToDictionary(q => q.Day, q => answers[q]));
    }

    private static List<RecognitionTrendPoint> Points(IReadOnlyList<DateOnly> days, Dictionary<DateOnly, RateAnswer> answers)
    {
        var points = new List<RecognitionTrendPoint>();
        foreach (var day in days)
        {
            var rate = answers.GetValueOrDefault(day)?.RateOrNull;
            var before = points.LastOrDefault()?.Rate;
            points.Add(new RecognitionTrendPoint
            {
                Date = day,
                Rate = rate,
                Change = rate is null || before is null ? null : new RateChange(rate, before),
            });
        }
        return points;
    }
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>All recognitions of this unit, whatever the day. A tier that was revoked says so.</summary>
    [Through(nameof(Versions), nameof(UnitVersion.Version), nameof(OwnRecognitions))]
    [List]
    public static IQueryable<Link<Recognition>> Recognitions([Database] NtmContext db) =>
        UnitSql.Held(db, db.Recognitions, recognition => recognition.UnitId);

    /// <summary>Those of this version alone.</summary>
    [Ignore]
    public IList<Recognition> OwnRecognitions { get; init; } = null!;

    /// <summary>How many units of a level within this one hold a tier on a day, out of how many.</summary>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="tier">Tier they must hold.</param>
    /// <param name="asOf">The day asked about; the day of the field above where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Needs(nameof(Id), nameof(OriginId), nameof(HasChanged), nameof(Code), nameof(Name), nameof(NameEn), nameof(Level), nameof(ValidFrom), nameof(ValidTo))]
    [CanFail, Cost(4, Once = 25, FactsOf = typeof(Rate))]
    public IDataLoaderResult<Rate> RecognitionRate(
        IResolveFieldContext context, UnitLevel level, Tier tier = Tier.NewRural, [AsOf] DateOnly asOf = default,
        Counting counting = Counting.AtLeast, Dating dating = Dating.Attained) =>
        BatchScope.Load<NtmContext, RecognitionQuestion, RateAnswer>(
            context, new RecognitionQuestion(this, level, tier, asOf, counting, dating), RecognitionRules.Compute, () => throw new UnreachableException(), shared: nameof(RecognitionRules), hasDay: true)
        .Then(answer => answer.Rate());

    /// <summary>
    /// The highest tier this unit is known to hold on a day. Null where no recognition is known, which does not say that
    /// there is none unless the register is complete.
    /// </summary>
    /// <param name="asOf">The day asked about; the day of the field above where left out.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Needs(nameof(Id))]
    [Cost(1, Once = 10)]
    public IDataLoaderResult<Tier?> CurrentTier(IResolveFieldContext context, [AsOf] DateOnly asOf, Dating dating = Dating.Attained) =>
        BatchScope.Load<NtmContext, Tier?>(context, Id, async (db, ids, ct) =>
        {
            var tiers = await RecognitionSql.HighestTiers(db, ids, asOf, dating).ToListAsync(ct);
            return tiers.ToDictionary(holder => holder.UnitId, holder => (Tier?)holder.Tier);
        }, () => null);
}

/// <summary>A recognition rate at the end of a period.</summary>
internal sealed class RecognitionTrendPoint
{
    /// <summary>The last day of the period.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The rate as of that day, numerator and denominator. Its own `asOf` is earlier where it rests on a figure published for an earlier day. Null where nothing is known of the units on that day.</summary>
    public required Rate? Rate { get; init; }

    /// <summary>How the rate changed since the point before. Null for the first point, and where either rate is not known.</summary>
    public required RateChange? Change { get; init; }
}

/// <summary>How far apart the points of a trend are.</summary>
internal enum Interval
{
    /// <summary>The last day of every month.</summary>
    Month,

    /// <summary>The last day of March, June, September and December.</summary>
    Quarter,

    /// <summary>31 December of every year.</summary>
    Year,
}

internal static class Intervals
{
    /// <summary>The last days of the periods from one day to another, and that other day itself.</summary>
    public static IEnumerable<DateOnly> Ends(this Interval interval, DateOnly from, DateOnly to)
    {
        var months = interval switch { Interval.Month => 1, Interval.Quarter => 3, _ => 12 };
        for (var month = (from.Year * 12) + (from.Month - 1); ; month++)
        {
            if ((month + 1) % months != 0)
                continue;
            var end = new DateOnly(month / 12, (month % 12) + 1, DateTime.DaysInMonth(month / 12, (month % 12) + 1));
            if (end >= to)
                break;
            yield return end;
        }
        yield return to;
    }
}
