using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The data that this server answers from.</summary>
/// <param name="Version">Changes whenever the data does; the same data has the same version on every server.</param>
/// <param name="ReferenceDate">The day that `asOf` means where it is left out: the latest reference date of the packages.</param>
/// <param name="ImportedAt">When the data last changed, in universal time.</param>
/// <param name="Change">See <see cref="DataChange.Number"/>.</param>
internal sealed record Dataset(string Version, DateOnly ReferenceDate, DateTimeOffset ImportedAt, [property: Ignore] long Change) : DataVersion
{
    /// <summary>The titles of the data packages, each with the version it gives itself.</summary>
    [Ignore]
    public override required string Titles { get; init; }

    [Ignore]
    public override bool IsChanging { get; init; }

    /// <summary>Tells this import of the data from all others.</summary>
    [Ignore]
    public override string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"{Version}{ImportedAt.UtcTicks:x}.{Change:x}");

    /// <summary>The data packages that the data was imported from.</summary>
    [Cost(10), ListSize(3)]
    public static async Task<IEnumerable<Package>> Packages([Database] NtmContext db, CancellationToken ct) =>
        await db.Packages.Include(package => package.Resources.OrderBy(resource => resource.Name))
            .OrderBy(package => package.Name).ToListAsync(ct);

    /// <summary>The provinces and municipalities that the data knows on its reference date: what a choice of provinces on a page begins with.</summary>
    [Connection]
    public static IQueryable<AdministrativeUnit> Provinces([Database] NtmContext db) =>
        UnitSql.ValidOn(db, db.Day).Where(unit => unit.Level == UnitLevel.Province);
}

internal sealed partial class Query
{
    /// <summary>The data that this server answers from: its version, reference date and packages.</summary>
    public static Dataset Dataset(IResolveFieldContext context) => context.Dataset();
}

/// <summary>Reads which data the database holds at this moment.</summary>
internal static class DatasetReading
{
    private const int VersionLength = 12;

    private static readonly PerModel<Func<NtmContext, IAsyncEnumerable<PackageVersion>>> Packages = new(() => EF.CompileAsyncQuery((NtmContext db) =>
        from package in db.Packages
        from change in db.DataChanges
        orderby package.Name
        select new PackageVersion(
            package.Title, package.Version, package.Digest, package.ReferenceDate, package.ImportedAt, change.Number, change.IsUnderWay)));

    /// <summary>The data set, or null while the database holds no package.</summary>
    public static async Task<Dataset?> Read(NtmContext db, CancellationToken ct)
    {
        var packages = await Packages.For(db)(db).ToListAsync(ct);
        if (packages.Count == 0)
            return null;
        var digests = string.Join('\n', packages.Select(package => package.Digest));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(digests)))[..VersionLength];
        return new Dataset(version, packages.Max(package => package.ReferenceDate), packages.Max(package => package.ImportedAt), packages[0].Change)
        {
            Titles = string.Join("; ", packages.Select(package => $"{package.Title} {package.Version}")),
            IsChanging = packages[0].IsUnderWay && await db.ImportRuns(ct),
        };
    }

    private sealed record PackageVersion(string Title, string Version, string Digest, DateOnly ReferenceDate, DateTimeOffset ImportedAt, long Change, bool IsUnderWay);
}
