using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Every target stands as it does by a computation over the CSV files without the server.</summary>
[EachDatabase]
public class TargetDifferentialTests(ShippedServer shipped)
{
    private const int Days = 8;

    [Fact]
    public Task Targets_of_the_shipped_data_stand_as_its_files_say() => Compare(shipped.Server, Repository.ShippedPackage, 2021, 1);

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Targets_of_a_random_package_stand_as_its_files_say(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await Compare(server, package.Path, 2012, seed);
    }

    [Fact]
    public async Task The_rates_of_targets_are_each_compared_with_the_earlier_one_of_their_own_level_and_tier()
    {
        var data = await shipped.Server.Ask("""
            { targets(asOf: "2023-12-31", where: { unit: { code: { eq: "19" } } }) { nodes { level tier rate { change(since: "2022-12-31") { since { numerator denominator } } } } } }
            """);
        foreach (var target in data.GetProperty("targets").GetProperty("nodes").EnumerateArray())
        {
            var earlier = await shipped.Server.Rate(new(target.GetProperty("level").GetString()!, target.GetProperty("tier").GetString()!, Within: "19", AsOf: "2022-12-31"));
            var change = target.GetProperty("rate").GetProperty("change");
            Assert.Equal(
                earlier.Error is null ? $$$"""{"since":{"numerator":{{{earlier.Numerator}}},"denominator":{{{earlier.Denominator?.ToString() ?? "null"}}}}}""" : "null",
                change.GetRawText());
        }
    }

    private static async Task Compare(TestServer server, string folder, int firstYear, int seed)
    {
        var targets = new PlainTargets(folder, new PlainRates(folder));
        var arguments = new RandomArguments(folder, firstYear, seed);
        for (var i = 0; i < Days; i++)
        {
            var day = arguments.Day();
            var data = await server.Ask(
                "query($day: Date!) { targets(asOf: $day, first: 100) { nodes { code expected actual difference status baseline percentage requiredPerYear } } }", new { day });
            var answers = data.GetProperty("targets").GetProperty("nodes").EnumerateArray().Select(Read).ToDictionary(answer => answer.Code);
            foreach (var expected in targets.Answers(day))
                Assert.Equal((day, expected), (day, answers[expected.Code]));
        }
    }

    private static TargetAnswer Read(JsonElement target) => new(
        target.GetProperty("code").GetString()!, Number(target, "expected"), Number(target, "actual"), Number(target, "difference"),
        target.GetProperty("status").GetString(), Number(target, "baseline"), Number(target, "percentage"), Number(target, "requiredPerYear"));

    private static decimal? Number(JsonElement target, string field) =>
        target.GetProperty(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;
}
