using FsCheck.Xunit;

namespace NtmGraph.Tests;

/// <summary>Every total equals the one summed over the CSV files without the server.</summary>
[EachDatabase]
public class CampaignDifferentialTests(ShippedServer shipped)
{
    private const int Seeds = 1_000_000;

    [Fact]
    public async Task Totals_of_the_shipped_data_equal_those_of_its_files()
    {
        var campaigns = new PlainCampaigns(Repository.ShippedPackage);
        string[] dimensions = ["CAMPAIGN", "PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "MEASURE", "YEAR"];
        foreach (var day in new[] { "2023-12-25", "2023-12-26", "2025-06-30", "2025-07-01", "2025-12-31" })
            foreach (var within in new[] { null, "VN", "19" })
                for (var by = 0; by < 1 << dimensions.Length; by += 7)
                    await Compare(shipped.Server, campaigns, new([.. dimensions.Where((_, i) => (by & (1 << i)) != 0)], within, day));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public Task Totals_of_a_random_package_equal_those_of_its_files(int seed) => Compare(seed, 60);

    [Property(MaxTest = 4, StartSize = Seeds, EndSize = Seeds)]
    public Task Totals_of_any_random_package_equal_those_of_its_files(int seed) => Compare(seed, 20);

    private static async Task Compare(int seed, int questions)
    {
        var random = new RandomCampaigns(seed);
        using var package = random.Write();
        await using var server = await TestServer.Start(package.Path);
        var campaigns = new PlainCampaigns(package.Path);
        var units = new PlainUnits(package.Path);
        for (var i = 0; i < questions; i++)
            await Compare(server, campaigns, random.Next(units));
    }

    private static async Task Compare(TestServer server, PlainCampaigns campaigns, CampaignTotalArguments question)
    {
        Assert.Equal(InOrder(question, campaigns.Totals(question)), InOrder(question, await server.Totals(question)));
    }

    private static IEnumerable<(string, CampaignTotal)> InOrder(CampaignTotalArguments question, IEnumerable<CampaignTotal> totals) =>
        totals.OrderBy(total => $"{total}", StringComparer.Ordinal).Select(total => ($"{question}", total));
}
