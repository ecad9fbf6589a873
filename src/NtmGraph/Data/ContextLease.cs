namespace NtmGraph;

/// <summary>
/// A context for the time that somebody uses it. It ends once, in one of two ways: the context goes back to be lent again or, where
/// anything went wrong with it, is disposed of. Whatever ends it a second time does nothing. Not to be used by two threads at a time.
/// </summary>
/// <param name="takeBack">Takes the context back; false where there is no room for it.</param>
internal sealed class ContextLease(NtmContext db, Func<NtmContext, bool> takeBack)
{
    private NtmContext? lent = db;

    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    public NtmContext Context => lent ?? throw new ObjectDisposedException(nameof(ContextLease));

    /// <summary>Gives the context back as if new. One that cannot be made so is disposed of.</summary>
    public async ValueTask End()
    {
        if (Interlocked.Exchange(ref lent, null) is { } db && !(db.TryReset() && takeBack(db)))
            await db.DisposeAsync();
    }

    /// <summary>Disposes of the context, with its connection where that is its own.</summary>
    public async ValueTask ThrowAway()
    {
        if (Interlocked.Exchange(ref lent, null) is { } db)
            await db.DisposeAsync();
    }
}
