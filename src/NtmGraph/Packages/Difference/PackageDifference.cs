namespace NtmGraph;

/// <summary>What one of two compared packages calls itself.</summary>
internal sealed record ComparedPackage(string Name, string Version, DateOnly ReferenceDate);

/// <summary>What differs between two data packages, or two versions of one: their rows, and the figures of one day that follow from these.</summary>
/// <param name="Day">The day of the figures: the reference date of the second package.</param>
internal sealed record PackageDifference(
    ComparedPackage Before, ComparedPackage After, DateOnly Day, IReadOnlyList<RowChange> Rows, IReadOnlyList<FigureChange> Figures)
{
    /// <summary>Compares two packages. Each is read into a database of its own, which is gone afterwards.</summary>
    /// <exception cref="PackageRefused">One of the packages has problems.</exception>
    public static async Task<PackageDifference> Between(DataPackage before, DataPackage after, CancellationToken ct)
    {
        var (first, second) = (before.Check(report: null, ct), after.Check(report: null, ct));
        var rows = RowChanges.Between(first, second);
        var day = second.Manifest.ReferenceDate;
        var figures = new FigureChanges(rows, first.Units.Brought.Concat(second.Units.Brought))
            .Between(await Known(first.Folder, day, ct), await Known(second.Folder, day, ct));
        return new(Named(first), Named(second), day, rows, figures);
    }

    private static ComparedPackage Named(PackageReading package) =>
        new(package.Manifest.Name, package.Manifest.Version, package.Manifest.ReferenceDate);

    private static async Task<IReadOnlyList<CoverageRow>> Known(string package, DateOnly day, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("ntmgraph-diff-");
        try
        {
            await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(Path.Combine(folder.FullName, "package.db")));
            await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
            await db.Migrate(ct);
            await app.Services.GetRequiredService<RecordedImport>().Run("diff", () => Task.FromResult(DataPackage.At(package)), only: false, report: null, ct);
            db.Begin(day, first: null, ct);
            return await Coverage.Read(db, day, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
