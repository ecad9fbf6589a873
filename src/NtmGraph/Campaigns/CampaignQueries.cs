using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The campaigns that had begun by a day, or of unknown beginning.</summary>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection]
    public static IQueryable<Campaign> Campaigns([Database] NtmContext db, [AsOf] DateOnly asOf) =>
        CampaignSql.Begun(db, asOf);

    /// <summary>What campaigns brought about up to a day. Results of a part are already in those of the whole.</summary>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection]
    public static IQueryable<CampaignResult> CampaignResults([Database] NtmContext db, [AsOf] DateOnly asOf) =>
        CampaignSql.Results(db, asOf);
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>The campaigns in this unit and in the units below it that had begun by the day asked for. The campaigns of a unit that has ended by then stay where it last was.</summary>
    [Connection(Among = typeof(AdministrativeUnit))]
    public static IQueryable<Link<Campaign>> Campaigns([Database] NtmContext db) =>
        from campaign in CampaignSql.Begun(db, db.Day)
        join version in UnitSql.On(db.UnitVersions, db.Day) on campaign.UnitId equals version.UnitId
        join above in UnitSql.Nearest(db.UnitAncestors, db.Day) on version.VersionId equals above.UnitId
        join asked in db.UnitVersions on above.AncestorId equals asked.VersionId
        select new Link<Campaign> { ParentId = asked.UnitId, Node = campaign };
}

internal sealed partial class Campaign
{
    /// <summary>What the campaign brought about, up to the day asked for.</summary>
    [List]
    public static IQueryable<Link<CampaignResult>> Results([Database] NtmContext db) =>
        CampaignSql.Results(db, db.Day).Select(result => new Link<CampaignResult> { ParentId = result.CampaignId, Node = result });
}

/// <summary>The queries on campaigns.</summary>
internal static class CampaignSql
{
    /// <summary>Campaigns that had begun by a day, or of unknown beginning.</summary>
    public static IQueryable<Campaign> Begun(NtmContext db, DateOnly day) =>
        db.Campaigns.Where(campaign => campaign.StartsOn == null || campaign.StartsOn <= day);

    /// <summary>Results that count up to a day.</summary>
    public static IQueryable<CampaignResult> Results(NtmContext db, DateOnly day) =>
        db.CampaignResults.Where(result => result.AsOf <= day);
}
