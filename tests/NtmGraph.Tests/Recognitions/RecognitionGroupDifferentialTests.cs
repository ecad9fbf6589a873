using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Every grouped rate, with its units and its change, and every trend equal those computed from the CSV files.</summary>
[EachDatabase]
public class RecognitionGroupDifferentialTests
{
    /// <summary>Up to 200 units are asked for in each row, which costs more than a reader may spend.</summary>
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Limits:MaxTypeCost"] = "100000000",
        ["Limits:MaxFieldCost"] = "100000000",
    };

    private const int Questions = 24;
    private const int Trends = 8;

    [Fact]
    public async Task Groups_of_the_shipped_data_equal_those_counted_in_its_files()
    {
        await using var server = await TestServer.Start(settings: Settings);
        await Compare(server, Repository.ShippedPackage, 2021, 1);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public async Task Groups_of_a_random_package_equal_those_counted_in_its_files(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path, Settings);
        await Compare(server, package.Path, 2012, seed);
    }

    private static async Task Compare(TestServer server, string folder, int firstYear, int seed)
    {
        var rates = new PlainRates(folder);
        var groups = new PlainGroups(rates);
        var random = new RandomGroups(folder, firstYear, seed);
        for (var i = 0; i < Questions; i++)
        {
            var question = random.Next();
            Same(question, groups.Answer(question), await server.Groups(question));
        }
        for (var i = 0; i < Trends; i++)
        {
            var question = random.NextTrend();
            Same(question, PlainTrends.Answer(rates, question), await server.Trend(question));
        }
    }

    private static void Same(object question, object expected, object actual)
    {
        var asked = JsonSerializer.Serialize(question is GroupArguments a ? new { a.Rate, a.By, Where = a.Where?.Sent, a.Since } : question);
        Assert.Equal(asked + "\n" + Lines(expected), asked + "\n" + Lines(actual));
    }

    private static string Lines(object answer) => answer switch
    {
        GroupAnswer groups => string.Join('\n', groups.Rows.Cast<object>().Append(groups.Error ?? "")),
        TrendAnswer trend => string.Join('\n', trend.Points.Cast<object>().Append(trend.Error ?? "")),
        _ => throw new ArgumentException("Neither groups nor a trend.", nameof(answer)),
    };
}
