using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Reads the totals of campaign results and says what they are of.</summary>
internal static class CampaignTotals
{
    public static async Task<IEnumerable<CampaignTotalRow>> Read(IResolveFieldContext context, NtmContext db, CampaignTotalQuestion q)
    {
        var ct = context.CancellationToken;
        var totals = await Parts(context, db, q);
        var groups = totals.ConvertAll(CampaignGroup.Sum);
        var units = await Places.Keys(db, groups, ct);
        var campaigns = await EntityKeys.Read(groups.Select(g => g.CampaignId), ids => db.Campaigns.Where(campaign => ids.Contains(campaign.Id))
            .Select(campaign => new CampaignKey(campaign.Id, campaign.Code)).ToDictionaryAsync(key => key.Id, ct));
        var measures = await EntityKeys.Read(groups.Select(g => (int?)g.MeasureId),
            ids => db.Measures.Where(measure => ids.Contains(measure.Id)).ToDictionaryAsync(measure => measure.Id, ct));
        var sources = await EntityKeys.Read(totals.SelectMany(parts => parts.Select(part => part.SourceId)),
            ids => db.Sources.Where(source => ids.Contains(source.Id)).ToDictionaryAsync(source => source.Id, ct));
        return groups.Select((group, number) => new CampaignTotalRow
        {
            Campaign = campaigns.Of(group.CampaignId),
            Province = units.Of(group.ProvinceId),
            District = units.Of(group.DistrictId),
            Commune = units.Of(group.CommuneId),
            Child = units.Of(group.ChildId),
            Measure = new MeasureKey(group.MeasureId, measures[group.MeasureId].Code),
            Year = group.Year,
            Value = group.Value,
            Bound = Bounds.Of(group.MayBeMore > 0, group.MayBeLess > 0),
            Results = group.Results,
            AsOf = group.AsOf,
            EarliestAsOf = group.EarliestAsOf,
            Counted = measures[group.MeasureId],
            Sources = q.BySource ? [.. totals[number].Select(part => part.SourceId!.Value).Order().Select(id => sources[id])] : [],
        });
    }

    /// <summary>Each total, in one part or in one for each source.</summary>
    /// <exception cref="QueryError">There are more totals than a reader may ask for.</exception>
    private static async Task<List<List<CampaignGroup>>> Parts(IResolveFieldContext context, NtmContext db, CampaignTotalQuestion q)
    {
        var totals = new OrderedDictionary<CampaignGroup, List<CampaignGroup>>();
        await foreach (var part in CampaignTotalSql.Totals(db, q).AsAsyncEnumerable().WithCancellation(context.CancellationToken))
        {
            if (!totals.TryGetValue(part.Key, out var parts))
                totals.Add(part.Key, parts = []);
            parts.Add(part);
            Groups.Count(context, totals.Count);
        }
        return [.. totals.Values];
    }
}
