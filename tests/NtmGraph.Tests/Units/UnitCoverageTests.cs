using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Where a package says, or does not say, that it knows all units.</summary>
[EachDatabase]
public class UnitCoverageTests
{
    [Fact]
    public async Task Left_out_every_province_is_covered_at_the_levels_it_has() => Assert.Equal(
        ["01 Commune 2000-01-01 –", "01 District 2000-01-01 –", "02 Commune 2000-01-01 – 2010-01-01"],
        await Coverage(new PackageFolder().Add("units",
            "00009,Trực,commune,01,2000-01-01,",
            "02,Nhỏ,province,VN,2000-01-01,2010-01-01", "00008,Far,commune,02,2000-01-01,2010-01-01",
            "03,Empty,municipality,VN,2000-01-01,")));

    [Fact]
    public async Task Left_out_no_hamlets_are_covered_since_nobody_lists_them_all() => Assert.Equal(
        ["01 Commune 2000-01-01 –", "01 District 2000-01-01 –"],
        await Coverage(new PackageFolder().Add("units", "h,Xóm,hamlet,00001,2000-01-01,")));

    [Fact]
    public async Task Given_it_is_taken_as_it_is() => Assert.Equal(
        ["001 Commune 2005-01-01 – 2006-01-01"],
        await Coverage(new PackageFolder().With("unit_coverage", "unit_code,level,valid_from,valid_to", "001,commune,2005-01-01,2006-01-01")));

    [Fact]
    public async Task Given_empty_nothing_is_covered() =>
        Assert.Empty(await Coverage(new PackageFolder().With("unit_coverage", "unit_code,level,valid_from,valid_to")));

    [Fact]
    public async Task Codes_that_change_places_do_not_hang_the_import() => Assert.Equal(
        ["02 Commune 2000-01-01 –", "02 District 2000-01-01 –"],
        await Coverage(new PackageFolder().With("units",
            "code,name,kind,parent_code,valid_from,valid_to",
            "VN,Việt Nam,country,,2000-01-01,",
            "02,An,province,VN,2000-01-01,",
            "5,Above,district,02,2000-01-01,2010-01-01", "6,Below,commune,5,2000-01-01,2010-01-01",
            "6,Above,district,02,2010-01-01,", "5,Below,commune,6,2010-01-01,")));

    [Fact(Timeout = 10_000)]
    public Task Units_that_lie_below_each_other_are_refused_and_do_not_keep_the_reading_going() => Task.Run(() =>
    {
        using var package = new PackageFolder()
            .Add("units", "A,A,commune,01,2000-01-01,2010-01-01", "A,A,commune,B,2010-01-01,", "B,B,commune,A,2010-01-01,")
            .Write();
        Assert.NotEmpty(package.Problems());
    }, TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> Coverage(PackageFolder package)
    {
        using var database = await TestDatabase.Create();
        using (package)
            await database.Import(package);
        await using var db = database.Open();
        var ct = TestContext.Current.CancellationToken;
        var units = await db.Units.ToDictionaryAsync(unit => unit.Id, ct);
        return (await db.UnitCoverage.ToListAsync(ct))
            .Select(row => $"{units[row.UnitId].Code} {row.Level} {row.ValidFrom:yyyy-MM-dd} –{(row.ValidTo is { } end ? $" {end:yyyy-MM-dd}" : "")}")
            .Order(StringComparer.Ordinal);
    }
}
