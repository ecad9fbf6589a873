namespace NtmGraph.Tests;

/// <summary>What is fetched for many at once is fetched with the arguments of its own place in the answer.</summary>
[EachDatabase]
public class BatchPlaceTests(ShippedServer shipped)
{
    [Fact]
    public async Task Fields_of_the_same_name_below_two_lists_keep_their_own_arguments()
    {
        var data = await shipped.Server.Ask(
            """
            {
              late: units(within: "19", where: { code: { eq: "164" } }) { nodes { currentTier(asOf: "2023-12-31") } }
              early: units(within: "19", where: { code: { eq: "165" } }) { nodes { currentTier(asOf: "2011-12-31") } }
            }
            """);
        Assert.Equal("""{"late":{"nodes":[{"currentTier":"NEW_RURAL"}]},"early":{"nodes":[{"currentTier":null}]}}""", data.ToString());
    }
}
