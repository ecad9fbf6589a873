using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>The hierarchy as it is written out at the import: who lay below whom, and when.</summary>
[EachDatabase]
public class HierarchyTests
{
    [Fact]
    public async Task Every_unit_lies_below_itself_and_all_above_it() => Assert.Equal(
        ["00001 2000 < 00001 2000 (0): 2000-01-01 –", "00001 2000 < 001 2000 (1): 2000-01-01 –",
            "00001 2000 < 01 2000 (2): 2000-01-01 –", "00001 2000 < VN 2000 (3): 2000-01-01 –"],
        await Ancestors("00001", []));

    [Fact]
    public async Task A_merged_unit_keeps_its_ancestors_until_the_merger() => Assert.Equal(
        ["00009 2000 < 00009 2000 (0): 2000-01-01 – 2020-01-01", "00009 2000 < 001 2000 (1): 2000-01-01 – 2020-01-01",
            "00009 2000 < 01 2000 (2): 2000-01-01 – 2020-01-01", "00009 2000 < VN 2000 (3): 2000-01-01 – 2020-01-01",
            "00009 2020 < 00009 2020 (0): 2020-01-01 –", "00009 2020 < 001 2000 (1): 2020-01-01 –",
            "00009 2020 < 01 2000 (2): 2020-01-01 –", "00009 2020 < VN 2000 (3): 2020-01-01 –"],
        await Ancestors("00009", "00009,One,commune,001,2000-01-01,2020-01-01", "00009,One and another,commune,001,2020-01-01,"));

    [Fact]
    public async Task A_parent_that_changed_its_name_does_not_part_what_lies_above_it() => Assert.Equal(
        ["00009 2000 < 00009 2000 (0): 2000-01-01 –",
            "00009 2000 < 002 2000 (1): 2000-01-01 – 2010-01-01", "00009 2000 < 002 2010 (1): 2010-01-01 –",
            "00009 2000 < 01 2000 (2): 2000-01-01 –", "00009 2000 < VN 2000 (3): 2000-01-01 –"],
        await Ancestors("00009",
            "002,Dũng,district,01,2000-01-01,2010-01-01", "002,Dũng,town,01,2010-01-01,", "00009,One,commune,002,2000-01-01,"));

    [Fact]
    public async Task A_commune_of_an_abolished_district_moves_to_the_province() => Assert.Equal(
        ["00009 2000 < 00009 2000 (0): 2000-01-01 – 2025-07-01", "00009 2000 < 002 2000 (1): 2000-01-01 – 2025-07-01",
            "00009 2000 < 01 2000 (2): 2000-01-01 – 2025-07-01", "00009 2000 < VN 2000 (3): 2000-01-01 – 2025-07-01",
            "00009 2025 < 00009 2025 (0): 2025-07-01 –",
            "00009 2025 < 01 2000 (1): 2025-07-01 –", "00009 2025 < VN 2000 (2): 2025-07-01 –"],
        await Ancestors("00009",
            "002,Dũng,district,01,2000-01-01,2025-07-01", "00009,One,commune,002,2000-01-01,2025-07-01", "00009,One,commune,01,2025-07-01,"));

    [Fact]
    public async Task A_hamlet_follows_its_commune() => Assert.Equal(
        ["h 2000 < 00009 2000 (1): 2000-01-01 – 2025-07-01", "h 2000 < 00009 2025 (1): 2025-07-01 –",
            "h 2000 < 002 2000 (2): 2000-01-01 – 2025-07-01",
            "h 2000 < 01 2000 (2): 2025-07-01 –", "h 2000 < 01 2000 (3): 2000-01-01 – 2025-07-01",
            "h 2000 < VN 2000 (3): 2025-07-01 –", "h 2000 < VN 2000 (4): 2000-01-01 – 2025-07-01",
            "h 2000 < h 2000 (0): 2000-01-01 –"],
        await Ancestors("h",
            "002,Dũng,district,01,2000-01-01,2025-07-01", "00009,One,commune,002,2000-01-01,2025-07-01",
            "00009,One,commune,01,2025-07-01,", "h,Xóm,hamlet,00009,2000-01-01,"));

    [Fact]
    public async Task A_unit_begins_and_ends_within_its_ancestors() => Assert.Equal(
        ["h 2005 < 00001 2000 (1): 2005-01-01 – 2006-01-01", "h 2005 < 001 2000 (2): 2005-01-01 – 2006-01-01",
            "h 2005 < 01 2000 (3): 2005-01-01 – 2006-01-01", "h 2005 < VN 2000 (4): 2005-01-01 – 2006-01-01",
            "h 2005 < h 2005 (0): 2005-01-01 – 2006-01-01"],
        await Ancestors("h", "h,Xóm,hamlet,00001,2005-01-01,2006-01-01"));

    /// <summary>The rows of a unit's versions: code and first year of the unit and its ancestor, the depth, the time.</summary>
    private static async Task<IEnumerable<string>> Ancestors(string code, params string[] units)
    {
        using var package = new PackageFolder();
        if (units.Length > 0)
            package.Add("units", units);
        using var database = await TestDatabase.Create();
        await database.Import(package);
        await using var db = database.Open();
        var rows = await db.UnitAncestors.Include(row => row.Unit).Include(row => row.Ancestor)
            .Where(row => row.Unit.Code == code).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(rows, row => Assert.Equal(row.Unit.Level, row.Level));
        return rows
            .Select(row => $"{row.Unit.Code} {row.Unit.ValidFrom.Year} < {row.Ancestor.Code} {row.Ancestor.ValidFrom.Year} "
                + $"({row.Depth}): {row.ValidFrom:yyyy-MM-dd} –{(row.ValidTo == DateOnly.MaxValue ? "" : $" {row.ValidTo:yyyy-MM-dd}")}")
            .Order(StringComparer.Ordinal);
    }
}
