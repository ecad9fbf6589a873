using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Reads the totals of campaign results and says what they are of.</summary>
internal static class CampaignTotals
{
    private const int MostIds = 1000;

    public static async Task<IEnumerable<CampaignTotalRow>> Read(IResolveFieldContext context, NtmContext db, CampaignTotalQuestion q)
    {
        var ct = context.CancellationToken;
        var totals = await Parts(context, db, q);
        var groups = totals.ConvertAll(CampaignGroup.Sum);
        var units = await Keys(groups.SelectMany(g => new[] { g.ProvinceId, g.DistrictId, g.CommuneId, g.ChildId }),
            ids => UnitKeys.Read(db, UnitSql.Ids(db, ids), ct));
        var campaigns = await Keys(groups.Select(g => g.CampaignId), ids => CampaignKey.Read(db, ids, ct));
        var measures = await Keys(groups.Select(g => g.MeasureId),
            ids => db.Measures.Where(measure => ids.Contains(measure.Id)).ToDictionaryAsync(measure => measure.Id, ct));
        var sources = await Keys(totals.SelectMany(parts => parts.Select(part => part.SourceId)),
            ids => db.Sources.Where(source => ids.Contains(source.Id)).ToDictionaryAsync(source => source.Id, ct));
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
            Sources = q.BySource ? [.. totals[number].Select(part => part.SourceId).Order().Select(id => sources[id])] : [],
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

    /// <summary>Reads what ids stand for, but for 0; not all at once, since a statement has only so many parameters.</summary>
    private static async Task<Dictionary<int, T>> Keys<T>(IEnumerable<int> ids, Func<IReadOnlyList<int>, Task<Dictionary<int, T>>> read)
    {
        var found = new Dictionary<int, T>();
        foreach (var some in ids.Where(id => id > 0).Distinct().Chunk(MostIds))
            foreach (var (id, key) in await read(some))
                found.Add(id, key);
        return found;
    }
}
