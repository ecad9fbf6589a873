using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// What campaigns brought about, summed up to a day: "over 86.4 billion VND in Thái Nguyên". Of several results of one
    /// campaign, unit and measure the latest counts (in rows by YEAR the latest of each year). A result is left out where
    /// another in the same row holds it already: one of the same campaign or of a campaign that it is a part of, in the same
    /// unit or in one above it, on whatever day it was. Where the whole has no result, its parts are summed.
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
        var bySource = Groups.Asks(context, nameof(CampaignTotalRow.Sources)) || Groups.Asks(context, nameof(CampaignTotalRow.Citation));
        return await NtmGraph.CampaignTotals.Read(
            context, db, new CampaignTotalQuestion(dimensions, top?.Id, asOf, Filtered.Read<CampaignResult>(context), bySource));
    }
}
