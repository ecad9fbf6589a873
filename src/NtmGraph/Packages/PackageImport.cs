using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>
/// Imports a data package in one transaction: it replaces what an earlier version of the same package brought,
/// or nothing happens at all. Readers see the old data until the end.
/// </summary>
internal static class PackageImport
{
    /// <summary>After how long a wait for another import is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="only">Whether the package becomes the only one in the database.</param>
    /// <exception cref="PackageRefused">The package has problems; the database is as it was.</exception>
    public static async Task<Package> Run(
        NtmContext db, DataPackage package, bool only, TimeProvider clock, Action<ProgressReport>? report, CancellationToken ct)
    {
        // No limit: there may be many rows, and another import to wait for.
        db.Database.SetCommandTimeout(0);
        await using var transaction = await Begin(db, clock, report, ct);
        await DataChange.Begin(db, ct);
        var writer = db.BulkWriter();
        Package? imported = null;
        OtherPackages Others(PackageManifest manifest)
        {
            // Where there is no package there is nothing else.
            var isFirst = !db.Packages.Any();
            var id = isFirst ? OtherPackages.None.PackageId : PackageRemoval.MakeRoom(db, manifest.Name, only);
            writer.Write([imported = Begin(manifest, id, clock)]);
            return isFirst ? OtherPackages.None : OtherPackages.Load(db, id);
        }
        // Rows are read and written without waiting for anything, perhaps for minutes: no thread of the pool is kept busy with that.
        var reading = await Task.Factory.StartNew(
            () => package.Read(Others, writer, report, ct), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Finish(db, imported!, reading, ct);
        var rollUps = RollUps.Begin(db, reading);
        writer.Write(imported!.Resources);
        writer.Write(reading.Hierarchy);
        writer.Write(UnitVersion.Of(reading.Units.All));
        (await rollUps).Write(writer);
        ct.ThrowIfCancellationRequested();
        await DataChange.Commit(db, transaction);
        await CountRows(db, report);
        return imported;
    }

    /// <summary>The data is there and right without the counts, but may be found more slowly.</summary>
    private static async Task CountRows(NtmContext db, Action<ProgressReport>? report)
    {
        try
        {
            await db.CountRows(CancellationToken.None);
        }
        catch (DbException e)
        {
            report?.Invoke(new("", 0, 1, 0) { Warning = $"The database did not count the rows of its tables (ANALYZE): {e.Message}" });
        }
    }

    /// <summary>Begins the transaction, and says so when that has to wait for another import.</summary>
    private static async Task<IDbContextTransaction> Begin(NtmContext db, TimeProvider clock, Action<ProgressReport>? report, CancellationToken ct)
    {
        var begun = db.BeginImport(ct);
        if (!begun.IsCompleted && await Task.WhenAny(begun, Task.Delay(Patience, clock, ct)) != begun)
            report?.Invoke(ProgressReport.Waiting);
        return await begun;
    }

    private static Package Begin(PackageManifest manifest, int id, TimeProvider clock) => new()
    {
        Id = id,
        Name = manifest.Name,
        Title = manifest.Title,
        Version = manifest.Version,
        ReferenceDate = manifest.ReferenceDate,
        Digest = "",
        ImportedAt = clock.GetUtcNow(),
    };

    /// <summary>Notes what is known only after the last row.</summary>
    private static async Task Finish(NtmContext db, Package package, PackageReading reading, CancellationToken ct)
    {
        foreach (var (resource, rows) in reading.RowCounts)
            package.Resources.Add(new PackageResource { PackageId = package.Id, Name = resource, Rows = rows });
        // A package may bring the next version of a unit of another one, or take it away.
        foreach (var unit in reading.Others.Units.Where(unit => (unit.OriginId, unit.HasChanged) != reading.Others.Origins[unit.Id]))
            await db.Units.Where(row => row.Id == unit.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(u => u.OriginId, unit.OriginId).SetProperty(u => u.HasChanged, unit.HasChanged), ct);
        var digest = reading.Digest();
        await db.Packages.Where(row => row.Id == package.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.Digest, digest), ct);
    }
}

/// <summary>Removes what a package brought, but for the rows that another package brought too.</summary>
internal static class PackageRemoval
{
    /// <summary>Removes what a new package replaces, and gives the primary key that is free for it.</summary>
    public static int MakeRoom(NtmContext db, string name, bool only)
    {
        db.UnitAncestors.ExecuteDelete();
        db.UnitVersions.ExecuteDelete();
        db.RecognitionRollUps.ExecuteDelete();
        db.RecognitionSourceRollUps.ExecuteDelete();
        db.CriterionRollUps.ExecuteDelete();
        db.CriteriaSetRollUps.ExecuteDelete();
        foreach (var id in db.Packages.Where(package => only || package.Name == name).Select(package => package.Id).ToList())
            RemoveFacts(db, id);
        RemoveUnshared(db);
        return (db.Packages.Max(package => (int?)package.Id) ?? 0) + 1;
    }

    private static void RemoveFacts(NtmContext db, int id)
    {
        db.Assessments.Where(row => row.PackageId == id).ExecuteDelete();
        db.Recognitions.Where(row => row.PackageId == id).ExecuteDelete();
        db.RegisterCoverage.Where(row => row.PackageId == id).ExecuteDelete();
        db.UnitCoverage.Where(row => row.PackageId == id).ExecuteDelete();
        db.CampaignResults.Where(row => row.PackageId == id).ExecuteDelete();
        db.CampaignAncestors.Where(row => db.Campaigns.Any(c => c.Id == row.CampaignId && c.PackageId == id)).ExecuteDelete();
        db.Campaigns.Where(row => row.PackageId == id).ExecuteDelete();
        db.Targets.Where(row => row.PackageId == id).ExecuteDelete();
        db.PublishedFigures.Where(row => row.PackageId == id).ExecuteDelete();
        db.PackageShares.Where(row => row.PackageId == id).ExecuteDelete();
        db.PackageResources.Where(row => row.PackageId == id).ExecuteDelete();
        db.Packages.Where(row => row.Id == id).ExecuteDelete();
    }

    private static void RemoveUnshared(NtmContext db)
    {
        var successions = Shared(db, "successions");
        db.Successions.Where(row => !successions.Contains(row.Id)).ExecuteDelete();
        var places = Shared(db, "map_tiles");
        db.MapPlaces.Where(row => !places.Contains(row.Id)).ExecuteDelete();
        var sets = Shared(db, "criteria_sets");
        db.Indicators.Where(row => !db.Criteria.Any(c => c.Id == row.CriterionId && sets.Contains(c.CriteriaSetId))).ExecuteDelete();
        db.Criteria.Where(row => !sets.Contains(row.CriteriaSetId)).ExecuteDelete();
        db.CriteriaSetKinds.Where(row => !sets.Contains(row.CriteriaSetId)).ExecuteDelete();
        db.CriteriaSets.Where(row => !sets.Contains(row.Id)).ExecuteDelete();
        var measures = Shared(db, "measures");
        db.Measures.Where(row => !measures.Contains(row.Id)).ExecuteDelete();
        var units = Shared(db, "units");
        db.Units.Where(row => !units.Contains(row.Id)).ExecuteDelete();
        var sources = Shared(db, "sources");
        db.Sources.Where(row => !sources.Contains(row.Id)).ExecuteDelete();
    }

    private static IQueryable<int> Shared(NtmContext db, string resource) =>
        db.PackageShares.Where(share => share.Resource == resource).Select(share => share.RowId);
}

/// <summary>The figures that are added up in advance, so that they are in step with the rows they come from.</summary>
internal sealed class RollUps
{
    private readonly List<RecognitionRollUp> recognitions;
    private readonly List<RecognitionSourceRollUp> sources;
    private readonly CriterionRollUps criteria;
    private readonly Dictionary<int, int> setOfCriterion;

    private RollUps(PackageReading reading, IEnumerable<Recognition> recognized)
    {
        var sets = reading.CriteriaSets.All.Concat(reading.Others.CriteriaSets.Values).DistinctBy(set => set.Code).ToList();
        var addition = RecognitionAddition.Of(recognized, sets, [.. reading.Units.All], reading.Hierarchy);
        (recognitions, sources) = ([.. addition.Counts], [.. addition.Sources]);
        criteria = reading.CriterionRollUps;
        setOfCriterion = sets.SelectMany(set => set.Criteria).ToDictionary(criterion => criterion.Id, criterion => criterion.CriteriaSetId);
    }

    /// <summary>Adds up on another thread, after it read here what other packages brought.</summary>
    public static Task<RollUps> Begin(NtmContext db, PackageReading reading)
    {
        var recognized = reading.Recognitions;
        // An empty database has no others: to translate the queries would take longer than to add up a small package.
        if (reading.Others != OtherPackages.None)
        {
            recognized = [.. recognized, .. db.Recognitions.Where(row => row.PackageId != reading.PackageId)];
            foreach (var assessment in db.Assessments.Where(row => row.PackageId != reading.PackageId))
                reading.CriterionRollUps.Add(assessment);
        }
        return Task.Run(() => new RollUps(reading, recognized));
    }

    /// <summary>Writes them anew, inside the transaction that changes the rows.</summary>
    public void Write(RowWriter writer)
    {
        writer.Write(recognitions);
        writer.Write(sources);
        writer.Write(criteria.Rows);
        writer.Write(criteria.OfSets(setOfCriterion));
    }
}
