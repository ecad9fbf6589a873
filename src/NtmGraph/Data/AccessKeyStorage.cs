using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmGraph.Serving;

namespace NtmGraph;

internal sealed class AccessKeyStorage : IEntityTypeConfiguration<AccessKey>
{
    public void Configure(EntityTypeBuilder<AccessKey> key)
    {
        key.Property(k => k.Id).HasMaxLength(KeyText.IdLength);
        key.Property(k => k.Name).HasMaxLength(AccessKey.LongestName);
        key.Property(k => k.Hash).HasMaxLength(KeyText.HashLength);
    }
}
