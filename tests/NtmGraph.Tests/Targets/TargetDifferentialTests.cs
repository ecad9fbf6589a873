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
        using var package = StatedLists.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await Compare(server, package.Path, 2012, seed);
    }

    private static async Task Compare(TestServer server, string folder, int firstYear, int seed)
    {
        var targets = new PlainTargets(folder, new PlainRates(folder));
        var arguments = new RandomArguments(folder, firstYear, seed);
        for (var i = 0; i < Days; i++)
        {
            var day = arguments.Day();
            var data = await server.Ask(
                "query($day: Date!) { targets(asOf: $day, first: 100) { nodes { code mode value expected actual difference status baseline percentage requiredPerYear rate { bound numerator denominator } } } }", new { day });
            var answers = data.GetProperty("targets").GetProperty("nodes").EnumerateArray().ToDictionary(target => target.GetProperty("code").GetString()!);
            foreach (var expected in targets.Answers(day))
                Assert.Equal((day, Bounded(expected, answers[expected.Code])), (day, Read(answers[expected.Code])));
        }
    }

    /// <summary>The plain answer with what rests on a bound rounded to its side, which the plain computation rounds half away from zero.</summary>
    private static TargetAnswer Bounded(TargetAnswer plain, JsonElement target)
    {
        if (target.GetProperty("rate") is not { ValueKind: JsonValueKind.Object } rate || rate.GetProperty("bound").GetString() is not ("AT_LEAST" or "AT_MOST"))
            return plain;
        var rounding = rate.GetProperty("bound").GetString() == "AT_LEAST" ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity;
        var value = Number(target, "value")!.Value;
        var actual = target.GetProperty("mode").GetString() == "PERCENTAGE"
            ? 100m * Number(rate, "numerator")!.Value / Number(rate, "denominator")!.Value
            : Number(rate, "numerator")!.Value;
        var done = target.GetProperty("mode").GetString() == "ADDITIONAL" ? actual - plain.Baseline : actual;
        return plain with
        {
            Actual = decimal.Round(actual, 2, rounding),
            Difference = plain.Difference is null ? null : decimal.Round(actual - plain.Expected!.Value, 2, rounding),
            Percentage = plain.Percentage is null ? null : decimal.Round(100m * done!.Value / value, 2, rounding),
        };
    }

    private static TargetAnswer Read(JsonElement target) => new(
        target.GetProperty("code").GetString()!, Number(target, "expected"), Number(target, "actual"), Number(target, "difference"),
        target.GetProperty("status").GetString(), Number(target, "baseline"), Number(target, "percentage"), Number(target, "requiredPerYear"));

    private static decimal? Number(JsonElement target, string field) =>
        target.GetProperty(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;
}
