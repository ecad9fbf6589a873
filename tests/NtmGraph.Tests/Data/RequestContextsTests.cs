using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>What the fields of one request read by, on SQLite.</summary>
[OneDatabase]
public class RequestContextsTests
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    [Fact]
    public async Task Fields_of_a_request_have_contexts_of_their_own_and_one_connection()
    {
        using var place = await SqlitePlace.New();
        await using var services = place.Services();
        await using var request = services.CreateAsyncScope();
        var contexts = Contexts(request, 3);
        Assert.Equal(3, contexts.Distinct().Count());
        Assert.Single(contexts.Select(Connection).Distinct());
        Assert.All(contexts, db => Assert.Empty(db.Units));
    }

    [Fact]
    public async Task A_context_finds_another_for_another_day_and_itself_for_its_own()
    {
        using var place = await SqlitePlace.New();
        await using var services = place.Services();
        await using var request = services.CreateAsyncScope();
        var db = Contexts(request, 1)[0];
        var other = db.At(new DateOnly(2020, 1, 1));
        Assert.Equal((Day, new DateOnly(2020, 1, 1)), (db.Day, other.Day));
        Assert.NotSame(db, other);
        Assert.Same(db, db.At(Day));
    }

    [Fact]
    public async Task After_a_request_in_which_a_field_failed_none_of_its_contexts_is_lent_again()
    {
        using var place = await SqlitePlace.New();
        await using var services = place.Services();
        List<NtmContext> contexts;
        await using (var request = services.CreateAsyncScope())
        {
            contexts = Contexts(request, 3);
            request.ServiceProvider.GetRequiredService<RequestContexts>().Fail();
        }
        Assert.All(contexts, db => Assert.Throws<ObjectDisposedException>(() => db.Units.Count()));
        await using var next = services.CreateAsyncScope();
        Assert.All(Contexts(next, 3), db => Assert.Empty(db.Units));
    }

    [Fact]
    public async Task The_next_request_finds_the_connection_open_and_one_at_the_same_time_opens_another()
    {
        using var place = await SqlitePlace.New();
        await using var services = place.Services();
        DbConnection first;
        await using (var request = services.CreateAsyncScope())
            first = Connection(Contexts(request, 5)[4]);
        Assert.Equal(ConnectionState.Open, first.State);
        await using var next = services.CreateAsyncScope();
        await using var other = services.CreateAsyncScope();
        Assert.Same(first, Connection(Contexts(next, 2)[1]));
        var others = Contexts(other, 2);
        Assert.NotSame(first, Connection(others[0]));
        Assert.Same(Connection(others[0]), Connection(others[1]));
    }

    [Fact]
    public async Task When_a_request_is_out_of_time_the_statements_of_all_its_fields_end()
    {
        using var place = await SqlitePlace.New();
        await using var services = place.Services();
        await using var request = services.CreateAsyncScope();
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        request.ServiceProvider.GetRequiredService<RequestContexts>().Begin(new Findings(), time.Token);
        Assert.All(Contexts(request, 3), db => Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, Assert.Throws<SqliteException>(() => db.Database
            .SqlQuery<int>($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS Value FROM n").Single()).SqliteErrorCode));
    }

    private static List<NtmContext> Contexts(AsyncServiceScope request, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => request.ServiceProvider.GetRequiredService<RequestContexts>().Lend(Day))];

    private static DbConnection Connection(NtmContext db) => db.Database.GetDbConnection();
}
