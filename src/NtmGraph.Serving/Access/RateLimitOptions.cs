namespace NtmGraph.Serving;

/// <summary>How much one client may ask: the section <c>RateLimits</c> of the configuration.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>How many requests a client may send in a second, over a longer time. 0 for any number.</summary>
    public int PerSecond { get; set; } = 100;

    /// <summary>How many requests a client may send at once, when it has sent none for a while.</summary>
    public int Burst { get; set; } = 1000;
}
