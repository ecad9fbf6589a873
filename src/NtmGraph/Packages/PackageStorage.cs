using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

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
