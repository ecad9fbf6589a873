using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The campaigns, with what they brought about up to a day.</summary>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection]
    public static IQueryable<Campaign> Campaigns(IResolveFieldContext context, [FromServices] NtmContext db, DateOnly? asOf) =>
        CampaignSql.UpTo(db, asOf ?? context.Day());
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>The campaigns in this unit and in the units below it, with what they brought about up to the day asked for.</summary>
    [Connection]
    public IQueryable<Campaign> Campaigns(IResolveFieldContext context, [FromServices] NtmContext db) =>
        CampaignSql.Within(db, Id, context.Day());
}

/// <summary>The queries on campaigns.</summary>
internal static class CampaignSql
{
    /// <summary>Campaigns that had begun by a day, or of unknown beginning, with their results up to it.</summary>
    public static IQueryable<Campaign> UpTo(NtmContext db, DateOnly day) =>
        db.Campaigns.Where(campaign => campaign.StartsOn == null || campaign.StartsOn <= day)
            .Include(campaign => campaign.Unit)
            .Include(campaign => campaign.Parent)
            .Include(campaign => campaign.Source)
            .Include(campaign => campaign.Results.Where(result => result.AsOf <= day).OrderBy(result => result.Id))
            .ThenInclude(result => result.Measure)
            .Include(campaign => campaign.Results).ThenInclude(result => result.Unit)
            .Include(campaign => campaign.Results).ThenInclude(result => result.Source);

    /// <summary>Those of them in a unit, or in one that ever lay below it.</summary>
    public static IQueryable<Campaign> Within(NtmContext db, int unitId, DateOnly day) =>
        UpTo(db, day).Where(campaign => UnitSql.Below(db, unitId).Any(row => row.UnitId == campaign.UnitId));
}
