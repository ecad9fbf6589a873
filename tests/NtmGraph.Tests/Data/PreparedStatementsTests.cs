using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Statements that SQLite keeps prepared read what they read when prepared anew.</summary>
[OneDatabase]
public class PreparedStatementsTests
{
    [Fact]
    public async Task A_statement_is_read_again_while_it_is_still_being_read()
    {
        using var database = await Filled();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var codes = new List<string>();
        foreach (var unit in OfLevel(db, UnitLevel.Commune))
            codes.AddRange(OfLevel(db, UnitLevel.Commune).Select(other => unit.Code + other.Code));
        Assert.Equal(9, codes.Distinct().Count());
    }

    [Fact]
    public async Task A_statement_takes_its_values_anew()
    {
        using var database = await Filled();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Single(OfLevel(db, UnitLevel.Province));
        Assert.Equal(3, OfLevel(db, UnitLevel.Commune).Count());
        Assert.Single(OfLevel(db, UnitLevel.Province));
    }

    [Fact]
    public async Task More_statements_than_are_kept_are_read_all_the_same()
    {
        using var database = await Filled();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        for (var round = 0; round < 2; round++)
            for (var most = 1; most <= 60; most++)
                Assert.Equal(int.Min(most, 6), db.Units.Where(unit => unit.Id <= EF.Constant(most)).ToList().Count);
    }

    [Fact]
    public async Task Statements_outlive_their_connection_being_closed()
    {
        using var database = await Filled();
        await using var db = database.Open();
        for (var times = 0; times < 3; times++)
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            Assert.Equal(3, OfLevel(db, UnitLevel.Commune).Count());
            await db.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<AdministrativeUnit> OfLevel(NtmContext db, UnitLevel level) => db.Units.Where(unit => unit.Level == level).AsEnumerable();

    private static async Task<TestDatabase> Filled()
    {
        var database = await TestDatabase.Create();
        using var package = new PackageFolder();
        await database.Import(package);
        return database;
    }
}
