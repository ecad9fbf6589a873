using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    private const int MostPoints = 500;

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
    [Cost(20), ListSize(50)]
    public static async Task<IEnumerable<RecognitionTrendPoint>> RecognitionTrend(
        [Database] NtmContext db, UnitLevel level, DateOnly from, DateOnly to, Interval interval = Interval.Year,
        Tier tier = Tier.NewRural, string? within = null, Counting counting = Counting.AtLeast, Dating dating = Dating.Attained,
        CancellationToken ct = default)
    {
        if (from > to)
            throw new QueryError("INVALID_PERIOD", $"The time from {from:yyyy-MM-dd} to {to:yyyy-MM-dd} ends before it begins.");
        var days = interval.Ends(from, to).Take(MostPoints + 1).ToList();
        if (days.Count > MostPoints)
            throw new QueryError("TOO_MANY_POINTS", $"A trend has up to {MostPoints} points; this one has more. Ask for a shorter time, or longer periods.");
        var versions = await UnitSql.Versions(db, within).ToListAsync(ct);
        if (versions.Count == 0)
            throw await UnitLookup.Missing(db, within ?? "VN", to, ct);
        var questions = (
            from day in days
            let unit = versions.Find(version => version.IsValidOn(day))
            where unit is not null
            select new RecognitionQuestion(unit, level, tier, day, counting, dating)).ToList();
        if (questions.Find(q => q.Level < q.Within.Level) is { } above)
            throw UnitLookup.LevelAbove(above.Within, level);
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
