using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A campaign that rows of figures are grouped by.</summary>
internal sealed record CampaignKey(int Id, string Code) : EntityKey<Campaign>(Id)
{
    /// <summary>The keys of some campaigns, by their ids.</summary>
    public static Task<Dictionary<int, CampaignKey>> Read(NtmContext db, IReadOnlyList<int> ids, CancellationToken ct) =>
        db.Campaigns.Where(campaign => ids.Contains(campaign.Id))
            .Select(campaign => new CampaignKey(campaign.Id, campaign.Code))
            .ToDictionaryAsync(key => key.Id, ct);
}

/// <summary>A measure that rows of figures are grouped by.</summary>
internal sealed record MeasureKey(int Id, string Code) : EntityKey<Measure>(Id);
