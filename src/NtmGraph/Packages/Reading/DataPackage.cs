namespace NtmGraph;

/// <summary>A data package on disk, opened for checking or importing.</summary>
internal sealed class DataPackage
{
    private readonly Problems problems = new();

    private DataPackage(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>What the package says of itself, once that is read.</summary>
    public PackageManifest? Manifest { get; private set; }

    /// <summary>Opens a package: a folder, or the <c>datapackage.json</c> in it.</summary>
    public static DataPackage At(string path) =>
        new(Path.GetFileName(path) == PackageManifest.FileName ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);

    /// <summary>Reads the whole package into a writer.</summary>
    /// <exception cref="PackageRefused">The package has problems; what was written is not to be kept.</exception>
    public PackageReading Read(
        Func<PackageManifest, OtherPackages> others, RowWriter writer, Action<ProgressReport>? report, CancellationToken ct)
    {
        var manifest = Manifest = PackageManifest.Read(Folder, problems) ?? throw new PackageRefused(problems);
        var bytes = manifest.Resources.Sum(resource => new FileInfo(Path.Combine(Folder, resource.Path)).Length);
        var reading = new PackageReading(Folder, manifest, problems, others(manifest), new ReadingProgress(bytes, report, ct));
        PackageTables.Write(reading, writer);
        return problems.Count == 0 ? reading : throw new PackageRefused(problems);
    }

    /// <summary>Checks the package by itself, without a database.</summary>
    /// <exception cref="PackageRefused">The package has problems.</exception>
    public PackageReading Check(Action<ProgressReport>? report, CancellationToken ct) =>
        Read(_ => OtherPackages.None, new RowWriter(), report, ct);
}
