using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A data package that the data served was imported from.</summary>
internal sealed class Package
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>Name of the package; a later version of the same name replaces it.</summary>
    public required string Name { get; init; }

    /// <summary>Title, as a reader would cite it.</summary>
    public required string Title { get; init; }

    /// <summary>Version the package gives itself.</summary>
    public required string Version { get; init; }

    /// <summary>The day its figures stand for.</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>SHA-256 of its files.</summary>
    public required string Digest { get; init; }

    /// <summary>When it was imported, in universal time.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Its resources and how many rows each has.</summary>
    [ListSize(15)]
    public IList<PackageResource> Resources { get; init; } = [];
}

/// <summary>One table of a data package.</summary>
internal sealed class PackageResource
{
    [Ignore]
    public int PackageId { get; init; }

    /// <summary>Name of the table: "units".</summary>
    public required string Name { get; init; }

    /// <summary>How many rows it has.</summary>
    public required long Rows { get; init; }
}

/// <summary>
/// That a package brings a row which several packages may bring (a unit, succession, map tile, source, criteria set or measure). Such a row stands
/// in the database once, and goes with the last package that brings it.
/// </summary>
internal sealed class PackageShare
{
    public required int PackageId { get; init; }

    public required string Resource { get; init; }

    public required int RowId { get; init; }
}

internal sealed class PackageStorage
    : IEntityTypeConfiguration<Package>,
      IEntityTypeConfiguration<PackageResource>,
      IEntityTypeConfiguration<PackageShare>
{
    public void Configure(EntityTypeBuilder<Package> package)
    {
        package.Property(p => p.Name).HasMaxLength(PackageManifest.LongestName);
        package.Property(p => p.Title).HasMaxLength(PackageManifest.LongestTitle);
        package.Property(p => p.Version).HasMaxLength(PackageManifest.LongestVersion);
        package.Property(p => p.Digest).HasMaxLength(64);
        package.HasIndex(p => p.Name).IsUnique();
        package.HasMany(p => p.Resources).WithOne().HasForeignKey(resource => resource.PackageId);
    }

    public void Configure(EntityTypeBuilder<PackageResource> resource)
    {
        resource.Property(r => r.Name).HasMaxLength(64);
        resource.HasKey(r => new { r.PackageId, r.Name });
    }

    public void Configure(EntityTypeBuilder<PackageShare> share)
    {
        share.Property(s => s.Resource).HasMaxLength(64);
        share.HasKey(s => new { s.PackageId, s.Resource, s.RowId });
        share.HasIndex(s => new { s.Resource, s.RowId });
        share.HasOne<Package>().WithMany().HasForeignKey(s => s.PackageId);
    }
}
