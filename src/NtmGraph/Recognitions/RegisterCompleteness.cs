using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Within which of some units the records hold every recognition that a question asks for.</summary>
internal sealed class RegisterCompleteness
{
    private readonly Populations populations;
    private readonly IReadOnlyList<Tier> tiers;
    private readonly HashSet<int> undecided;

    private RegisterCompleteness(Populations populations, IReadOnlyList<Tier> tiers, HashSet<int> undecided)
    {
        this.populations = populations;
        this.tiers = tiers;
        this.undecided = undecided;
    }

    public static async Task<RegisterCompleteness> Read(
        NtmContext db, RecognitionQuestion q, Populations populations, RecognitionRecords records, IQueryable<int> unitIds, CancellationToken ct) => new(
        populations,
        // A unit holds exactly this tier only where it is known to hold no higher one.
        q.Counting == Counting.Exactly ? [q.Tier, .. records.TiersOn(q.Day)] : [q.Tier],
        q.Dating == Dating.Decided ? await RecognitionCountSql.Undecided(db, q.OfAllGroups, unitIds).ToHashSetAsync(ct) : []);

    public bool IsComplete(AdministrativeUnit unit) =>
        populations.HasNoUnits(unit)
        || (tiers.All(tier => populations.IsRegistered(unit, tier)) && !undecided.Contains(unit.Id));
}
