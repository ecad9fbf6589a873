using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Reads how far targets were reached: for all those of one level and tier at once.</summary>
internal static class TargetRates
{
    /// <summary>How far some targets were reached by a day, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<int, TargetProgress>> Read(
        NtmContext db, IReadOnlyList<int> ids, DateOnly day, CancellationToken ct)
    {
        var targets = await db.Targets.Where(target => ids.Contains(target.Id)).Include(target => target.Unit).ToListAsync(ct);
        var answers = await RecognitionRules.Compute(
            db, [.. targets.SelectMany(target => TargetProgress.Days(target, day).Select(on => Question(target, on)))], ct);
        return targets.ToDictionary(target => target.Id, target =>
            TargetProgress.Of(target, day, on => answers[Question(target, on)].RateOrNull));
    }

    private static RecognitionQuestion Question(Target target, DateOnly day) =>
        new(target.Unit, target.Level, target.Tier, day, Counting.AtLeast, Dating.Attained);
}
