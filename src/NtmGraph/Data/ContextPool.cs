using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NtmGraph;

/// <summary>Contexts of one kind of database, used again and again.</summary>
internal sealed class ContextPool<T>(DbContextOptions<T> options) : IDbContextFactory<NtmContext>
    where T : NtmContext
{
    private const int MostIdle = 64;

    private readonly PooledDbContextFactory<T> pool = new(options, MostIdle);

    public NtmContext CreateDbContext() => pool.CreateDbContext();
}
