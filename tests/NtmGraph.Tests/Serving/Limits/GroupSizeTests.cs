using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Grouped fields are priced by the rows that the data has for them.</summary>
[OneDatabase]
public class GroupSizeTests
{
    private static readonly (string Field, string[] Dimensions, string Selected)[] Fields =
    [
        ("recognitionRates(level: COMMUNE, {0})", ["PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "KIND", "TIER", "ATTAINED_YEAR"], "rank"),
        ("criteriaRates({0})", ["PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "KIND", "YEAR", "SET", "GROUP", "CRITERION"], "met"),
        ("campaignTotals({0})", ["PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "CAMPAIGN", "YEAR"], "value"),
    ];

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task No_grouped_field_has_more_rows_than_it_is_priced_by(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        server.Http.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
        foreach (var (field, dimensions, selected) in Fields)
            foreach (var by in OneOrTwo(dimensions))
            {
                var query = $"{{ {string.Format(null, field, $"by: [{by}]")} {{ {selected} }} }}";
                var answer = await server.Send(query);
                if (answer.TryGetProperty("errors", out _))
                    continue;
                var rows = answer.GetProperty("data").EnumerateObject().Single().Value.GetArrayLength();
                var priced = answer.GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetDouble() - 1;
                Assert.True(rows <= priced, $"{query} has {rows} rows, and is priced by {priced}.");
            }
    }

    [Fact]
    public async Task A_dimension_that_is_named_often_groups_and_costs_once()
    {
        await using var server = await TestServer.Start();
        server.Http.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
        foreach (var (field, _, selected) in Fields)
        {
            var (once, often) = (await Asked(1), await Asked(1000));
            Assert.Equal(once.GetRawText(), often.GetRawText());

            Task<JsonElement> Asked(int times) => server.Send(
                $"{{ {string.Format(null, field, $"by: [{string.Join(' ', Enumerable.Repeat("CHILD", times))}]")} {{ {selected} }} }}");
        }
    }

    private static IEnumerable<string> OneOrTwo(string[] dimensions) =>
        dimensions.Concat(from first in dimensions from second in dimensions where first != second select $"{first}, {second}").Prepend("");
}
