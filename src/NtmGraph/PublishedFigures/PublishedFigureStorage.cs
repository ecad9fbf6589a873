using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class PublishedFigureStorage : IEntityTypeConfiguration<PublishedFigure>
{
    public void Configure(EntityTypeBuilder<PublishedFigure> figure)
    {
        figure.Property(f => f.Code).HasMaxLength(64);
        figure.Property(f => f.Printed).HasMaxLength(100);
        figure.HasIndex(f => f.Code).IsUnique();
        figure.HasIndex(f => new { f.UnitId, f.Level, f.Tier, f.AsOf });
        figure.HasOne<Package>().WithMany().HasForeignKey(f => f.PackageId);
        figure.HasOne(f => f.Unit).WithMany().HasForeignKey(f => f.UnitId);
        figure.HasOne(f => f.Source).WithMany().HasForeignKey(f => f.SourceId);
    }
}
