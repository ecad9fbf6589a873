namespace NtmGraph;

/// <summary>Imports over HTTP: the section <c>Imports</c> of the configuration.</summary>
internal sealed class ImportOptions
{
    public const string Section = "Imports";

    private const long Megabyte = 1 << 20;

    /// <summary>The largest archive that is received.</summary>
    public int MaxMegabytes { get; set; } = 100;

    /// <summary>What all files of an archive may be together, uncompressed.</summary>
    public int MaxUncompressedMegabytes { get; set; } = 2000;

    /// <summary>How many files an archive may hold.</summary>
    public int MaxFiles { get; set; } = 100;

    /// <summary>How many times its compressed size a file may have.</summary>
    public int MaxRatio { get; set; } = 200;

    public long MaxBytes => MaxMegabytes * Megabyte;

    public long MaxUncompressedBytes => MaxUncompressedMegabytes * Megabyte;
}
