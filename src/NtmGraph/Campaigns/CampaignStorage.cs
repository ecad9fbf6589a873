using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class CampaignStorage
    : IEntityTypeConfiguration<Measure>,
      IEntityTypeConfiguration<Campaign>,
      IEntityTypeConfiguration<CampaignAncestor>,
      IEntityTypeConfiguration<CampaignResult>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.Property(m => m.Code).HasMaxLength(64);
        measure.Property(m => m.Name).HasMaxLength(400);
        measure.Property(m => m.NameEn).HasMaxLength(400);
        measure.Property(m => m.Unit).HasMaxLength(100);
        measure.Property(m => m.UnitEn).HasMaxLength(100);
        measure.HasIndex(m => m.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Code).HasMaxLength(64);
        campaign.Property(c => c.Name).HasMaxLength(400);
        campaign.HasIndex(c => c.Code).IsUnique();
        campaign.HasOne<Package>().WithMany().HasForeignKey(c => c.PackageId);
        campaign.HasOne(c => c.Unit).WithMany().HasForeignKey(c => c.UnitId);
        campaign.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId);
        campaign.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceId);
        campaign.HasMany<CampaignResult>().WithOne(result => result.Campaign).HasForeignKey(result => result.CampaignId);
    }

    public void Configure(EntityTypeBuilder<CampaignAncestor> ancestor)
    {
        ancestor.HasKey(a => new { a.CampaignId, a.AncestorId });
        ancestor.HasOne<Campaign>().WithMany().HasForeignKey(a => a.CampaignId);
        ancestor.HasOne<Campaign>().WithMany().HasForeignKey(a => a.AncestorId);
    }

    public void Configure(EntityTypeBuilder<CampaignResult> result)
    {
        result.HasIndex(r => new { r.CampaignId, r.UnitId, r.MeasureId, r.AsOf });
        result.Property(r => r.Value).HasPrecision(28, 4);
        result.HasOne<Package>().WithMany().HasForeignKey(r => r.PackageId);
        result.HasOne(r => r.Unit).WithMany().HasForeignKey(r => r.UnitId);
        result.HasOne(r => r.Measure).WithMany().HasForeignKey(r => r.MeasureId);
        result.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceId);
    }
}
