using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmGraph.Tests;

/// <summary>Campaigns that are parts of others.</summary>
[EachDatabase]
public class CampaignPartTests
{
    [Fact]
    public async Task Parts_may_stand_before_their_campaign()
    {
        using var database = await TestDatabase.Create();
        using var package = With("a,A,01,b,s", "b,B,01,c,s", "c,C,01,,s", "d,D,01,b,s");
        await database.Import(package);
        await using var db = database.Open();
        var campaigns = await db.Campaigns.ToDictionaryAsync(campaign => campaign.Id, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["a in b", "b in c", "c in ", "d in b"],
            campaigns.Values.OrderBy(c => c.Code).Select(c => $"{c.Code} in {(c.ParentId is { } id ? campaigns[id].Code : "")}"));
    }

    [Fact]
    public async Task It_is_written_out_which_campaign_is_a_part_of_which()
    {
        using var database = await TestDatabase.Create();
        using var package = With("a,A,01,b,s", "b,B,01,c,s", "c,C,01,,s", "d,D,01,b,s");
        await database.Import(package);
        Assert.Equal("a<a a<b a<c b<b b<c c<c d<b d<c d<d", await Ancestors(database));
        await database.Import(With("a,A,01,,s", "b,B,01,a,s"));
        Assert.Equal("a<a b<a b<b", await Ancestors(database));
    }

    [Fact]
    public async Task Each_package_has_its_own_parts()
    {
        using var database = await TestDatabase.Create();
        using var package = With("a,A,01,,s", "b,B,01,a,s");
        using var other = new PackageFolder { Name = "other" }
            .With("campaigns", "code,name,unit_code,parent_code,source", "x,X,01,,s", "y,Y,01,x,s");
        await database.Import(package);
        await database.Import(other);
        Assert.Equal("a<a b<a b<b x<x y<x y<y", await Ancestors(database));
        await database.Import(With("a,A,01,,s"));
        Assert.Equal("a<a x<x y<x y<y", await Ancestors(database));
    }

    [Fact]
    public async Task An_older_database_gets_it_written_out_too()
    {
        using var database = await TestDatabase.Create();
        using var package = With("a,A,01,b,s", "b,B,01,c,s", "c,C,01,,s", "d,D,01,b,s");
        await database.Import(package);
        await using var db = database.Open();
        var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_Analytics", StringComparison.Ordinal)).Last();
        await db.GetService<IMigrator>().MigrateAsync(before, TestContext.Current.CancellationToken);
        await db.GetService<IMigrator>().MigrateAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("a<a a<b a<c b<b b<c c<c d<b d<c d<d", await Ancestors(database));
    }

    [Fact]
    public void A_campaign_is_not_a_part_of_itself()
    {
        using var package = With("a,A,01,a,s").Write();
        package.IsRefused("campaigns.csv", 2, null, null, "the campaign a is a part of itself, by way of a");
    }

    [Fact]
    public void Campaigns_are_not_parts_of_each_other()
    {
        using var package = With("a,A,01,b,s", "x,X,01,,s", "b,B,01,c,s", "c,C,01,a,s").Write();
        Assert.Equal(
            [(2L, "the campaign a is a part of itself, by way of b"), (4L, "the campaign b is a part of itself, by way of c"),
                (5L, "the campaign c is a part of itself, by way of a")],
            package.Problems().Select(problem => (problem.Line!.Value, problem.Reason)));
    }

    [Fact]
    public void A_campaign_is_a_part_of_a_known_one()
    {
        using var package = With("x,X,01,,s", "a,A,01,y,s").Write();
        package.IsRefused("campaigns.csv", 3, null, null, "the campaign a is a part of y, which the package does not have");
    }

    /// <summary>Which campaign is a part of which, and each of itself: "a&lt;b".</summary>
    private static async Task<string> Ancestors(TestDatabase database)
    {
        await using var db = database.Open();
        var rows = from row in db.CampaignAncestors
                   join campaign in db.Campaigns on row.CampaignId equals campaign.Id
                   join ancestor in db.Campaigns on row.AncestorId equals ancestor.Id
                   orderby campaign.Code, ancestor.Code
                   select campaign.Code + "<" + ancestor.Code;
        return string.Join(' ', await rows.ToListAsync(TestContext.Current.CancellationToken));
    }

    private static PackageFolder With(params string[] campaigns) =>
        new PackageFolder().With("campaigns", ["code,name,unit_code,parent_code,source", .. campaigns]);
}
