namespace NtmGraph.Serving;

/// <summary>How answers are kept: the section <c>Caching</c> of the configuration.</summary>
internal sealed class CachingOptions
{
    private const long Megabyte = 1 << 20;

    /// <summary>How much memory kept answers may take, in megabytes. With 0 none is kept.</summary>
    public int MaxMegabytes { get; set; } = 64;

    /// <summary>
    /// For how many seconds browsers and proxies may give an answer to GET again without asking whether it still holds.
    /// </summary>
    public int MaxAge { get; set; }

    public long MaxBytes => MaxMegabytes * Megabyte;
}
