using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>
/// How often the data has changed, and whether it changes at this moment: the only row of its table. An import counts it up in a transaction
/// of its own before it commits its rows, since a database of several servers shows what one of them has committed before the others do.
/// Nothing that is read while a commit goes on is given or kept.
/// </summary>
internal sealed class DataChange
{
    private const byte Only = 1;

    public byte Id { get; init; }

    /// <summary>How many imports began to commit.</summary>
    public long Number { get; init; }

    /// <summary>
    /// Whether the last of them may not have ended yet. It has, whatever stands here, once it no longer holds the lock of imports: one that
    /// dies leaves its mark, and the database ends its transaction and frees its lock.
    /// </summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Removes the mark of an import that died. Called by one that holds the lock of imports.</summary>
    public static async Task Begin(NtmContext db, CancellationToken ct)
    {
        await using var beside = db.Beside();
        if (beside is not null)
            await beside.DataChanges.Where(change => change.IsUnderWay)
                .ExecuteUpdateAsync(change => change.SetProperty(c => c.IsUnderWay, false), ct);
    }

    /// <summary>Commits the transaction of an import that holds the lock of imports, which ends with it.</summary>
    public static async Task Commit(NtmContext db, IDbContextTransaction import)
    {
        await using var beside = db.Beside();
        var writer = beside ?? db;
        await writer.DataChanges.ExecuteUpdateAsync(
            change => change.SetProperty(c => c.Number, c => c.Number + 1).SetProperty(c => c.IsUnderWay, beside != null));
        if (beside is null)
        {
            await import.CommitAsync();
            return;
        }
        var number = await beside.DataChanges.Select(change => change.Number).SingleAsync();
        await import.CommitAsync();
        await End(beside, number);
    }

    /// <summary>Spares readers to look for the lock. A later import may have begun, and even marked its own change.</summary>
    private static async Task End(NtmContext db, long number)
    {
        try
        {
            await db.DataChanges.Where(change => change.Number == number)
                .ExecuteUpdateAsync(change => change.SetProperty(c => c.IsUnderWay, false));
        }
        catch (DbException)
        {
            // The rows are committed, which is what the import has to tell. The mark is harmless, and the next import removes it.
        }
    }

    internal sealed class Storage : IEntityTypeConfiguration<DataChange>
    {
        public void Configure(EntityTypeBuilder<DataChange> change) => change.HasData(new DataChange { Id = Only });
    }
}
