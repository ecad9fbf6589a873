using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

/// <summary>A key that somebody was given. What it consists of is known to its holder alone; here lies its hash.</summary>
internal sealed class AccessKey
{
    public const int LongestName = 200;

    /// <summary>The part of the key by which it is found and listed.</summary>
    public required string Id { get; init; }

    /// <summary>Whom or what it is for.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key. Keys are random, so that nobody can guess one from its hash.</summary>
    public required byte[] Hash { get; init; }

    public required Scopes Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}

internal sealed class AccessKeyStorage : IEntityTypeConfiguration<AccessKey>
{
    public void Configure(EntityTypeBuilder<AccessKey> key)
    {
        key.Property(k => k.Id).HasMaxLength(KeyText.IdLength);
        key.Property(k => k.Name).HasMaxLength(AccessKey.LongestName);
        key.Property(k => k.Hash).HasMaxLength(KeyText.HashLength);
    }
}
