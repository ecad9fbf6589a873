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
        var groups = await Groups.Read(context, CampaignTotalSql.Totals(db, q));
        var units = await UnitKeys.Read(db, Ids(groups, g => g.ProvinceId, g => g.DistrictId, g => g.CommuneId, g => g.ChildId), ct);
        var campaigns = await CampaignKey.Read(db, Ids(groups, g => g.CampaignId), ct);
        var measureIds = Ids(groups, g => g.MeasureId);
        var measures = await db.Measures.Where(measure => measureIds.Contains(measure.Id)).ToDictionaryAsync(measure => measure.Id, ct);
        return groups.Select((group, number) => new CampaignTotalRow
        {
            Campaign = campaigns.GetValueOrDefault(group.CampaignId),
            Province = units.GetValueOrDefault(group.ProvinceId),
            District = units.GetValueOrDefault(group.DistrictId),
            Commune = units.GetValueOrDefault(group.CommuneId),
            Child = units.GetValueOrDefault(group.ChildId),
            Measure = new MeasureKey(group.MeasureId, measures[group.MeasureId].Code),
            Year = group.Year > 0 ? group.Year : null,
            Value = group.Value,
            Bound = Bounds.Of(group.MayBeMore > 0, group.MayBeLess > 0),
            Results = group.Results,
            AsOf = group.AsOf,
            EarliestAsOf = group.EarliestAsOf,
            Counted = measures[group.MeasureId],
            Question = q,
            Groups = groups,
            Number = number,
        });
    }

    private static HashSet<int> Ids(List<CampaignGroup> groups, params Func<CampaignGroup, int>[] ids) =>
        [.. groups.SelectMany(group => ids.Select(id => id(group))).Where(id => id > 0)];
}
