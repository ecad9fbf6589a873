using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>A day carries down to the fields below that do not name their own. The reference date is 2020-12-31.</summary>
[EachDatabase]
public class AsOfTests(AsOfTests.Served served) : IClassFixture<AsOfTests.Served>
{
    private const string Rate = "recognitionRate(level: COMMUNE) { asOf }";
    private const string Fragment = " fragment U on AdministrativeUnit { " + Rate + " }";
    private const string May = "asOf: \"2015-05-31\"";
    private const string June = "asOf: \"2016-06-30\"";

    [Theory]
    [InlineData("{ unit(code: \"01\") { " + Rate + " } }", "2020-12-31")]
    [InlineData("{ " + Rate + " }", "2020-12-31")]
    [InlineData("{ unit(code: \"01\", " + May + ") { " + Rate + " } }", "2015-05-31")]
    [InlineData("{ unit(code: \"01\", " + May + ") { recognitionRate(level: COMMUNE, " + June + ") { asOf } } }", "2016-06-30")]
    [InlineData("{ unit(code: \"01\", asOf: null) { " + Rate + " } }", "2020-12-31")]
    [InlineData("{ unit(code: \"01\", " + May + ") { recognitionRate(level: COMMUNE, asOf: null) { asOf } } }", "2015-05-31")]
    [InlineData("{ units(within: \"001\", " + May + ", first: 2) { nodes { " + Rate + " } } }", "2015-05-31", "2015-05-31")]
    [InlineData("{ units(within: \"001\", " + May + ", first: 1) { edges { node { " + Rate + " } } } }", "2015-05-31")]
    [InlineData("{ unit(code: \"01\", " + May + ") { campaigns { nodes { unit { " + Rate + " } } } } }", "2015-05-31")]
    [InlineData("{ campaigns(" + May + ") { nodes { unit { " + Rate + " } } } }", "2015-05-31")]
    [InlineData("{ campaigns(" + May + ") { nodes { unit { recognitionRate(level: COMMUNE, " + June + ") { asOf } } } } }", "2016-06-30")]
    public async Task The_nearest_day_counts(string query, params string[] days) => await Says(query, null, days);

    [Theory]
    [InlineData(
        "{ a: unit(code: \"01\", " + May + ") { " + Rate + " } b: unit(code: \"01\") { " + Rate + " } }",
        "2015-05-31", "2020-12-31")]
    [InlineData(
        "{ unit(code: \"01\", " + May + ") { a: recognitionRate(level: COMMUNE, " + June + ") { asOf } b: " + Rate + " } }",
        "2016-06-30", "2015-05-31")]
    public async Task Neighbours_do_not_count(string query, params string[] days) => await Says(query, null, days);

    [Theory]
    [InlineData("{ ... { unit(code: \"01\", " + May + ") { ... on AdministrativeUnit { " + Rate + " } } } }", "2015-05-31")]
    [InlineData("{ ...Q } fragment Q on Query { unit(code: \"01\", " + May + ") { ...U } }" + Fragment, "2015-05-31")]
    [InlineData(
        "{ a: unit(code: \"01\", " + May + ") { ...U } b: unit(code: \"01\", " + June + ") { ...U } }" + Fragment,
        "2015-05-31", "2016-06-30")]
    public async Task Fragments_make_no_difference(string query, params string[] days) => await Says(query, null, days);

    [Theory]
    [InlineData("query($day: Date)", """{"day":"2015-05-31"}""", "2015-05-31", "2015-05-31")]
    [InlineData("query($day: Date)", """{"day":null}""", "2020-12-31", "2016-06-30")]
    [InlineData("query($day: Date)", "{}", "2020-12-31", "2016-06-30")]
    [InlineData("query($day: Date = \"2015-05-31\")", "{}", "2015-05-31", "2015-05-31")]
    [InlineData("query($day: Date = \"2015-05-31\")", """{"day":"2018-01-01"}""", "2018-01-01", "2018-01-01")]
    public async Task Variables_carry_down_as_literals_do(string operation, string variables, params string[] days) =>
        await Says(
            operation + " { a: unit(code: \"01\", asOf: $day) { " + Rate + " } b: unit(code: \"01\", " + June
                + ") { recognitionRate(level: COMMUNE, asOf: $day) { asOf } } }",
            JsonSerializer.Deserialize<JsonElement>(variables),
            days);

    [Theory]
    [InlineData("{ unit(code: \"01\", " + May + ") { campaigns { nodes { results { asOf } } } } }", "2015-03-01")]
    [InlineData("{ unit(code: \"01\", " + June + ") { campaigns { nodes { results { asOf } } } } }", "2015-03-01", "2016-03-01")]
    [InlineData("{ campaigns(asOf: \"2014-01-01\") { nodes { results { asOf } } } }")]
    [InlineData("{ campaigns { edges { node { results { asOf } } } } }", "2015-03-01", "2016-03-01")]
    public async Task Results_are_those_known_by_the_day(string query, params string[] days) => await Says(query, null, days);

    [Theory]
    [InlineData("{ targets(" + May + ") { nodes { actual } } }", 0)]
    [InlineData("{ targets(" + June + ") { nodes { actual } } }", 1)]
    [InlineData("{ targets { nodes { actual } } }", 1)]
    [InlineData("{ unit(code: \"01\", " + May + ") { targets { edges { node { actual } } } } }", 0)]
    public async Task Targets_are_judged_on_the_day(string query, int actual) =>
        Assert.Contains($"\"actual\":{actual}}}", (await served.Server.Ask(query)).GetRawText(), StringComparison.Ordinal);

    private async Task Says(string query, object? variables, string[] days) =>
        Assert.Equal(days, Days(await served.Server.Ask(query, variables)));

    private static IEnumerable<string> Days(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property =>
            property is { Name: "asOf", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : Days(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Days),
        _ => [],
    };

    /// <summary>A server on a campaign with results in 2015 and in 2016, and on a target reached at the end of 2015.</summary>
    public sealed class Served : IAsyncLifetime
    {
        public TestServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var package = new PackageFolder { ReferenceDate = "2020-12-31" }
                .With("measures", "code,name,unit", "trees,Cây,cây")
                .With("campaigns", "code,name,unit_code,source", "c,Trồng cây,001,s")
                .With("campaign_results", "campaign_code,unit_code,measure,value,bound,as_of,source",
                    "c,001,trees,100,exact,2015-03-01,s", "c,001,trees,200,exact,2016-03-01,s")
                .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00001,new_rural,2015,reported,s")
                .With("register_coverage", "unit_code,level,tier,valid_from", "01,commune,new_rural,2000-01-01")
                .With("targets", "code,unit_code,level,tier,mode,value,due_on,confidence,source",
                    "t,01,commune,new_rural,absolute,1,2018-12-31,reported,s")
                .Write();
            Server = await TestServer.Start(package.Path);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
