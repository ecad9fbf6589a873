using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>Queries that are translated once for many questions answer each of them as if it were the first.</summary>
[EachDatabase]
public class ShapedQueryTests
{
    [Fact]
    public async Task Questions_of_one_shape_are_built_once_and_answered_with_their_own_values()
    {
        using var database = await Filled();
        var built = 0;
        var codes = new ShapedQuery<NtmContext, Asked, string>((db, q) => Count(ref built, Codes(db, q)), q => q.Shape);
        await using var db = database.Open();
        Assert.Equal(["001", "01"], await codes.Ask(db, new(Most: 3, UnitLevel.Province)).ToListAsync(Ct));
        Assert.Equal(["001"], await codes.Ask(db, new(Most: 3, UnitLevel.District)).ToListAsync(Ct));
        Assert.Equal(["00001", "001"], await codes.Ask(db, new(Most: 4, UnitLevel.District)).ToListAsync(Ct));
        Assert.Equal(1, built);
        Assert.Equal(["00001", "00002", "00003", "001"], await codes.Ask(db, new(Most: null, UnitLevel.District)).ToListAsync(Ct));
        Assert.Equal(2, built);
    }

    [Fact]
    public async Task Another_context_is_asked_by_itself()
    {
        using var filled = await Filled();
        using var empty = await TestDatabase.Create();
        var codes = new ShapedQuery<NtmContext, Asked, string>(Codes, q => q.Shape);
        await using var one = filled.Open();
        await using var other = empty.Open();
        Assert.NotEmpty(await codes.Ask(one, new(null, UnitLevel.Country)).ToListAsync(Ct));
        Assert.Empty(await codes.Ask(other, new(null, UnitLevel.Country)).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_query_that_holds_a_copy_of_a_value_is_refused()
    {
        using var database = await Filled();
        await using var db = database.Open();
        var codes = new ShapedQuery<NtmContext, Asked, string>(
            (db, q) =>
            {
                var most = q.Most!.Value;
                return db.Units.Where(unit => unit.Id <= most).Select(unit => unit.Code);
            },
            q => q.Shape);
        var refusal = Assert.Throws<InvalidOperationException>(() => codes.Ask(db, new(3, UnitLevel.Country)));
        Assert.Contains("most", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_asks_another_question_is_refused()
    {
        using var database = await Filled();
        await using var db = database.Open();
        var codes = new ShapedQuery<NtmContext, Asked, string>(
            (db, q) =>
            {
                var other = q with { Most = 1 };
                return db.Units.Where(unit => unit.Id <= other.Most!.Value).Select(unit => unit.Code);
            },
            q => q.Shape);
        Assert.Throws<InvalidOperationException>(() => codes.Ask(db, new(3, UnitLevel.Country)));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With a subquery that is built apart.</summary>
    private static IQueryable<string> Codes(NtmContext db, Asked q)
    {
        var ids = db.Units.Where(unit => unit.Level >= q.Level).Select(unit => unit.Id);
        var units = q.Most is null ? db.Units : db.Units.Where(unit => unit.Id <= q.Most.Value);
        return units.Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Code).Select(unit => unit.Code);
    }

    private static IQueryable<string> Count(ref int built, IQueryable<string> query)
    {
        built++;
        return query;
    }

    private static async Task<TestDatabase> Filled()
    {
        var database = await TestDatabase.Create();
        using var package = new PackageFolder();
        await database.Import(package);
        return database;
    }

    private sealed record Asked(int? Most, UnitLevel Level)
    {
        public object Shape => Most is null;
    }
}
