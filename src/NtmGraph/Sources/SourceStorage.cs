using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

internal sealed class SourceStorage : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.Property(s => s.Code).HasMaxLength(64);
        source.Property(s => s.Title).HasMaxLength(400);
        source.Property(s => s.Publisher).HasMaxLength(400);
        source.Property(s => s.Url).HasMaxLength(1000);
        source.HasIndex(s => s.Code).IsUnique();
    }
}
