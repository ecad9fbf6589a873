using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmGraph.Tests;

/// <summary>Where units lay at the end of each year, by which facts of a year find the units above their own.</summary>
[EachDatabase]
public class YearEndHierarchyTests
{
    [Fact]
    public async Task A_unit_that_ended_during_a_year_lies_where_it_was_last() => Assert.Equal(
        ["001: 0-9999"], await Parents("00009", "00009,One,commune,001,2000-01-01,2010-03-01"));

    [Fact]
    public async Task A_unit_that_ended_lies_where_it_was_last_and_not_where_it_was_before() => Assert.Equal(
        ["00009 2000-01: 0-2009", "00009 2010-02: 2010-9999"],
        await Parents("h",
            "00009,One,commune,001,2000-01-01,2010-02-01", "00009,Two,commune,001,2010-02-01,2011-01-01", "h,Xóm,hamlet,00009,2000-01-01,2011-01-01"));

    [Fact]
    public async Task A_parent_of_a_part_of_a_year_is_none_at_its_end() => Assert.Equal(
        ["00009 2000-01: 0-2009", "00009 2010-02: none", "00009 2010-11: 2010-9999"],
        await Parents("h",
            "00009,One,commune,001,2000-01-01,2010-02-01", "00009,Two,commune,001,2010-02-01,2010-11-01", "00009,Three,commune,001,2010-11-01,",
            "h,Xóm,hamlet,00009,2000-01-01,"));

    [Fact]
    public async Task Every_unit_has_one_parent_in_every_year()
    {
        using var package = RandomPackage.Write(3);
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var rows = await db.UnitAncestors.Include(row => row.Unit).Include(row => row.Ancestor).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var unit in rows.Where(row => row.Unit.Level > UnitLevel.Country).GroupBy(row => row.Unit, row => row))
            for (var year = 2005; year <= 2025; year++)
            {
                var day = new DateOnly(year, 12, 31);
                var lasts = unit.Key.ValidFrom > day ? unit.Key.ValidFrom : unit.Key.End <= day ? unit.Key.End.AddDays(-1) : day;
                var expected = unit.Where(row => row.ValidFrom <= lasts && lasts < row.ValidTo);
                Assert.Equal(
                    expected.Select(row => (row.AncestorId, row.Depth)).Order(),
                    unit.Where(row => row.FromYear <= year && year < row.ToYear).Select(row => (row.AncestorId, row.Depth)).Order());
            }
    }

    [Fact]
    public async Task A_database_of_before_is_filled_when_it_is_brought_up_to_date()
    {
        using var package = RandomPackage.Write(4);
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var rows = await Rows(db);
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("Initial", TestContext.Current.CancellationToken);
        await migrator.MigrateAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(rows, await Rows(db));
    }

    private static async Task<List<(int, int, DateOnly, int, int)>> Rows(NtmContext db) => [.. (await db.UnitAncestors
        .OrderBy(row => row.UnitId).ThenBy(row => row.AncestorId).ThenBy(row => row.ValidFrom).ToListAsync(TestContext.Current.CancellationToken))
        .Select(row => (row.UnitId, row.AncestorId, row.ValidFrom, row.FromYear, row.ToYear))];

    private static async Task<IEnumerable<string>> Parents(string code, params string[] units)
    {
        using var package = new PackageFolder().Add("units", units);
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var rows = await db.UnitAncestors.Where(row => row.Unit.Code == code && row.Depth == 1)
            .Select(row => new { row.Ancestor.Code, row.Ancestor.Level, row.Ancestor.ValidFrom, row.FromYear, row.ToYear })
            .ToListAsync(TestContext.Current.CancellationToken);
        return rows.Select(row => $"{row.Code}{(row.Level == UnitLevel.Commune ? $" {row.ValidFrom:yyyy-MM}" : "")}: "
            + (row.FromYear < row.ToYear ? $"{row.FromYear}-{row.ToYear - 1}" : "none")).Order(StringComparer.Ordinal);
    }
}
