using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Every published figure stands against the records as it does by a computation over the CSV files without the server.</summary>
[EachDatabase]
public class FigureDifferentialTests(ShippedServer shipped)
{
    [Fact]
    public Task Figures_of_the_shipped_data_stand_as_its_files_say() => Compare(shipped.Server, Repository.ShippedPackage);

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public async Task Figures_of_a_random_package_stand_as_its_files_say(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await Compare(server, package.Path);
    }

    private static async Task Compare(TestServer server, string folder)
    {
        var answers = new Dictionary<string, (string Verdict, string? Day)>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = (await server.Ask(
                """
                query($after: String) {
                  publishedFigures(first: 200, after: $after) {
                    pageInfo { hasNextPage endCursor } nodes { code verification { records { verdict } computed { asOf numerator denominator } } }
                  }
                }
                """,
                new { after })).GetProperty("publishedFigures");
            foreach (var figure in page.GetProperty("nodes").EnumerateArray())
                answers.Add(figure.GetProperty("code").GetString()!, Read(figure.GetProperty("verification")));
            var info = page.GetProperty("pageInfo");
            next = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        var expected = new PlainFigures(folder, new PlainRates(folder)).Answers();
        Assert.Equal(expected.OrderBy(figure => figure.Key, StringComparer.Ordinal), answers.OrderBy(figure => figure.Key, StringComparer.Ordinal));
        Assert.True(expected.Values.Select(answer => answer.Verdict).Distinct().Count() > 1);
    }

    private static (string Verdict, string? Day) Read(JsonElement verification) => (
        verification.GetProperty("records").GetProperty("verdict").GetString()!,
        verification.GetProperty("computed") is { ValueKind: JsonValueKind.Object } rate ? rate.GetProperty("asOf").GetString() : null);
}
