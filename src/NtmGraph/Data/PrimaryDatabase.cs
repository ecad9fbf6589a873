using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>
/// The database that migrations and imports change. Questions may go to a copy of it. Nothing here is tried again by itself:
/// what fails in the middle of a transaction is undone with it.
/// </summary>
internal sealed class PrimaryDatabase(IDbContextFactory<NtmContext> contexts)
{
    public NtmContext Open() => contexts.CreateDbContext();
}
