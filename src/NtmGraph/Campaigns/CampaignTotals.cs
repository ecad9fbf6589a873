using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// What campaigns brought about, summed up to a day: "over 86.4 billion VND in Thái Nguyên". Of several results of one
    /// campaign, unit and measure the latest counts (in rows by YEAR the latest of each year). A result is left out where
    /// another in the same row holds it already: one of the same campaign or of a campaign that it is a part of, in the same
    /// unit or in one above it, on whatever day it was. Where the whole has no result, its parts are summed. Only what is in the data is summed: a
    /// total of the country says nothing of provinces of which no campaign is known.
    /// </summary>
    /// <param name="by">What to group by; one row for each measure where empty.</param>
    /// <param name="within">Code of the unit within which to sum; everywhere where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out. Units that have ended by then stay where they last were.</param>
    [Grouped, Filtered<CampaignResult>("Which results to sum, as if there were no others; all where left out.")]
    public static async Task<IEnumerable<CampaignTotalRow>> CampaignTotals(
        IResolveFieldContext context, [Database] NtmContext db, IEnumerable<CampaignDimension> by, string? within, [AsOf] DateOnly asOf)
    {
        var dimensions = by.Distinct().ToList();
        var top = within is null && !dimensions.Contains(CampaignDimension.Child)
            ? null
            : await UnitLookup.FindWithin(db, within, asOf, context.CancellationToken);
        return await NtmGraph.CampaignTotals.Read(context, db, new CampaignTotalQuestion(dimensions, top?.Id, asOf, Filtered.Read<CampaignResult>(context)));
    }
}

/// <summary>Reads the totals of campaign results and says what they are of.</summary>
internal static class CampaignTotals
{
    public static async Task<IEnumerable<CampaignTotalRow>> Read(IResolveFieldContext context, NtmContext db, CampaignTotalQuestion q)
    {
        var ct = context.CancellationToken;
        var groups = await CampaignSums.Read(context, db, q);
        var units = await Places.Keys(db, groups, ct);
        var campaigns = await EntityKeys.Read(groups.Select(g => g.CampaignId), async ids => await db.Campaigns.Where(campaign => ids.Contains(campaign.Id))
            .Select(campaign => new CampaignKey(campaign.Id, campaign.Code)).ToDictionaryAsync(key => key.Id, ct));
        var measures = await EntityKeys.Read(groups.Select(g => (int?)g.MeasureId),
            async ids => await db.Measures.Where(measure => ids.Contains(measure.Id)).ToDictionaryAsync(measure => measure.Id, ct));
        var showsSources = Groups.Asks(context, nameof(CampaignTotalRow.Sources)) || Groups.Asks(context, nameof(CampaignTotalRow.Citation));
        var sources = await EntityKeys.Read(showsSources ? groups.SelectMany(g => g.SourceIds).Select(id => (int?)id) : [],
            async ids => await db.Sources.Where(source => ids.Contains(source.Id)).ToDictionaryAsync(source => source.Id, ct));
        return groups.Select(group => new CampaignTotalRow
        {
            Campaign = campaigns.Of(group.CampaignId),
            Province = units.Of(group.ProvinceId),
            District = units.Of(group.DistrictId),
            Commune = units.Of(group.CommuneId),
            Child = units.Of(group.ChildId),
            Measure = new MeasureKey(group.MeasureId, measures[group.MeasureId].Code),
            Year = group.Year,
            Value = group.Value,
            Bound = group.Bound,
            Results = group.Results,
            AsOf = group.AsOf,
            EarliestAsOf = group.EarliestAsOf,
            Counted = measures[group.MeasureId],
            Sources = showsSources ? [.. group.SourceIds.Order().Select(id => sources[id])] : [],
        });
    }
}
