using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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
        var codes = new ShapedQuery<NtmContext, Asked, string>((db, q) => Count(ref built, Codes(db, q)));
        await using var db = database.Open();
        Assert.Equal(["001", "01"], await codes.Ask(db, new(Most: 3, From: "0")).ToListAsync(Ct));
        Assert.Equal(["01"], await codes.Ask(db, new(Most: 3, From: "01")).ToListAsync(Ct));
        Assert.Equal(["00001", "001", "01"], await codes.Ask(db, new(Most: 4, From: "0")).ToListAsync(Ct));
        Assert.Equal(1, built);
        Assert.Equal(["00001", "00002", "00003", "001", "01"], await codes.Ask(db, new(Most: null, From: "0")).ToListAsync(Ct));
        Assert.Equal(2, built);
    }

    [Fact]
    public async Task Another_context_is_asked_by_itself()
    {
        using var filled = await Filled();
        using var empty = await TestDatabase.Create();
        var codes = new ShapedQuery<NtmContext, Asked, string>(Codes);
        await using var one = filled.Open();
        await using var other = empty.Open();
        Assert.NotEmpty(await codes.Ask(one, new(null, "0")).ToListAsync(Ct));
        Assert.Empty(await codes.Ask(other, new(null, "0")).ToListAsync(Ct));
    }

    /// <summary>Whoever adds a part to a question need not think of its shape.</summary>
    [Fact]
    public async Task Parts_that_nobody_thought_of_tell_queries_apart()
    {
        using var database = await Filled();
        await using var db = database.Open();
        var first = new Thoughtless { Most = 9 };
        Thoughtless[] questions =
        [
            first, first with { Most = 3 }, first with { Least = 2 }, first with { Least = 3 }, first with { Backwards = true }, first with { Level = UnitLevel.Commune },
            first with { Prefix = "00" }, first with { Without = ["01"] }, first with { Without = ["01", "001"] }, first with { Without = ["001", "01"] },
            first with { Where = unit => unit.Level == UnitLevel.District }, first with { Where = unit => unit.Level == UnitLevel.Province },
            first.OfTwo(), first with { Inner = new("001") }, first with { Inner = new("01") }, first with { Day = new(2020, 1, 1) },
        ];
        var shaped = new ShapedQuery<NtmContext, Thoughtless, string>((db, q) => q.Codes(db));
        var answers = new HashSet<string>();
        for (var times = 0; times < 2; times++)
            foreach (var q in questions)
            {
                var expected = q.Codes(db).ToList();
                Assert.Equal(expected, await shaped.Ask(db, q).ToListAsync(Ct));
                answers.Add(string.Join(' ', expected));
            }
        Assert.InRange(answers.Count, 10, questions.Length);
    }

    [Fact]
    public async Task A_question_that_changes_is_another_question()
    {
        using var database = await Filled();
        await using var db = database.Open();
        var shaped = new ShapedQuery<NtmContext, Thoughtless, string>((db, q) => q.Codes(db));
        var q = new Thoughtless { Most = 9 };
        Assert.Contains("001", await shaped.Ask(db, q).ToListAsync(Ct));
        q.Without.Add("001");
        Assert.DoesNotContain("001", await shaped.Ask(db, q).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_query_that_writes_a_value_into_its_text_is_refused()
    {
        using var database = await Filled();
        await using var db = database.Open();
        var codes = new ShapedQuery<NtmContext, Asked, string>((db, q) => db.Units.Where(unit => unit.Id == EF.Constant(q.Most!.Value)).Select(unit => unit.Code));
        Assert.Throws<InvalidOperationException>(() => codes.Ask(db, new(3, "0")));
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
            });
        var refusal = Assert.Throws<InvalidOperationException>(() => codes.Ask(db, new(3, "0")));
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
            });
        Assert.Throws<InvalidOperationException>(() => codes.Ask(db, new(3, "0")));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With a subquery that is built apart.</summary>
    private static IQueryable<string> Codes(NtmContext db, Asked q)
    {
        var ids = db.Units.Where(unit => string.Compare(unit.Code, q.From) >= 0 && unit.Code != "VN").Select(unit => unit.Id);
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

    private sealed record Asked([property: Value] int? Most, [property: Value] string From);

    /// <summary>A question with all sorts of parts, each of which changes its query in another way.</summary>
    private sealed record Thoughtless
    {
        private bool two;

        [Value]
        public int? Most { get; init; }

        public int Least { get; init; }

        public bool Backwards { get; init; }

        public UnitLevel Level { get; init; } = UnitLevel.Country;

        public string? Prefix { get; init; }

        public DateOnly? Day { get; init; }

        public List<string> Without { get; init; } = [];

        public Expression<Func<AdministrativeUnit, bool>>? Where { get; init; }

        public Part? Inner { get; init; }

        public Thoughtless OfTwo() => this with { two = true };

        public IQueryable<string> Codes(NtmContext db)
        {
            var units = db.Units.Where(unit => unit.Id <= Most!.Value);
            units = Least switch { 0 => units, 2 => units.Where(unit => unit.Id >= 2), _ => units.Where(unit => unit.Id >= 3) };
            if (Level != UnitLevel.Country)
                units = units.Where(unit => unit.Level >= UnitLevel.Commune);
            if (Prefix == "00")
                units = units.Where(unit => unit.Code.StartsWith("00"));
            if (Day is { Year: 2020 })
                units = units.Where(unit => unit.Id != 5);
            if (Without.Count > 0)
                units = units.Where(unit => unit.Code != EF.Constant(Without[0]));
            if (Without.Count > 1)
                units = units.Where(unit => unit.Code != EF.Constant(Without[1]));
            if (Where is not null)
                units = units.Where(Where);
            if (Inner is not null)
                units = units.Where(unit => unit.Code != EF.Constant(Inner.Code));
            var codes = (Backwards ? units.OrderByDescending(unit => unit.Code) : units.OrderBy(unit => unit.Code)).Select(unit => unit.Code);
            return two ? codes.Take(2) : codes;
        }
    }

    private sealed record Part(string Code);
}
