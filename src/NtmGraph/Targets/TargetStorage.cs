using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class TargetStorage : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> target)
    {
        target.Property(t => t.Code).HasMaxLength(64);
        target.Property(t => t.Value).HasPrecision(19, 4);
        target.HasIndex(t => t.Code).IsUnique();
        target.HasOne<Package>().WithMany().HasForeignKey(t => t.PackageId);
        target.HasOne(t => t.Unit).WithMany(unit => unit.OwnTargets).HasForeignKey(t => t.UnitId);
        target.HasOne(t => t.Source).WithMany().HasForeignKey(t => t.SourceId);
    }
}
