using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Senseless, contradictory and enormous questions get a clear refusal or a right answer, and soon.</summary>
[EachDatabase]
public class BadListQuestionTests(ShippedServer shipped)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("units(first: -1)", "PAGE_SIZE_OUT_OF_RANGE")]
    [InlineData("units(last: 201)", "PAGE_SIZE_OUT_OF_RANGE")]
    [InlineData("units(where: { name: null })", "INVALID_FILTER")]
    [InlineData("units(where: { validTo: { gt: null } })", "INVALID_FILTER")]
    [InlineData("units(where: { name: { contains: null } })", "INVALID_FILTER")]
    [InlineData("units(where: { name: { in: null } })", "INVALID_FILTER")]
    [InlineData("units(where: { recognitions: { some: null } })", "INVALID_FILTER")]
    [InlineData("units(where: { recognitions: { any: null } })", "INVALID_FILTER")]
    [InlineData("units(asOf: \"0001-01-01\")", "HIERARCHY_NOT_KNOWN")]
    [InlineData("criteria(where: { number: { eq: 3000000000 } })", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("criteria(where: { number: { like: 1 } })", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("criteria(where: { no: { eq: 1 } })", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("criteria(order: [{ number: UP }])", "ARGUMENTS_OF_CORRECT_TYPE")]
    public async Task It_is_refused(string list, string code) => Refusal.Message(await server.Send($"{{ {list} {{ totalCount }} }}"), code);

    [Theory]
    [InlineData("where: null, order: null", true)]
    [InlineData("where: {}", true)]
    [InlineData("where: { or: [], and: [] }", true)]
    [InlineData("where: { or: null, and: null }", true)]
    [InlineData("where: { or: [{}, { and: null }, { name: {} }] }", true)]
    [InlineData("where: { or: [{}, { code: { eq: \"no such code\" } }] }", false)]
    [InlineData("where: { name: {}, parent: {}, recognitions: {} }", true)]
    [InlineData("where: { name: { or: [], and: [{}] } }", true)]
    [InlineData("where: { name: { nin: [] } }", true)]
    [InlineData("order: []", true)]
    [InlineData("order: [{}, { name: null }, { parent: {} }, { parent: null }]", true)]
    [InlineData("where: { name: { in: [] } }", false)]
    [InlineData("where: { validFrom: { gt: \"2020-01-01\", lt: \"2019-01-01\" } }", false)]
    [InlineData("where: { validFrom: { gt: \"9999-12-31\" } }", false)]
    [InlineData("where: { validFrom: { gte: \"0001-01-01\", lte: \"9999-12-31\" } }", true)]
    [InlineData("where: { name: { contains: \"\\u0000\" } }", false)]
    public async Task Emptiness_and_contradiction_are_answered(string arguments, bool all)
    {
        var data = await server.Ask($"{{ some: units({arguments}) {{ totalCount nodes {{ code }} }} all: units {{ totalCount }} }}");
        var count = all ? data.GetProperty("all").GetProperty("totalCount").GetInt32() : 0;
        Assert.Equal(count, data.GetProperty("some").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("in", 1000, null)]
    [InlineData("in", 10_000, "INVALID_FILTER")]
    [InlineData("or", 301, "INVALID_FILTER")]
    [InlineData("depth", 11, "INVALID_FILTER")]
    [InlineData("depth", 9, null)]
    [InlineData("text", 900_000, "INVALID_FILTER")]
    [InlineData("ins", 1000, null)]
    [InlineData("ins", 1010, "INVALID_FILTER")]
    public async Task The_size_of_filters_is_bounded(string kind, int size, string? code)
    {
        var watch = Stopwatch.StartNew();
        var answer = await server.Send("query($w: AdministrativeUnitFilterInput) { units(where: $w) { nodes { code } } }", new { w = Filter(kind, size) });
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        if (code is null)
            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        else
            Refusal.Message(answer, code);
    }

    [Theory]
    [InlineData("or", 10_000)]
    [InlineData("ins", 40_000)]
    public async Task A_filter_far_too_large_is_refused_for_its_price_before_it_is_looked_at(string kind, int size)
    {
        var watch = Stopwatch.StartNew();
        var answer = await server.Send("query($w: AdministrativeUnitFilterInput) { units(where: $w) { nodes { code } } }", new { w = Filter(kind, size) });
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.Equal("COST_EXCEEDED", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("units($q: AdministrativeUnitFilterInput)", "units(where: $q, first: 1) { totalCount }", """{"and":[*]}""")]
    [InlineData("units($q: AdministrativeUnitFilterInput)", "units(where: $q, first: 1) { totalCount }", """{"or":[*]}""")]
    [InlineData("units($q: AdministrativeUnitFilterInput)", "units(where: $q, first: 1) { totalCount }", """{"name":{"and":[*]}}""")]
    [InlineData("units($q: AdministrativeUnitFilterInput)", "units(where: $q, first: 1) { totalCount }", """{"recognitions":{"all":{"and":[*]}}}""")]
    [InlineData("units($q: AdministrativeUnitFilterInput)", "units(where: $q, first: 1) { totalCount }", """{"parent":{"or":[*]}}""")]
    [InlineData("rates($q: AdministrativeUnitFilterInput)", "recognitionRates(by: [], level: COMMUNE, where: $q) { rate { numerator } }", """{"and":[*]}""")]
    [InlineData("rates($q: RecognitionRateRowFilterInput)", "recognitionRates(by: [], level: COMMUNE, having: $q) { rate { numerator } }", """{"or":[*]}""")]
    [InlineData("totals($q: CampaignResultFilterInput)", "campaignTotals(by: [], where: $q) { value }", """{"and":[*]}""")]
    public async Task Empty_elements_of_a_filter_count_for_nothing(string operation, string field, string filter)
    {
        var several = filter.Replace("*", string.Join(',', Enumerable.Repeat("{}", 20_000)), StringComparison.Ordinal);
        var query = $"query {operation} {{ {field} }}";
        var filtered = await server.Ask(query, new { q = JsonSerializer.Deserialize<JsonElement>(several) });
        Assert.Equal((await server.Ask(query)).ToString(), filtered.ToString());
    }

    [Theory]
    [InlineData("[\"\\ud800\",1,2]")]
    [InlineData("[null,null,null]")]
    [InlineData("[{},[],1]")]
    [InlineData("null")]
    public async Task A_cursor_of_broken_json_is_refused(string json)
    {
        var after = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
        Refusal.Message(await server.Send("query($after: String) { units(after: $after) { totalCount } }", new { after }), "INVALID_CURSOR");
    }

    [Fact]
    public async Task Relations_are_followed_only_so_far()
    {
        var unit = "unit { " + string.Concat(Enumerable.Repeat("parent { ", 12)) + "name" + string.Concat(Enumerable.Repeat(" }", 13));
        Refusal.Message(
            await server.Send($"{{ campaignResults(first: 1) {{ nodes {{ campaign {{ {unit} parent {{ {unit} }} }} }} }} }}"), "TOO_MANY_RELATIONS");
    }

    [Fact]
    public async Task The_last_day_of_the_calendar_has_a_hierarchy()
    {
        var data = await server.Ask("{ units(within: \"19\", asOf: \"9999-12-31\", first: 1) { nodes { parent { name } ancestors { code } } } }");
        var unit = data.GetProperty("units").GetProperty("nodes")[0];
        Assert.NotNull(unit.GetProperty("parent").GetProperty("name").GetString());
        Assert.NotEmpty(unit.GetProperty("ancestors").EnumerateArray());
    }

    private static object Filter(string kind, int size) => kind switch
    {
        "in" => new { code = new { @in = Enumerable.Range(0, size).Select(i => $"c{i}") } },
        "or" => new { or = Enumerable.Range(0, size).Select(i => new { code = new { eq = $"c{i}" } }) },
        "ins" => new { or = Enumerable.Range(0, size / 10).Select(i => new { code = new { @in = Enumerable.Range(0, 10).Select(j => $"{i}c{j}") } }) },
        "text" => new { name = new { contains = new string('a', size) } },
        _ => Enumerable.Range(1, size - 1).Aggregate((object)new { name = new { eq = "x" } }, (inner, _) => new { parent = inner }),
    };
}
