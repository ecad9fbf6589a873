using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Reads which data the database holds at this moment.</summary>
internal static class DatasetReading
{
    private const int VersionLength = 12;

    private static readonly PerModel<Func<NtmContext, IAsyncEnumerable<PackageVersion>>> Packages = new(() => EF.CompileAsyncQuery((NtmContext db) =>
        db.Packages.OrderBy(package => package.Name)
            .Select(package => new PackageVersion(package.Title, package.Version, package.Digest, package.ReferenceDate, package.ImportedAt))));

    /// <summary>The data set, or null while the database holds no package.</summary>
    public static async Task<Dataset?> Read(NtmContext db, CancellationToken ct)
    {
        var packages = await Packages.For(db)(db).ToListAsync(ct);
        if (packages.Count == 0)
            return null;
        var digests = string.Join('\n', packages.Select(package => package.Digest));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(digests)))[..VersionLength];
        return new Dataset(version, packages.Max(package => package.ReferenceDate), packages.Max(package => package.ImportedAt))
        {
            Titles = string.Join("; ", packages.Select(package => $"{package.Title} {package.Version}")),
        };
    }

    private sealed record PackageVersion(string Title, string Version, string Digest, DateOnly ReferenceDate, DateTimeOffset ImportedAt);
}
