namespace NtmGraph;

/// <summary>How long the services of one request may go on.</summary>
internal sealed class RequestTime
{
    /// <summary>Cancelled when the time is over, or nobody waits for the answer any more.</summary>
    public CancellationToken Ends { get; set; }
}
