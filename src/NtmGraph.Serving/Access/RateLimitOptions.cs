namespace NtmGraph.Serving;

/// <summary>How much one client may ask: the section <c>RateLimits</c> of the configuration.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Requests in a second, over a longer time. 0 for any number.</summary>
    public int PerSecond { get; set; } = 100;

    /// <summary>Requests that may come at once, after some rest.</summary>
    public int Burst { get; set; } = 1000;
}
