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
        var rates = new Dictionary<DateOnly, Rate?>();
        foreach (var inUnit in days.GroupBy(day => versions.Find(version => version.IsValidOn(day))).Where(group => group.Key is not null))
        {
            var question = new RecognitionQuestion(inUnit.Key!, level, tier, inUnit.First(), counting, dating);
            foreach (var (day, rate) in await RecognitionRules.ComputeSeries(db, question, [.. inUnit], ct))
                rates.Add(day, rate);
        }
        return Points(days, rates);
    }

    private static List<RecognitionTrendPoint> Points(IReadOnlyList<DateOnly> days, Dictionary<DateOnly, Rate?> rates)
    {
        var points = new List<RecognitionTrendPoint>();
        foreach (var day in days)
        {
            var rate = rates.GetValueOrDefault(day);
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
