using System.Text.Json;
using FsCheck.Xunit;

namespace NtmGraph.Tests;

/// <summary>Units are found by what lies above and directly below them on the day asked for, as the CSV files have it.</summary>
[EachDatabase]
public class HierarchyFilterTests(ShippedServer shipped)
{
    private const int Seeds = 1_000_000;

    [Theory]
    [InlineData("2008-01-01")]
    [InlineData("2015-06-30")]
    [InlineData("2023-12-31")]
    [InlineData("2025-06-30")]
    [InlineData("2025-07-01")]
    public Task The_shipped_units_are_found_as_those_of_its_files(string day) =>
        Compare(shipped.Server, new HierarchyConditions(new PlainUnits(Repository.ShippedPackage), PlainDay.Parse(day), new Random(1)), 40);

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public Task Units_of_a_random_package_are_found_as_those_of_its_files(int seed) => CompareRandom(seed, 25);

    [Property(MaxTest = 3, StartSize = Seeds, EndSize = Seeds)]
    public Task Units_of_any_random_package_are_found_as_those_of_its_files(int seed) => CompareRandom(seed, 10);

    [Theory]
    [InlineData("campaigns", "1990-01-01")]
    [InlineData("campaigns", "2023-12-31")]
    [InlineData("campaigns", "2025-07-01")]
    [InlineData("targets", "1990-01-01")]
    [InlineData("targets", "2010-12-31")]
    [InlineData("targets", "2025-07-01")]
    public async Task A_filter_means_what_the_fields_show_also_of_units_of_other_days(string list, string day)
    {
        var answer = await shipped.Server.Send($"{{ {list}(asOf: \"{day}\", first: 200) {{ nodes {{ code unit {{ ancestors {{ code }} children(first: 200) {{ nodes {{ code }} }} }} }} }} }}");
        var shown = answer.GetProperty("data").GetProperty(list).GetProperty("nodes").EnumerateArray().ToList();
        foreach (var code in new[] { "VN", "19", "171", "164" })
        {
            await Finds($"ancestors: {{ some: {{ code: {{ eq: \"{code}\" }} }} }}", unit => Ancestors(unit).Contains(code));
            await Finds($"ancestors: {{ none: {{ code: {{ eq: \"{code}\" }} }} }}", unit => !Ancestors(unit).Contains(code));
            await Finds($"children: {{ some: {{ code: {{ eq: \"{code}\" }} }} }}", unit => Children(unit)?.Contains(code) == true);
            await Finds($"children: {{ none: {{ code: {{ eq: \"{code}\" }} }} }}", unit => Children(unit)?.Contains(code) == false);
        }
        await Finds("ancestors: { any: true }", unit => Ancestors(unit).Count > 0);
        await Finds("children: { any: false }", unit => Children(unit)?.Count == 0);

        async Task Finds(string condition, Func<JsonElement, bool> fits)
        {
            var found = await shipped.Server.Ask($"{{ {list}(asOf: \"{day}\", first: 200, where: {{ unit: {{ {condition} }} }}) {{ nodes {{ code }} }} }}");
            Assert.Equal(
                shown.Where(row => fits(row.GetProperty("unit"))).Select(row => row.GetProperty("code").GetString()),
                found.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task Pages_of_many_parents_and_rates_are_filtered_by_what_lies_above()
    {
        var data = await shipped.Server.Ask("""
            { units(where: { level: { eq: DISTRICT }, ancestors: { some: { code: { eq: "19" } } } }, asOf: "2023-12-31") { nodes {
                code
                children(first: 1, where: { ancestors: { some: { code: { eq: "171" } } } }) { totalCount nodes { parent { code } } } } }
              above: recognitionRates(by: [KIND], level: COMMUNE, within: "19", asOf: "2023-12-31", where: { ancestors: { some: { code: { eq: "171" } } } }) { kind rate { numerator denominator } }
              within: recognitionRates(by: [KIND], level: COMMUNE, within: "19", asOf: "2023-12-31", where: { parent: { code: { eq: "171" } } }) { kind rate { numerator denominator } } }
            """);
        var districts = data.GetProperty("units").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(9, districts.Count);
        Assert.All(districts, district => Assert.Equal(
            district.GetProperty("code").GetString() == "171", district.GetProperty("children").GetProperty("totalCount").GetInt32() > 0));
        Assert.Equal(data.GetProperty("within").GetRawText(), data.GetProperty("above").GetRawText());
        Assert.NotEqual(0, data.GetProperty("above")[0].GetProperty("rate").GetProperty("denominator").GetInt32());
    }

    [Theory]
    [InlineData("{ some: { result: { eq: MET } } }")]
    [InlineData("{ some: { value: { gt: 5 } } }")]
    [InlineData("{ none: { year: { eq: 2015 } } }")]
    [InlineData("{ any: true }")]
    public async Task Lists_of_the_units_above_and_below_are_asked_about_too(string assessments)
    {
        using var package = GeneratedPackage.With(3).Write();
        await using var server = await TestServer.Start(package.Path);
        var all = await Units("{}");
        var fitting = (await Units($"{{ assessments: {assessments} }}")).ConvertAll(unit => unit.Code);
        var above = all.Where(unit => unit.Above.Exists(fitting.Contains)).Select(unit => unit.Code).ToList();
        var below = all.Where(unit => all.Exists(child => child.Parent == unit.Code && fitting.Contains(child.Code))).Select(unit => unit.Code).ToList();
        Assert.NotEmpty(above);
        Assert.NotEmpty(below);
        Assert.Equal(above, (await Units($"{{ ancestors: {{ some: {{ assessments: {assessments} }} }} }}")).Select(unit => unit.Code));
        Assert.Equal(below, (await Units($"{{ children: {{ some: {{ assessments: {assessments} }} }} }}")).Select(unit => unit.Code));
        Assert.Equal(all.Select(unit => unit.Code).Except(below), (await Units($"{{ children: {{ none: {{ assessments: {assessments} }} }} }}")).Select(unit => unit.Code));

        async Task<List<(string Code, string? Parent, List<string> Above)>> Units(string where) =>
        [
            .. (await server.Ask($"{{ units(first: 200, where: {where}) {{ nodes {{ code parent {{ code }} ancestors {{ code }} }} }} }}"))
                .GetProperty("units").GetProperty("nodes").EnumerateArray().Select(unit => (
                    unit.GetProperty("code").GetString()!,
                    unit.GetProperty("parent") is { ValueKind: JsonValueKind.Object } parent ? parent.GetProperty("code").GetString() : null,
                    Ancestors(unit))),
        ];
    }

    [Theory]
    [InlineData("ancestors: { some: { code: { eq: \"19\" } } }")]
    [InlineData("parent: { children: { any: true } }")]
    public async Task Assessments_of_many_years_are_not_filtered_by_lists_of_one_day(string condition) => Refusal.Message(
        await shipped.Server.Send($"{{ criteriaRates(by: [], where: {{ {condition} }}) {{ percentage }} }}"), "INVALID_FILTER");

    private static async Task CompareRandom(int seed, int questions)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        var units = new PlainUnits(package.Path);
        var random = new Random(seed);
        foreach (var day in new[] { "2010-06-30", "2012-06-30", "2016-12-31", "2020-12-31" })
            await Compare(server, new HierarchyConditions(units, PlainDay.Parse(day), random), questions);
    }

    private static async Task Compare(TestServer server, HierarchyConditions conditions, int questions)
    {
        for (var i = 0; i < questions; i++)
        {
            var (where, fits) = conditions.Next(3);
            var data = await server.Ask($"{{ units(asOf: \"{PlainDay.Text(conditions.Day)}\", first: 200, where: {{ {where} }}) {{ totalCount nodes {{ code validFrom }} }} }}");
            var units = data.GetProperty("units");
            var expected = conditions.Units.All.Where(unit => unit.IsValidOn(conditions.Day) && fits(unit))
                .OrderBy(unit => unit.Code, StringComparer.Ordinal).ThenBy(unit => unit.From).Select(unit => $"{unit.Code}|{PlainDay.Text(unit.From)}").ToList();
            Assert.Equal((where, expected.Count), (where, units.GetProperty("totalCount").GetInt32()));
            Assert.Equal(expected.Take(200), units.GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf));
        }
    }

    private static List<string> Ancestors(JsonElement unit) => [.. unit.GetProperty("ancestors").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];

    /// <summary>The codes of the units directly below; null where they are not known.</summary>
    private static List<string>? Children(JsonElement unit) => unit.GetProperty("children") is { ValueKind: JsonValueKind.Object } children
        ? [.. children.GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)] : null;
}

/// <summary>Makes up conditions on what lies above and below units on a day, each with what it means over the files.</summary>
internal sealed class HierarchyConditions(PlainUnits units, DateOnly day, Random random)
{
    private readonly ILookup<PlainUnit?, PlainUnit> children = units.All.Where(unit => unit.IsValidOn(day))
        .ToLookup(unit => units.Upwards(unit, day).Skip(1).FirstOrDefault());

    public PlainUnits Units => units;

    public DateOnly Day => day;

    /// <summary>A condition in GraphQL, and whether a unit fits it. One that speaks of what is not known of a unit fits as if it were not so.</summary>
    public (string Where, Func<PlainUnit, bool> Fits) Next(int depth)
    {
        switch (random.Next(depth > 0 ? 6 : 2))
        {
            case 0:
                var level = random.Next(1, 6);
                return ($"level: {{ eq: {PlainUnits.Levels[level].ToUpperInvariant()} }}", unit => unit.Level == level);
            case 1:
                var code = units.All[random.Next(units.All.Count)].Code;
                var start = code[..random.Next(1, code.Length + 1)];
                return ($"code: {{ startsWith: \"{start}\" }}", unit => unit.Code.StartsWith(start, StringComparison.Ordinal));
            case 2:
                var (one, fitsOne) = Next(depth - 1);
                var (other, fitsOther) = Next(depth - 1);
                return ($"or: [{{ {one} }}, {{ {other} }}]", unit => fitsOne(unit) || fitsOther(unit));
            case 3:
                return Listed("ancestors", unit => [.. units.Upwards(unit, day).Skip(1)], _ => true, depth);
            default:
                return Listed("children", unit => [.. children[unit]], IsKnownBelow, depth);
        }
    }

    private (string, Func<PlainUnit, bool>) Listed(string list, Func<PlainUnit, List<PlainUnit>> of, Func<PlainUnit, bool> isKnown, int depth)
    {
        var (where, condition) = Next(depth - 1);
        var known = new Dictionary<PlainUnit, bool>();
        return random.Next(5) switch
        {
            0 => ($"{list}: {{ any: true }}", unit => of(unit).Count > 0),
            1 => ($"{list}: {{ any: false }}", unit => isKnown(unit) && of(unit).Count == 0),
            2 => ($"{list}: {{ none: {{ {where} }} }}", unit => isKnown(unit) && !of(unit).Exists(Fits)),
            3 => ($"{list}: {{ all: {{ {where} }} }}", unit => isKnown(unit) && of(unit).TrueForAll(Fits)),
            _ => ($"{list}: {{ some: {{ {where} }} }}", unit => of(unit).Exists(Fits)),
        };

        bool Fits(PlainUnit unit) => known.TryGetValue(unit, out var does) ? does : known[unit] = condition(unit);
    }

    /// <summary>Whether any unit lay below one by the day, or none ever does.</summary>
    private bool IsKnownBelow(PlainUnit unit) =>
        Enumerable.Range(unit.Level + 1, 5 - unit.Level).Select(level => units.KnownFrom(level, unit)).Min() is not { } from || from <= day;
}
