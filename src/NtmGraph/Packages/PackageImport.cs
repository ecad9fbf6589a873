using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>
/// Imports a data package in one transaction: it replaces what an earlier version of the same package brought,
/// or nothing happens at all. Readers see the old data until the end.
/// </summary>
internal static class PackageImport
{
    /// <param name="only">Whether the package becomes the only one in the database.</param>
    /// <exception cref="PackageRefused">The package has problems; the database is as it was.</exception>
    public static async Task<Package> Run(
        NtmContext db, DataPackage package, bool only, TimeProvider clock, Action<ProgressReport>? report, CancellationToken ct)
    {
        // However many rows there are, and however long another import takes.
        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AwaitTurn(ct);
        var writer = db.BulkWriter();
        Package? imported = null;
        var reading = package.Read(
            manifest =>
            {
                var id = PackageRemoval.MakeRoom(db, manifest.Name, only);
                writer.Write([imported = Begin(manifest, id, clock)]);
                return OtherPackages.Load(db, id);
            },
            writer,
            report,
            ct);
        await Finish(db, imported!, reading, ct);
        writer.Write(imported!.Resources);
        writer.Write(reading.Hierarchy);
        foreach (var assessment in db.Assessments.Where(row => row.PackageId != imported.Id))
            reading.CriterionRollUps.Add(assessment);
        RollUps.Write(db, writer, reading.Units.All, reading.Hierarchy, reading.CriterionRollUps);
        await db.CountRows(ct);
        ct.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        return imported;
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
        var digest = reading.Digest();
        await db.Packages.Where(row => row.Id == package.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.Digest, digest), ct);
    }
}
