using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class CriteriaStorage
    : IEntityTypeConfiguration<CriteriaSet>,
      IEntityTypeConfiguration<CriteriaSetKind>,
      IEntityTypeConfiguration<Criterion>,
      IEntityTypeConfiguration<Indicator>,
      IEntityTypeConfiguration<Assessment>,
      IEntityTypeConfiguration<CriterionRollUp>,
      IEntityTypeConfiguration<CriteriaSetRollUp>
{
    public void Configure(EntityTypeBuilder<CriteriaSet> set)
    {
        set.Property(s => s.Code).HasMaxLength(64);
        set.Property(s => s.Name).HasMaxLength(400);
        set.Property(s => s.Decision).HasMaxLength(100);
        set.HasIndex(s => s.Code).IsUnique();
        set.HasIndex(s => new { s.Level, s.Tier });
        set.HasOne(s => s.Source).WithMany().HasForeignKey(s => s.SourceId);
        set.HasMany(s => s.Kinds).WithOne().HasForeignKey(kind => kind.CriteriaSetId);
        set.HasMany(s => s.Criteria).WithOne(criterion => criterion.Set).HasForeignKey(criterion => criterion.CriteriaSetId);
    }

    public void Configure(EntityTypeBuilder<CriteriaSetKind> kind) =>
        kind.HasKey(k => new { k.CriteriaSetId, k.Kind });

    public void Configure(EntityTypeBuilder<Criterion> criterion)
    {
        criterion.Property(c => c.Name).HasMaxLength(400);
        criterion.Property(c => c.NameEn).HasMaxLength(400);
        criterion.Property(c => c.Group).HasMaxLength(200);
        criterion.HasIndex(c => new { c.CriteriaSetId, c.Number }).IsUnique();
        criterion.HasMany(c => c.Indicators).WithOne().HasForeignKey(indicator => indicator.CriterionId);
    }

    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.Property(i => i.Code).HasMaxLength(64);
        indicator.Property(i => i.Name).HasMaxLength(400);
        indicator.Property(i => i.Unit).HasMaxLength(100);
        indicator.HasIndex(i => new { i.CriterionId, i.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.HasKey(a => new { a.UnitId, a.Year, a.CriterionId });
        assessment.HasIndex(a => new { a.CriterionId, a.Year });
        assessment.Property(a => a.Value).HasPrecision(19, 4);
        assessment.HasOne(a => a.Unit).WithMany(unit => unit.OwnAssessments).HasForeignKey(a => a.UnitId);
        assessment.HasOne(a => a.Criterion).WithMany().HasForeignKey(a => a.CriterionId);
        assessment.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId);
        assessment.HasOne<Package>().WithMany().HasForeignKey(a => a.PackageId);
    }

    public void Configure(EntityTypeBuilder<CriterionRollUp> rollUp)
    {
        rollUp.HasKey(r => new { r.AncestorId, r.Year, r.CriterionId });
        rollUp.Property(r => r.Sum).HasPrecision(28, 4);
        rollUp.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(r => r.AncestorId);
        rollUp.HasOne(r => r.Criterion).WithMany().HasForeignKey(r => r.CriterionId);
    }

    public void Configure(EntityTypeBuilder<CriteriaSetRollUp> rollUp)
    {
        rollUp.HasKey(r => new { r.AncestorId, r.Year, r.CriteriaSetId });
        rollUp.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(r => r.AncestorId);
        rollUp.HasOne<CriteriaSet>().WithMany().HasForeignKey(r => r.CriteriaSetId);
    }
}
