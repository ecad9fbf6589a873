namespace NtmGraph;

/// <summary>
/// The contexts of one request: one for each field that asks for one, since a server answers several at the same time. All of
/// them go back to the pool at the end of the request.
/// </summary>
internal sealed class RequestContexts(ContextPool pool)
{
    private readonly Lock gate = new();
    private NtmContext? first;

    /// <summary>Cancelled when the time is over, or nobody waits for the answer any more.</summary>
    public CancellationToken Ends { get; set; }

    public NtmContext Lend()
    {
        lock (gate)
            return first is null ? first = pool.Lend(Ends) : pool.LendBeside(first, Ends);
    }
}
