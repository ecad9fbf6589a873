using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>
/// Contexts of one database, which are used again and again. Each is lent to one borrower at a time, by a <see cref="ContextLease"/>
/// that ends once. Safe to use from several threads.
/// </summary>
internal sealed class ContextPool(Func<NtmContext> create) : IDbContextFactory<NtmContext>, IDisposable
{
    private readonly Idle own = new(most: 16);
    private readonly Idle beside = new(most: 64);

    /// <summary>A context that is not lent again and does not come back to the pool: whoever creates it disposes of it.</summary>
    public NtmContext CreateDbContext() => create();

    /// <summary>Lends a context.</summary>
    /// <param name="day">The day on which the hierarchy is looked at.</param>
    /// <param name="ct">Ends the statements of the context, also those whose own method heeds no token.</param>
    public ContextLease Lend(DateOnly day, CancellationToken ct) => Lend(own, day, null, ct);

    /// <summary>Lends one more to a request that has one already.</summary>
    /// <param name="first">The request's first context, which goes back after all others: they may share its connection.</param>
    /// <inheritdoc cref="Lend(DateOnly, CancellationToken)"/>
    public ContextLease LendBeside(NtmContext first, DateOnly day, CancellationToken ct) => Lend(beside, day, first, ct);

    /// <summary>Asks by a context that is lent for the time of one question, and thrown away where the question fails.</summary>
    public async Task<T> Ask<T>(Func<NtmContext, Task<T>> question, CancellationToken ct)
    {
        var lease = Lend(default, ct);
        try
        {
            var answer = await question(lease.Context);
            await lease.End();
            return answer;
        }
        catch
        {
            await lease.ThrowAway();
            throw;
        }
    }

    /// <summary>Disposes of the contexts that wait; those that are lent are disposed of when they come back.</summary>
    public void Dispose()
    {
        beside.Dispose();
        own.Dispose();
    }

    private ContextLease Lend(Idle idle, DateOnly day, NtmContext? first, CancellationToken ct)
    {
        var db = idle.Take() ?? create();
        try
        {
            db.Begin(day, first, ct);
            return new ContextLease(db, idle.TakeBack);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>Contexts that wait to be lent. May be used by several threads.</summary>
    private sealed class Idle(int most) : IDisposable
    {
        private readonly Stack<NtmContext> contexts = [];
        private bool disposed;

        public NtmContext? Take()
        {
            lock (contexts)
                return contexts.TryPop(out var db) ? db : null;
        }

        public bool TakeBack(NtmContext db)
        {
            lock (contexts)
            {
                if (disposed || contexts.Count == most)
                    return false;
                contexts.Push(db);
                return true;
            }
        }

        public void Dispose()
        {
            lock (contexts)
                disposed = true;
            while (Take() is { } db)
                db.Dispose();
        }
    }
}
