namespace NtmGraph.Serving;

/// <summary>The log of slow questions: the section <c>SlowQueries</c> of the configuration.</summary>
internal sealed class SlowQueryOptions
{
    public const string Section = "SlowQueries";

    /// <summary>From how many milliseconds on a question is written to the log. 0 for never.</summary>
    public int Milliseconds { get; set; } = 1000;

    public bool Enabled => Milliseconds > 0;
}
