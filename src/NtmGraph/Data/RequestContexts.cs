namespace NtmGraph;

/// <summary>
/// The contexts of one request: one for each field that asks for one, since a server answers several at the same time. All of
/// them go back to the pool at the end of the request or, where any field failed, are thrown away: it is not known what a fault
/// left behind in them.
/// </summary>
internal sealed class RequestContexts(ContextPool pool) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<ContextLease> leases = [];
    private volatile bool failed;

    /// <summary>Cancelled when the time is over, or no client waits for the answer any more.</summary>
    public CancellationToken Ends { get; private set; }

    /// <summary>What requests found in the version of the data that this one answers from; null before <see cref="Begin"/>.</summary>
    public Findings? Findings { get; private set; }

    /// <summary>Called once, before the first context is lent.</summary>
    public void Begin(Findings findings, CancellationToken ends) => (Findings, Ends) = (findings, ends);

    /// <summary>Lends a context for a day until the request ends. Safe to call from several threads; the context itself is for one at a time.</summary>
    public NtmContext Lend(DateOnly day)
    {
        lock (gate)
        {
            var lease = leases is [var first, ..] ? pool.LendBeside(first.Context, day, Ends) : pool.Lend(day, Ends);
            leases.Add(lease);
            lease.Context.Request = this;
            return lease.Context;
        }
    }

    /// <summary>Has all contexts of the request thrown away when it ends. Safe to call from several threads.</summary>
    public void Fail() => failed = true;

    /// <summary>Ends all leases, the first one last, since others may share its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = leases.Count - 1; i >= 0; i--)
            await (failed || Ends.IsCancellationRequested ? leases[i].ThrowAway() : leases[i].End());
        leases.Clear();
    }
}
