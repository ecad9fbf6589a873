using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Reads how far targets were reached: for all those of one level, tier and day at once.</summary>
internal static class TargetRates
{
    /// <summary>How far some targets were reached by a day, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<int, TargetProgress>> Read(
        NtmContext db, IReadOnlyList<int> ids, DateOnly day, CancellationToken ct)
    {
        var targets = await db.Targets.Where(target => ids.Contains(target.Id)).Include(target => target.Unit).ToListAsync(ct);
        var questions = targets.SelectMany(target => TargetProgress.Days(target, day).Select(on =>
            new RecognitionQuestion(target.Unit, target.Level, target.Tier, on, Counting.AtLeast, Dating.Attained)));
        var rates = new Dictionary<(int UnitId, UnitLevel, Tier, DateOnly), Rate?>();
        foreach (var alike in questions.GroupBy(q => (q.Level, q.Tier, q.Day)))
        {
            var units = alike.Select(q => q.Within).DistinctBy(unit => unit.Id).ToList();
            foreach (var (unitId, answer) in await RecognitionRules.ComputeAll(db, alike.First(), units, ct))
                rates[(unitId, alike.Key.Level, alike.Key.Tier, alike.Key.Day)] = answer.RateOrNull;
        }
        return targets.ToDictionary(target => target.Id, target =>
            TargetProgress.Of(target, day, on => rates[(target.UnitId, target.Level, target.Tier, on)]));
    }
}
