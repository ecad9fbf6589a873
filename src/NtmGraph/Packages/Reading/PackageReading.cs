using System.Security.Cryptography;

namespace NtmGraph;

/// <summary>
/// A package while it is being read: its files, what its rows may refer to, and the problems found so far.
/// The readers of the features take their rows from here, in the order of <see cref="PackageTables"/>.
/// </summary>
internal sealed class PackageReading(
    string folder, PackageManifest manifest, Problems problems, OtherPackages others, ReadingProgress progress)
{
    /// <summary>The resource whose rows are too many to remember their keys.</summary>
    private const string Streamed = "assessments";

    private readonly Dictionary<string, IReadOnlySet<string>> refusedCodes = [];
    private Lazy<IReadOnlyList<UnitAncestor>>? hierarchy;
    private CriterionRollUps? criterionRollUps;
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    public string Folder => folder;

    public PackageManifest Manifest => manifest;

    /// <summary>What the database holds from other packages.</summary>
    public OtherPackages Others => others;

    public IdSequence Ids { get; } = new(others.HighestIds);

    public int PackageId => others.PackageId;

    /// <summary>Whether no problem was found so far.</summary>
    public bool IsSound => problems.Count == 0;

    public KeyIndex<Source> Sources { get; } = new("source");

    public KeyIndex<CriteriaSet> CriteriaSets { get; } = new("criteria set");

    public KeyIndex<Measure> Measures { get; } = new("measure");

    public KeyIndex<Campaign> Campaigns { get; } = new("campaign");

    public UnitRegister Units { get; } = new(others.Units);

    /// <summary>The hierarchy of all units, once they are read and sound. May be asked for from any thread.</summary>
    public IReadOnlyList<UnitAncestor> Hierarchy => (hierarchy ?? throw new InvalidOperationException("The units are not read yet.")).Value;

    /// <summary>The package's recognitions, once read.</summary>
    public List<Recognition> Recognitions { get; } = [];

    /// <summary>The package's assessments, added up.</summary>
    public CriterionRollUps CriterionRollUps => criterionRollUps ??= new CriterionRollUps(Units.All, Hierarchy);

    /// <summary>Rows that other packages may bring too, to be noted as this package's as well.</summary>
    public List<PackageShare> Shares { get; } = [];

    /// <summary>How many rows each resource had, once read.</summary>
    public SortedDictionary<string, long> RowCounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that no unit will be added or changed, and begins to write the hierarchy out on another thread.</summary>
    public void EndUnits()
    {
        hierarchy = new(() => [.. new Hierarchy(Units.All).Ancestors()]);
        if (IsSound)
            Task.Run(() => hierarchy.Value);
    }

    /// <summary>SHA-256 over the files read, in the order of their resources.</summary>
    public string Digest()
    {
        var text = string.Join('\n', digests.Select(pair => $"{pair.Key} {pair.Value}")
            .Prepend($"{manifest.Name} {manifest.Version} {manifest.ReferenceDate:yyyy-MM-dd} {manifest.Title}"));
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    public void Share(string resource, int rowId) =>
        Shares.Add(new PackageShare { PackageId = PackageId, Resource = resource, RowId = rowId });

    /// <summary>False, with a problem, where another package has taken the code of the current row.</summary>
    public bool TakeCode(Table table, string resource)
    {
        var column = table.Column("code");
        if (!others.Codes.Contains((resource, table.Text(column))))
            return true;
        table.Refuse(column, "another package has this code");
        return false;
    }

    /// <summary>Keeps recognitions as they go by.</summary>
    public IEnumerable<Recognition> Kept(IEnumerable<Recognition> recognitions)
    {
        foreach (var recognition in recognitions)
        {
            Recognitions.Add(recognition);
            yield return recognition;
        }
    }

    /// <summary>Adds assessments up as they go by.</summary>
    public IEnumerable<Assessment> RolledUp(IEnumerable<Assessment> assessments)
    {
        foreach (var assessment in assessments)
        {
            if (IsSound)
                CriterionRollUps.Add(assessment);
            yield return assessment;
        }
    }

    /// <summary>Whether the package brings this resource.</summary>
    public bool Has(string resource) => manifest.Resources.Any(known => known.Name == resource);

    /// <summary>The rows of a resource, the table standing on each in turn; nothing where the package does not bring it.</summary>
    public IEnumerable<Table> Rows(string resource)
    {
        if (manifest.Resources.FirstOrDefault(known => known.Name == resource) is not { } file)
            yield break;
        using var sha = SHA256.Create();
        using var stream = File.OpenRead(Path.Combine(folder, file.Path));
        using var digesting = new CryptoStream(stream, sha, CryptoStreamMode.Read);
        using var table = new Table(
            new CsvFile(file.Path, stream.Name, digesting, problems), TableSchema.Resources[resource], problems, checksKey: resource != Streamed);
        refusedCodes[resource] = table.RefusedCodes;
        progress.Begin(resource, stream);
        while (table.Read())
        {
            progress.Row();
            yield return table;
        }
        progress.End();
        RowCounts[resource] = table.Rows;
        if (!table.IsWhole)
            yield break;
        digests[resource] = Convert.ToHexStringLower(sha.Hash!);
    }

    /// <summary>Whether a reference to a row that was not taken over is a problem; it is none where that row, or its file, was refused.</summary>
    public bool Judges(string resource, string code) =>
        (!Has(resource) || digests.ContainsKey(resource)) && !(refusedCodes.TryGetValue(resource, out var refused) && refused.Contains(code));
}

/// <summary>Hands out the primary keys of new rows, above those already in the database.</summary>
internal sealed class IdSequence(IReadOnlyDictionary<Type, int> highest)
{
    private readonly Dictionary<Type, int> last = new(highest);

    public int Next<T>() => last[typeof(T)] = last.GetValueOrDefault(typeof(T)) + 1;
}
