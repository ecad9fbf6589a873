using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Contexts of one database. Those that are lent are used again and again, just as they come back.</summary>
internal sealed class ContextPool(Func<NtmContext> create) : IDbContextFactory<NtmContext>, IDisposable
{
    private const int MostIdle = 16;

    private readonly Stack<NtmContext> idle = [];
    private bool disposed;

    public NtmContext CreateDbContext() => create();

    /// <summary>A context that is ready to be asked. It comes back instead of being disposed.</summary>
    /// <param name="ct">Ends its statements.</param>
    public NtmContext Lend(CancellationToken ct)
    {
        NtmContext? db;
        lock (idle)
            idle.TryPop(out db);
        db ??= create();
        db.Lend(TakeBack, ct);
        return db;
    }

    public void Dispose()
    {
        lock (idle)
        {
            disposed = true;
            while (idle.TryPop(out var db))
                db.Dispose();
        }
    }

    private bool TakeBack(NtmContext db)
    {
        lock (idle)
        {
            if (disposed || idle.Count == MostIdle)
                return false;
            idle.Push(db);
            return true;
        }
    }
}
