namespace NtmGraph.Serving;

/// <summary>A key that somebody was given, as the server keeps it: by its hash. Its text is known to its holder alone.</summary>
public sealed class AccessKey
{
    /// <summary>The most characters of <see cref="Name"/>.</summary>
    public const int LongestName = 200;

    /// <summary>The part of the key by which it is found and listed.</summary>
    public required string Id { get; init; }

    /// <summary>Whom or what it is for.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key. Keys are random, so that nobody can guess one from its hash.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What it allows.</summary>
    public required Scopes Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is no longer valid; null where it stays valid.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it is valid at a moment.</summary>
    public bool IsValid(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
