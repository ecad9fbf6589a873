using FsCheck.Xunit;

namespace NtmGraph.Tests;

/// <summary>What holds of all rates, asked of other packages and questions every time.</summary>
[EachDatabase]
public class RecognitionProperties
{
    private const int Questions = 12;
    private const int Seeds = 1_000_000;

    [Property(MaxTest = 5, StartSize = Seeds, EndSize = Seeds)]
    public async Task Rates_equal_those_counted_in_the_files(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        var rates = new PlainRates(package.Path);
        var arguments = new RandomArguments(package.Path, 2012, seed);
        for (var i = 0; i < Questions; i++)
        {
            var question = arguments.Next();
            Assert.Equal((question, rates.Answer(question)), (question, await server.Rate(question)));
        }
    }

    [Property(MaxTest = 3, StartSize = Seeds, EndSize = Seeds)]
    public async Task At_least_a_tier_hold_as_many_as_exactly_it_and_at_least_the_next(int seed)
    {
        using var package = RandomPackage.Write(seed);
        foreach (var table in new[] { "published_figures", "criteria_sets", "criteria", "indicators", "assessments" })
            package.Without(table);
        package.Write();
        await using var server = await TestServer.Start(package.Path);
        var arguments = new RandomArguments(package.Path, 2012, seed);
        for (var i = 0; i < Questions; i++)
        {
            var question = arguments.Next() with { Tier = "NEW_RURAL", Counting = "AT_LEAST" };
            var atLeast = await server.Rate(question);
            var exactly = await server.Rate(question with { Counting = "EXACTLY" });
            var next = await server.Rate(question with { Tier = "ADVANCED" });
            Assert.Equal((question, atLeast.Numerator), (question, exactly.Numerator + next.Numerator));
        }
    }
}
