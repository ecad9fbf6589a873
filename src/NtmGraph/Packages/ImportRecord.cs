using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NtmGraph;

/// <summary>That somebody imported a package, or tried to.</summary>
internal sealed class ImportRecord
{
    public const int LongestWho = 400;
    public const int LongestDetail = 1000;

    public required Guid Id { get; init; }

    /// <summary>When it ended, in universal time.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it: a key, a subject of the identity provider, or the command line.</summary>
    public required string Who { get; init; }

    /// <summary>Name of the package. Null where the package was not read so far as to tell.</summary>
    public string? Package { get; init; }

    public string? Version { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>What else there is to say: how many problems there were.</summary>
    public string? Detail { get; init; }
}

internal enum ImportOutcome
{
    Imported = 1,

    /// <summary>The package had problems.</summary>
    Refused = 2,

    /// <summary>Somebody interrupted it, or went away.</summary>
    Interrupted = 3,

    /// <summary>The database or a file could not be used.</summary>
    Failed = 4,
}

internal sealed class ImportRecordStorage : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> record)
    {
        record.Property(r => r.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
        record.Property(r => r.Who).HasMaxLength(ImportRecord.LongestWho);
        record.Property(r => r.Package).HasMaxLength(PackageManifest.LongestName);
        record.Property(r => r.Version).HasMaxLength(PackageManifest.LongestVersion);
        record.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        record.Property(r => r.Detail).HasMaxLength(ImportRecord.LongestDetail);
        record.HasIndex(r => r.At);
    }
}
