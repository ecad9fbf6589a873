using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Contexts of one database. Those that are lent are used again and again, just as they come back.</summary>
internal sealed class ContextPool(Func<NtmContext> create) : IDbContextFactory<NtmContext>, IDisposable
{
    private readonly Idle own = new(most: 16);
    private readonly Idle beside = new(most: 64);

    public NtmContext CreateDbContext() => create();

    /// <summary>A context that is ready to be asked. It comes back instead of being disposed.</summary>
    /// <param name="ct">Ends its statements.</param>
    public NtmContext Lend(CancellationToken ct) => Lend(own, null, ct);

    /// <summary>One more for the same request.</summary>
    /// <param name="db">The request's first, which goes back after it.</param>
    /// <param name="ct">Ends its statements.</param>
    public NtmContext LendBeside(NtmContext db, CancellationToken ct) => Lend(beside, db, ct);

    public void Dispose()
    {
        beside.Dispose();
        own.Dispose();
    }

    private NtmContext Lend(Idle idle, NtmContext? first, CancellationToken ct)
    {
        var db = idle.Take() ?? create();
        db.Lend(idle.TakeBack, first, ct);
        return db;
    }

    /// <summary>Those that wait to be lent.</summary>
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
