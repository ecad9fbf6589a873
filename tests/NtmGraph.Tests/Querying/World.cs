using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>All rows of a database in memory, their relations set; parents are those of one day.</summary>
internal sealed class World
{
    private World(NtmContext db, DateOnly day)
    {
        Day = day;
        Units = [.. db.Units.Local];
        Ancestors = [.. db.UnitAncestors.Local];
        Lists = new Dictionary<string, IReadOnlyList<object>>
        {
            ["units"] = [.. Units.Where(unit => unit.ValidFrom <= day && (unit.ValidTo is null || unit.ValidTo > day))],
            ["recognitions"] = [.. db.Recognitions.Local],
            ["assessments"] = [.. db.Assessments.Local],
            ["criteria"] = [.. db.Criteria.Local],
            ["campaignResults"] = [.. db.CampaignResults.Local.Where(result => result.AsOf <= day)],
            ["publishedFigures"] = [.. db.PublishedFigures.Local],
            ["sources"] = [.. db.Sources.Local],
        };
    }

    public DateOnly Day { get; }

    public IReadOnlyList<AdministrativeUnit> Units { get; }

    public IReadOnlyList<UnitAncestor> Ancestors { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<object>> Lists { get; }

    public static async Task<World> Load(NtmContext db, DateOnly? day = null)
    {
        var ct = TestContext.Current.CancellationToken;
        db.Day = day ?? (await DatasetReading.Read(db, ct))!.ReferenceDate;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await db.Units.LoadAsync(ct);
        await db.Set<UnitParent>().LoadAsync(ct);
        await db.Set<MapTile>().LoadAsync(ct);
        await db.UnitAncestors.LoadAsync(ct);
        await db.Sources.LoadAsync(ct);
        await db.CriteriaSets.LoadAsync(ct);
        await db.Criteria.LoadAsync(ct);
        await db.Indicators.LoadAsync(ct);
        await db.Recognitions.LoadAsync(ct);
        await db.Assessments.LoadAsync(ct);
        await db.Set<Measure>().LoadAsync(ct);
        await db.Campaigns.LoadAsync(ct);
        await db.CampaignResults.LoadAsync(ct);
        await db.Set<Target>().LoadAsync(ct);
        await db.PublishedFigures.LoadAsync(ct);
        return new World(db, db.Day);
    }

    /// <summary>The units below a unit.</summary>
    public IReadOnlyList<object> Below(string code) => [.. Ancestors
        .Where(row => row.Ancestor.Code == code && row.Depth > 0 && row.ValidFrom <= Day && row.ValidTo > Day).Select(row => row.Unit)];
}
