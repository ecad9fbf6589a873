using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Several packages in one database, and the rows they share.</summary>
[EachDatabase]
public class SharedRowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_packages_share_what_is_the_same_in_both()
    {
        using var database = await TestDatabase.Create();
        using var a = new PackageFolder { Name = "a" }.WithEverything();
        using var b = Other("b");
        await database.Import(a);
        await database.Import(b);
        await using var db = database.Open();
        Assert.Equal(
            (6, 1, 1, 2, 1, 1, 1),
            (await db.Units.CountAsync(Ct), await db.Sources.CountAsync(Ct), await db.CriteriaSets.CountAsync(Ct), await db.Criteria.CountAsync(Ct),
                await db.Indicators.CountAsync(Ct), await db.Measures.CountAsync(Ct), await db.Successions.CountAsync(Ct)));
        Assert.Equal(
            (2, 2, 2, 2),
            (await db.Assessments.CountAsync(Ct), await db.Campaigns.CountAsync(Ct), await db.Targets.CountAsync(Ct), await db.PublishedFigures.CountAsync(Ct)));
        var unit = (await db.Units.SingleAsync(row => row.Code == "00001", Ct)).Id;
        Assert.All(await db.Recognitions.ToListAsync(Ct), row => Assert.Equal(unit, row.UnitId));
        Assert.Equal(["a", "b"], await db.Packages.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(Ct));
        Assert.Equal(18, await db.UnitAncestors.CountAsync(Ct));
    }

    [Fact]
    public async Task Replacing_one_package_keeps_what_the_other_needs()
    {
        using var database = await TestDatabase.Create();
        using var a = new PackageFolder { Name = "a" }.WithEverything().Add("units", "00008,Only in a,commune,001,2000-01-01,");
        using var b = Other("b").Add("units", "00009,Only in b,commune,001,2000-01-01,");
        await database.Import(a);
        await database.Import(b);
        using var smaller = new PackageFolder { Name = "a", Version = "2" }
            .With("sources", "code,title", "other,Another").With("units", "code,name,kind,valid_from", "VN,Việt Nam,country,2000-01-01");
        await database.Import(smaller);
        await using var db = database.Open();
        Assert.Equal(
            ["00001", "00002", "00003", "00009", "001", "01", "VN"],
            await db.Units.Select(unit => unit.Code).Order().ToListAsync(Ct));
        Assert.Equal(["other", "s"], await db.Sources.Select(source => source.Code).Order().ToListAsync(Ct));
        Assert.Equal((1, 1, 1), (await db.CriteriaSets.CountAsync(Ct), await db.Measures.CountAsync(Ct), await db.Successions.CountAsync(Ct)));
        Assert.Equal(22, await db.UnitAncestors.CountAsync(Ct));
        await database.Import(a);
        Assert.Equal(8, await db.Units.CountAsync(Ct));
        Assert.Equal(8, await db.UnitAncestors.CountAsync(row => row.Depth == 0, Ct));
    }

    [Fact]
    public async Task Only_leaves_one_package()
    {
        using var database = await TestDatabase.Create();
        using var a = new PackageFolder { Name = "a" }.WithEverything();
        using var b = Other("b");
        using var c = new PackageFolder { Name = "c" };
        await database.Import(a);
        await database.Import(b);
        await database.Import(c, only: true);
        await using var db = database.Open();
        Assert.Equal("c", (await db.Packages.SingleAsync(Ct)).Name);
        Assert.Equal(
            (6, 1, 0, 0, 0, 0),
            (await db.Units.CountAsync(Ct), await db.Sources.CountAsync(Ct), await db.CriteriaSets.CountAsync(Ct), await db.Assessments.CountAsync(Ct),
                await db.Campaigns.CountAsync(Ct), await db.Recognitions.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_refused_package_that_was_to_be_the_only_one_leaves_the_others()
    {
        using var database = await TestDatabase.Create();
        using var a = new PackageFolder { Name = "a" }.WithEverything();
        using var c = new PackageFolder { Name = "c" }.Add("units", "00009,Far,commune,99,2000-01-01,");
        await database.Import(a);
        var version = await database.Version();
        await Assert.ThrowsAsync<PackageRefused>(() => database.Import(c, only: true));
        Assert.Equal(version, await database.Version());
    }

    /// <summary>A package that shares all it can with the full one, and has codes and assessments of its own.</summary>
    private static PackageFolder Other(string name) => new PackageFolder { Name = name }.WithEverything()
        .With("assessments", "unit_code,set_code,criterion_number,year,result,confidence,source", "00001,set,2,2015,met,confirmed,s")
        .With("campaigns", "code,name,unit_code,source", $"c-{name},Campaign,01,s").Without("campaign_results")
        .With("targets", "code,unit_code,level,tier,mode,value,due_on,confidence,source", $"t-{name},01,commune,new_rural,absolute,2,2016-12-31,confirmed,s")
        .With("published_figures", "code,unit_code,level,tier,denominator_kind,as_of,source", $"f-{name},01,commune,new_rural,all,2015-12-31,s");
}
