using System.Globalization;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The data that this server answers from.</summary>
/// <param name="Version">Changes whenever the data does; the same data has the same version on every server.</param>
/// <param name="ReferenceDate">The day that `asOf` means where it is left out: the latest reference date of the packages.</param>
/// <param name="ImportedAt">When the data last changed, in universal time.</param>
internal sealed record Dataset(string Version, DateOnly ReferenceDate, DateTimeOffset ImportedAt) : DataVersion
{
    /// <summary>The titles of the data packages, each with the version it gives itself.</summary>
    [Ignore]
    public override required string Titles { get; init; }

    /// <summary>Tells this import of the data from all others.</summary>
    [Ignore]
    public override string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"{Version}{ImportedAt.UtcTicks:x}");

    /// <summary>The data packages that the data was imported from.</summary>
    [Cost(10), ListSize(3)]
    public static async Task<IEnumerable<Package>> Packages([Database] NtmContext db, CancellationToken ct) =>
        await db.Packages.Include(package => package.Resources.OrderBy(resource => resource.Name))
            .OrderBy(package => package.Name).ToListAsync(ct);
}
