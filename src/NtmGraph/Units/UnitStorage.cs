using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class UnitStorage
    : IEntityTypeConfiguration<AdministrativeUnit>,
      IEntityTypeConfiguration<UnitAncestor>,
      IEntityTypeConfiguration<UnitParent>,
      IEntityTypeConfiguration<UnitAbove>,
      IEntityTypeConfiguration<UnitBelow>,
      IEntityTypeConfiguration<UnitUnknownBelow>,
      IEntityTypeConfiguration<UnitVersion>,
      IEntityTypeConfiguration<UnitSuccession>,
      IEntityTypeConfiguration<UnitCoverage>,
      IEntityTypeConfiguration<MapPlace>,
      IEntityTypeConfiguration<MapTile>
{
    /// <summary>The table of the places on a map of tiles, which those of units are read from as well.</summary>
    private const string MapPlaces = "MapPlaces";

    /// <summary>The index that the view of parents is read by.</summary>
    private const string ParentIndex = "IX_UnitAncestors_Parents";

    /// <summary>The index that the units directly below are found by.</summary>
    private const string ChildIndex = "IX_UnitAncestors_Children";

    public void Configure(EntityTypeBuilder<AdministrativeUnit> unit)
    {
        unit.Property(u => u.Code).HasMaxLength(20);
        unit.Property(u => u.ParentCode).HasMaxLength(20);
        unit.Property(u => u.Name).HasMaxLength(200);
        unit.Property(u => u.NameEn).HasMaxLength(200);
        unit.Property(u => u.NameFolded).HasMaxLength(200);
        unit.Property(u => u.NameKey).HasMaxLength(1000);
        unit.Ignore(u => u.Parent);
        unit.HasIndex(u => new { u.Code, u.ValidFrom }).IsUnique();
        unit.HasIndex(u => new { u.Level, u.Code, u.ValidFrom });
        unit.HasIndex(u => u.OriginId);
        unit.HasIndex(u => u.NameFolded);
        unit.HasIndex(u => new { u.NameKey, u.Code, u.ValidFrom });
        unit.HasIndex(u => new { u.Level, u.NameKey, u.Code, u.ValidFrom });
        unit.HasIndex(u => new { u.Level, u.Name, u.ValidFrom, u.ValidTo, u.Kind });
        unit.HasOne(u => u.ParentLink).WithOne().HasForeignKey<UnitParent>(link => link.UnitId);
    }

    public void Configure(EntityTypeBuilder<UnitAncestor> ancestor)
    {
        ancestor.HasKey(a => new { a.UnitId, a.AncestorId, a.ValidFrom });
        ancestor.HasIndex(a => new { a.AncestorId, a.Level, a.ValidFrom, a.ValidTo });
        ancestor.HasIndex(a => new { a.UnitId, a.ValidFrom, a.ValidTo, a.FromYear, a.ToYear, a.AncestorId }, ParentIndex).HasFilter("\"Depth\" = 1");
        ancestor.HasIndex(a => new { a.AncestorId, a.ValidFrom, a.ValidTo, a.UnitId }, ChildIndex).HasFilter("\"Depth\" = 1");
        ancestor.HasOne(a => a.Unit).WithMany().HasForeignKey(a => a.UnitId);
        ancestor.HasOne(a => a.Ancestor).WithMany().HasForeignKey(a => a.AncestorId);
    }

    public void Configure(EntityTypeBuilder<UnitParent> parent)
    {
        parent.ToView("UnitParents");
        parent.HasKey(p => p.UnitId);
        parent.HasOne(p => p.Parent).WithMany().HasForeignKey(p => p.ParentId);
    }

    public void Configure(EntityTypeBuilder<UnitAbove> above)
    {
        above.ToView("UnitsAbove");
        above.HasKey(a => new { a.UnitId, a.AncestorId, a.ValidFrom });
        above.HasOne<AdministrativeUnit>().WithMany(u => u.Above).HasForeignKey(a => a.UnitId);
        above.HasOne(a => a.Ancestor).WithMany().HasForeignKey(a => a.AncestorId);
    }

    public void Configure(EntityTypeBuilder<UnitBelow> below)
    {
        below.ToView("UnitAncestors");
        below.HasKey(b => new { b.UnitId, b.AncestorId, b.ValidFrom });
        below.HasOne(b => b.Unit).WithMany().HasForeignKey(b => b.UnitId);
        below.HasOne<AdministrativeUnit>().WithMany(u => u.Below).HasForeignKey(b => b.AncestorId);
    }

    public void Configure(EntityTypeBuilder<UnitUnknownBelow> unknown)
    {
        unknown.ToView("Units");
        unknown.HasKey(u => u.UnitId);
        unknown.Property(u => u.UnitId).HasColumnName("Id");
        unknown.HasOne<AdministrativeUnit>().WithMany(u => u.UnknownBelow).HasForeignKey(u => u.UnitId);
    }

    public void Configure(EntityTypeBuilder<UnitVersion> version)
    {
        version.HasKey(v => new { v.UnitId, v.VersionId });
        version.HasIndex(v => new { v.VersionId, v.UnitId });
        version.HasOne<AdministrativeUnit>().WithMany(u => u.Versions).HasForeignKey(v => v.UnitId);
        version.HasOne(v => v.Version).WithMany().HasForeignKey(v => v.VersionId);
    }

    public void Configure(EntityTypeBuilder<UnitSuccession> succession)
    {
        succession.Property(s => s.Decision).HasMaxLength(100);
        succession.HasIndex(s => new { s.FromId, s.EffectiveOn });
        succession.HasIndex(s => new { s.ToId, s.EffectiveOn });
        succession.HasOne(s => s.From).WithMany().HasForeignKey(s => s.FromId);
        succession.HasOne(s => s.To).WithMany().HasForeignKey(s => s.ToId);
        succession.HasOne(s => s.Source).WithMany().HasForeignKey(s => s.SourceId);
    }

    public void Configure(EntityTypeBuilder<UnitCoverage> coverage)
    {
        coverage.HasIndex(c => new { c.UnitId, c.Level });
        coverage.HasOne<Package>().WithMany().HasForeignKey(c => c.PackageId);
        coverage.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(c => c.UnitId);
        coverage.HasOne<Source>().WithMany().HasForeignKey(c => c.SourceId);
    }

    public void Configure(EntityTypeBuilder<MapPlace> place)
    {
        place.ToTable(MapPlaces);
        place.Property(p => p.Label).HasMaxLength(8);
        place.Property(p => p.Islands).HasMaxLength(200);
        place.HasIndex(p => new { p.UnitId, p.ValidFrom });
        place.HasOne<AdministrativeUnit>().WithMany().HasForeignKey(p => p.UnitId);
    }

    public void Configure(EntityTypeBuilder<MapTile> tile)
    {
        tile.ToView(MapPlaces);
        tile.HasKey(t => t.UnitId);
        tile.Property(t => t.Label).HasMaxLength(8);
        tile.Property(t => t.Islands).HasMaxLength(200);
        tile.HasOne<AdministrativeUnit>().WithOne(unit => unit.Tile).HasForeignKey<MapTile>(t => t.UnitId);
    }
}
