namespace NtmGraph.Tests;

/// <summary>Every rate equals the one computed from the CSV files without the server.</summary>
[EachDatabase]
public class RecognitionDifferentialTests(ShippedServer shipped)
{
    private const int Questions = 250;

    [Fact]
    public Task Rates_of_the_shipped_data_equal_those_counted_in_its_files() =>
        Compare(shipped.Server, Repository.ShippedPackage, 2021, 1);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Rates_of_a_random_package_equal_those_counted_in_its_files(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await Compare(server, package.Path, 2012, seed);
    }

    private static async Task Compare(TestServer server, string folder, int firstYear, int seed)
    {
        var rates = new PlainRates(folder);
        var arguments = new RandomArguments(folder, firstYear, seed);
        for (var i = 0; i < Questions; i++)
        {
            var question = arguments.Next();
            Assert.Equal((question, rates.Answer(question)), (question, await server.Rate(question)));
        }
    }
}
