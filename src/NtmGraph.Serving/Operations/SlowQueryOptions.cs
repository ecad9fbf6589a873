namespace NtmGraph.Serving;

/// <summary>The log of slow questions: the section <c>SlowQueries</c> of the configuration.</summary>
internal sealed class SlowQueryOptions
{
    public const string Section = "SlowQueries";

    /// <summary>A question that takes so many milliseconds, or more, is written to the log. 0 for none.</summary>
    public int Milliseconds { get; set; } = 1000;

    public bool Enabled => Milliseconds > 0;
}
