using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>The results of one campaign, unit and measure, in the order in which they came to count.</summary>
internal sealed class CampaignSeries(int campaignId, int originId, int measureId, ImmutableArray<CampaignRecord> records)
{
    public int CampaignId { get; } = campaignId;

    /// <summary>The unit, whatever its version: <see cref="AdministrativeUnit.OriginId"/>.</summary>
    public int OriginId { get; } = originId;

    public int MeasureId { get; } = measureId;

    /// <summary>By day; of one day the one that the data lists first is the last.</summary>
    public ImmutableArray<CampaignRecord> Records { get; } = records;

    /// <summary>
    /// Those whose results hold these ones: of the same campaign or one that it is a part of, in the same unit or one that was ever above
    /// it. A unit above may have been renamed or abolished since; what it says holds its parts all the same.
    /// </summary>
    public ImmutableArray<CampaignSeries> Holders { get; set; } = [];
}

/// <summary>A campaign result, without what it shares with its series.</summary>
internal readonly record struct CampaignRecord(int Id, DateOnly AsOf, decimal Value, Bound Bound, int SourceId);

/// <summary>
/// All campaign results of one version of the data, with what holds what. They are read once and stay in memory, some 200 bytes each, since
/// no index says which of them count: that depends on the day, the rows asked for and the filter. Any number of threads may use it.
/// </summary>
internal static class CampaignRecords
{
    /// <summary>All results of the data that the context reads.</summary>
    public static ValueTask<IReadOnlyList<CampaignSeries>> Of(NtmContext db, CancellationToken ct) =>
        db.Once(typeof(CampaignRecords), () => Read(db, ct));

    /// <summary>All results, each behind those of its series that it replaces.</summary>
    public static IQueryable<PlacedRecord> Records(NtmContext db) =>
        from result in db.CampaignResults
        orderby result.AsOf, result.Id descending
        select new PlacedRecord(
            result.CampaignId, result.Unit.OriginId, result.MeasureId, new CampaignRecord(result.Id, result.AsOf, result.Value, result.Bound, result.SourceId));

    /// <summary>The units that have results, each with itself and all that were ever above it.</summary>
    public static IQueryable<EverAbove> UnitsAbove(NtmContext db) =>
        (from unitId in db.CampaignResults.Select(result => result.UnitId).Distinct()
         join version in db.UnitVersions on unitId equals version.UnitId
         join row in db.UnitAncestors on version.VersionId equals row.UnitId
         select new EverAbove(row.Unit.OriginId, row.Ancestor.OriginId)).Distinct();

    private static async Task<IReadOnlyList<CampaignSeries>> Read(NtmContext db, CancellationToken ct)
    {
        var results = await Records(db).ToListAsync(ct);
        var units = await UnitsAbove(db).ToListAsync(ct);
        var campaigns = await db.CampaignAncestors.ToListAsync(ct);

        var series = results.GroupBy(result => (result.CampaignId, result.OriginId, result.MeasureId), result => result.Record)
            .ToDictionary(of => of.Key, of => new CampaignSeries(of.Key.CampaignId, of.Key.OriginId, of.Key.MeasureId, [.. of]));
        var unitsAbove = units.ToLookup(unit => unit.OriginId, unit => unit.AboveId);
        var campaignsAbove = campaigns.ToLookup(campaign => campaign.CampaignId, campaign => campaign.AncestorId);
        foreach (var held in series.Values)
            held.Holders =
            [
                .. from campaignId in campaignsAbove[held.CampaignId]
                   from originId in unitsAbove[held.OriginId]
                   select series.GetValueOrDefault((campaignId, originId, held.MeasureId)) into holder
                   where holder is not null && holder != held
                   select holder,
            ];
        return [.. series.Values];
    }
}

/// <summary>A result, with what its series is of.</summary>
internal sealed record PlacedRecord(int CampaignId, int OriginId, int MeasureId, CampaignRecord Record);

/// <summary>That a unit is another one or ever lay below it, whatever their versions.</summary>
internal sealed record EverAbove(int OriginId, int AboveId);
