using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Campaigns that are parts of others.</summary>
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

    private static PackageFolder With(params string[] campaigns) =>
        new PackageFolder().With("campaigns", ["code,name,unit_code,parent_code,source", .. campaigns]);
}
