using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>Contexts that are lent: they come back once and as if new, or never.</summary>
[OneDatabase]
public sealed class ContextLeaseTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    private DatabasePlace place = null!;
    private ServiceProvider services = null!;

    private ContextPool Pool => services.GetRequiredService<ContextPool>();

    public async ValueTask InitializeAsync()
    {
        place = await SqlitePlace.New();
        services = place.Services();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        place.Dispose();
    }

    [Fact]
    public async Task A_lease_that_ends_twice_gives_its_context_back_once()
    {
        var lease = Pool.Lend(Day, TestContext.Current.CancellationToken);
        var db = lease.Context;
        await lease.End();
        await lease.End();
        await lease.ThrowAway();
        Assert.Throws<ObjectDisposedException>(() => lease.Context);
        var (one, other) = (Pool.Lend(Day, TestContext.Current.CancellationToken), Pool.Lend(Day, TestContext.Current.CancellationToken));
        Assert.Same(db, one.Context);
        Assert.NotSame(db, other.Context);
        Assert.Empty(one.Context.Units);
    }

    [Fact]
    public async Task A_context_comes_back_as_if_new()
    {
        var lease = Pool.Lend(Day, TestContext.Current.CancellationToken);
        var db = lease.Context;
        db.Sources.Add(new Source { Id = 1, Code = "s", Title = "S" });
        await lease.End();
        var next = Pool.Lend(new DateOnly(2020, 1, 1), TestContext.Current.CancellationToken);
        Assert.Same(db, next.Context);
        Assert.Empty(next.Context.ChangeTracker.Entries());
        Assert.Equal(new DateOnly(2020, 1, 1), next.Context.Day);
        Assert.Null(next.Context.Request);
    }

    [Fact]
    public async Task A_context_that_still_reads_rows_is_thrown_away_and_the_next_one_answers()
    {
        await Fill();
        var lease = Pool.Lend(Day, TestContext.Current.CancellationToken);
        var broken = lease.Context;
        var rows = broken.Sources.AsAsyncEnumerable().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await rows.MoveNextAsync()); // Whoever reads is gone, as after an OutOfMemoryException.
        await lease.End();
        Assert.Equal(2, await Pool.Ask(db => db.Sources.CountAsync(), TestContext.Current.CancellationToken));
        Assert.Throws<ObjectDisposedException>(() => broken.Sources.Count());
    }

    [Fact]
    public async Task A_context_with_an_open_transaction_is_thrown_away()
    {
        var lease = Pool.Lend(Day, TestContext.Current.CancellationToken);
        var broken = lease.Context;
        await broken.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await lease.End();
        Assert.NotSame(broken, Pool.Lend(Day, TestContext.Current.CancellationToken).Context);
        Assert.Throws<ObjectDisposedException>(() => broken.Sources.Count());
    }

    [Fact]
    public async Task A_context_whose_question_fails_is_thrown_away()
    {
        NtmContext? failed = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Pool.Ask<int>(db =>
        {
            failed = db;
            throw new InvalidOperationException("On purpose.");
        }, TestContext.Current.CancellationToken));
        Assert.Throws<ObjectDisposedException>(() => failed!.Sources.Count());
        Assert.Equal(0, await Pool.Ask(db => db.Sources.CountAsync(), TestContext.Current.CancellationToken));
    }

    private async Task Fill()
    {
        await using var db = services.GetRequiredService<PrimaryDatabase>().Open();
        db.Sources.AddRange(new Source { Id = 1, Code = "a", Title = "A" }, new Source { Id = 2, Code = "b", Title = "B" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
