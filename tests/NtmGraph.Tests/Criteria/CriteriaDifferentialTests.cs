using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Readiness and criteria rates equal those computed from the CSV files without the server.</summary>
[EachDatabase]
public class CriteriaDifferentialTests
{
    private const int Questions = 60;
    private static readonly DateOnly Reference = new(2020, 12, 31);

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Figures_of_a_random_package_equal_those_counted_in_its_files(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        var data = new PlainCriteria(package.Path, Reference);
        var arguments = new RandomCriteriaArguments(data, seed);
        var readiness = new PlainReadiness(data);
        var rates = new PlainCriteriaRates(data);
        var rows = 0;
        for (var i = 0; i < Questions; i++)
        {
            var asked = arguments.Readiness();
            Same(asked.ToString(), readiness.Answer(asked, Reference.Year), await Readiness(server, asked));
            var rate = arguments.Rates();
            var expected = rates.Answer(rate, Reference);
            Same($"{rate} {string.Join(' ', rate.By)}", expected, await Rates(server, rate));
            rows += expected.Count;
        }
        Assert.InRange(rows, 10 * Questions, int.MaxValue);
    }

    private static void Same(string about, IReadOnlyList<string> expected, IReadOnlyList<string> actual) => Assert.True(
        expected.SequenceEqual(actual),
        $"{about}\nonly expected:\n{string.Join('\n', expected.Except(actual))}\nonly actual:\n{string.Join('\n', actual.Except(expected))}");

    private static async Task<IReadOnlyList<string>> Readiness(TestServer server, ReadinessArguments arguments)
    {
        var response = await server.Send("""
            query($set: String!, $year: Int, $within: String, $missingAtMost: Int) {
              readiness(set: $set, year: $year, within: $within, missingAtMost: $missingAtMost, first: 200) {
                totalCount
                nodes { unit { code } year criteria met basicallyMet notMet missing notAssessed confidence
                  missingCriteria(order: [{ number: ASC }]) { number } notAssessedCriteria(order: [{ number: ASC }]) { number } } } }
            """, arguments);
        if (response.TryGetProperty("errors", out var errors))
            return [errors[0].GetProperty("extensions").GetProperty("code").GetString()!];
        var rows = response.GetProperty("data").GetProperty("readiness");
        var nodes = rows.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(rows.GetProperty("totalCount").GetInt32(), nodes.Count);
        return [.. nodes.Select(row => string.Join('|', row.GetProperty("unit").GetProperty("code"), row.GetProperty("year"),
            row.GetProperty("criteria"), row.GetProperty("met"), row.GetProperty("basicallyMet"), row.GetProperty("notMet"),
            row.GetProperty("missing"), row.GetProperty("notAssessed"), row.GetProperty("confidence"),
            Numbers(row, "missingCriteria"), Numbers(row, "notAssessedCriteria"))).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> Rates(TestServer server, CriteriaRateArguments arguments)
    {
        var response = await server.Send("""
            query($by: [CriteriaDimension!]!, $set: String, $year: Int, $within: String, $where: AdministrativeUnitFilterInput) {
              criteriaRates(by: $by, set: $set, year: $year, within: $within, where: $where) {
                province { code validFrom } district { code validFrom } commune { code validFrom } child { code validFrom }
                kind year set { code } group criterion { number set { code } }
                assessed met basicallyMet notMet percentage meanValue confidence asOf sources { code } } }
            """, new
        {
            by = arguments.By,
            set = arguments.Set,
            year = arguments.Year,
            within = arguments.Within,
            where = arguments.Kind is null ? null : new { kind = new { eq = arguments.Kind.ToUpperInvariant() } },
        });
        if (response.TryGetProperty("errors", out var errors))
            return [errors[0].GetProperty("extensions").GetProperty("code").GetString()!];
        return [.. response.GetProperty("data").GetProperty("criteriaRates").EnumerateArray().Select(Line).Order(StringComparer.Ordinal)];
    }

    private static string Line(JsonElement row) => string.Join('|',
        Unit(row, "province"), Unit(row, "district"), Unit(row, "commune"), Unit(row, "child"), row.GetProperty("kind"), row.GetProperty("year"),
        row.GetProperty("set") is { ValueKind: JsonValueKind.Object } set ? set.GetProperty("code").GetString() : "",
        row.GetProperty("group"),
        row.GetProperty("criterion") is { ValueKind: JsonValueKind.Object } one ? $"{one.GetProperty("set").GetProperty("code")} {one.GetProperty("number")}" : "")
        + ": " + string.Join(' ', row.GetProperty("assessed"), row.GetProperty("met"), row.GetProperty("basicallyMet"), row.GetProperty("notMet"),
            PlainCriteriaRates.RateText(row.GetProperty("percentage").GetDecimal()),
            row.GetProperty("meanValue") is { ValueKind: JsonValueKind.Number } mean ? PlainCriteriaRates.RateText(mean.GetDecimal()) : "none",
            row.GetProperty("confidence"), row.GetProperty("asOf"),
            string.Join('+', row.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("code").GetString()).Order(StringComparer.Ordinal)));

    private static string Unit(JsonElement row, string dimension) => row.GetProperty(dimension) is { ValueKind: JsonValueKind.Object } unit
        ? $"{unit.GetProperty("code")} {unit.GetProperty("validFrom")}"
        : "";

    private static string Numbers(JsonElement row, string list) =>
        string.Join(' ', row.GetProperty(list).EnumerateArray().Select(criterion => criterion.GetProperty("number")));
}
