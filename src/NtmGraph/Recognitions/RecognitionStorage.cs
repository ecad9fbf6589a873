using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class RecognitionStorage
    : IEntityTypeConfiguration<Recognition>,
      IEntityTypeConfiguration<RegisterCoverage>,
      IEntityTypeConfiguration<RecognitionRollUp>,
      IEntityTypeConfiguration<RecognitionSourceRollUp>
{
    public void Configure(EntityTypeBuilder<Recognition> recognition)
    {
        recognition.Property(r => r.Decision).HasMaxLength(100);
        recognition.HasIndex(r => new { r.UnitId, r.Tier });
        recognition.HasOne<Package>().WithMany().HasForeignKey(r => r.PackageId);
        recognition.HasOne(r => r.Unit).WithMany(unit => unit.OwnRecognitions).HasForeignKey(r => r.UnitId);
        recognition.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceId);
    }

    public void Configure(EntityTypeBuilder<RegisterCoverage> coverage)
    {
        coverage.HasIndex(c => new { c.UnitId, c.Level, c.Tier });
        coverage.HasOne<Package>().WithMany().HasForeignKey(c => c.PackageId);
        coverage.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(c => c.UnitId);
        coverage.HasOne<Source>().WithMany().HasForeignKey(c => c.SourceId);
    }

    public void Configure(EntityTypeBuilder<RecognitionRollUp> rollUp)
    {
        rollUp.HasKey(r => new { r.AncestorId, r.Level, r.Tier, r.Kind, r.ValidFrom });
        rollUp.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(r => r.AncestorId);
    }

    public void Configure(EntityTypeBuilder<RecognitionSourceRollUp> rollUp)
    {
        rollUp.HasKey(r => new { r.AncestorId, r.Level, r.Tier, r.Counting, r.Kind, r.SourceId, r.ValidFrom });
        rollUp.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(r => r.AncestorId);
        rollUp.HasOne<Source>().WithMany().HasForeignKey(r => r.SourceId);
    }
}
