using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>A server with narrow limits that the tests share.</summary>
public sealed class NarrowServer : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await TestServer.Start(settings: new()
    {
        ["Limits:MaxDocumentLength"] = "300",
        ["Limits:MaxTokens"] = "60",
        ["Limits:MaxFields"] = "10",
        ["Limits:MaxAliases"] = "4",
        ["Limits:MaxDepth"] = "5",
        ["Limits:MaxIntrospectionDepth"] = "1",
        ["Limits:MaxFieldCost"] = "20",
        ["Limits:MaxTypeCost"] = "30",
        ["PersistedOperations:Folder"] = Repository.PathTo("schema", "operations"),
    });

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>Each limit is reached without harm, and refuses what goes beyond it by name and number.</summary>
[EachDatabase]
public class LimitTests(NarrowServer narrow) : IClassFixture<NarrowServer>
{
    private readonly TestServer server = narrow.Server;

    public static TheoryData<string, string, string, string> Limits => new()
    {
        { Padded(300), Padded(301), "DOCUMENT_TOO_LARGE", "301 characters; the limit is 300" },
        { Tokens(60), Tokens(61), "DOCUMENT_TOO_LARGE", "more than 60 tokens" },
        { Fields(10), Fields(11), "TOO_MANY_FIELDS", "more than 10 fields" },
        { Spread(3), Spread(4), "TOO_MANY_FIELDS", "more than 10 fields" },
        { Operations(10), Operations(11), "TOO_MANY_FIELDS", "more than 10 fields" },
        { Aliases(4), Aliases(5), "TOO_MANY_ALIASES", "more than 4 aliases" },
        { Nested(5), Nested(6), "QUERY_TOO_DEEP", "more than 5 fields deep" },
        { NestedFragments(4), NestedFragments(5), "QUERY_TOO_DEEP", "more than 5 fields deep" },
        { "{ __schema { types { fields { name } } } }", "{ __type(name: \"Query\") { fields { type { fields { name } } } } }", "INTROSPECTION_TOO_DEEP", "more than 1 deep" },
        { Statements(2), Statements(3), "COST_EXCEEDED", "fieldCost of 30; the limit is 20" },
        { Page(28), Page(29), "COST_EXCEEDED", "typeCost of 31; the limit is 30" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task What_goes_beyond_a_limit_is_refused_by_name_and_number(string within, string beyond, string code, string says)
    {
        var fits = await server.Send(within);
        Assert.DoesNotContain(code, fits.ToString(), StringComparison.Ordinal);
        using var refused = await server.Post(RawHttp.Body(beyond), RawHttp.GraphQLJson);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var error = (await refused.Answer()).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(says, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_costs_too_much_tells_the_price_and_the_limit_to_programs_too()
    {
        var error = (await server.Send(Page(29))).GetProperty("errors")[0];
        Assert.Equal("""{"code":"COST_EXCEEDED","typeCost":31,"limit":30}""", error.GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task What_a_variable_asks_counts()
    {
        const string Query = "query($first: Int) { units(first: $first) { nodes { code } } }";
        await server.Ask(Query, new { first = 28 });
        Refuses("COST_EXCEEDED", await server.Send(Query, new { first = 29 }));
        await server.Ask(Query, new { first = 28 });
    }

    [Fact]
    public async Task A_persisted_document_counts_too()
    {
        using var response = await server.Get(("documentId", "CriteriaSets"));
        Refuses("DOCUMENT_TOO_LARGE", await response.Answer());
    }

    [Theory]
    [InlineData("publishedFigures", "citation(style: CSL_JSON)")]
    [InlineData("units", "name")]
    public async Task An_answer_is_not_larger_than_allowed(string list, string field)
    {
        await using var small = await TestServer.Start(settings: new()
        {
            ["Limits:MaxAnswerMegabytes"] = "1",
            ["Limits:MaxAliases"] = "10000",
            ["Limits:MaxFields"] = "10000",
            ["Limits:MaxTokens"] = "100000",
            ["Limits:MaxDocumentLength"] = "1000000",
            ["Limits:MaxFieldCost"] = "100000000",
        });
        await small.Ask(Asking(1));
        using var refused = await small.Post(RawHttp.Body(Asking(9000)), RawHttp.GraphQLJson);
        var answer = await refused.Answer();
        Refuses("ANSWER_TOO_LARGE", answer);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        Assert.Contains("more than 1000000 bytes", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Single(answer.GetProperty("errors").EnumerateArray());

        string Asking(int fields) => $"{{ {list}(first: 200) {{ nodes {{{string.Concat(Enumerable.Range(0, fields).Select(i => $" a{i}: {field}"))} }} }} }}";
    }

    [Fact]
    public async Task A_table_that_repeats_long_texts_in_each_row_is_not_larger_than_an_answer_may_be()
    {
        await using var small = await TestServer.Start(settings: new() { ["Limits:MaxAnswerMegabytes"] = "1" });
        await small.TableOf(Asking(1));
        foreach (var format in (string[])[Tables.Csv, Tables.Ndjson, Tables.Parquet, Tables.Xlsx])
        {
            using var refused = await small.Post(RawHttp.Body(Asking(150)), format);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("more than 1000000 bytes", await Refusal.Message(refused, "ANSWER_TOO_LARGE"), StringComparison.Ordinal);
        }

        static string Asking(int texts) =>
            $$"""{ units(first: 200) { nodes { code } } unit(code: "19") { recognitionRate(level: COMMUNE) {{{string.Concat(Enumerable.Range(0, texts).Select(i => $" a{i}: citation"))}} } } }""";
    }

    [Fact]
    public async Task Fragments_that_lead_into_themselves_are_refused_as_such() =>
        Refuses("NO_FRAGMENT_CYCLES", await server.Send("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename }"));

    [Theory]
    [InlineData("MaxTokens", "0")]
    [InlineData("TimeoutSeconds", "-1")]
    public async Task A_limit_of_nothing_is_refused_at_the_start(string limit, string value)
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => TestServer.Start(settings: new() { [$"Limits:{limit}"] = value }));
        Assert.Contains(limit, refused.Message, StringComparison.Ordinal);
    }

    private static void Refuses(string code, JsonElement answer) =>
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

    private static string Padded(int length) => "{ __typename } #" + new string('x', length - 16);

    private static string Tokens(int count) => "{ unit(code: \"" + "\", x: [" + string.Join(' ', Enumerable.Repeat('1', count - 15)) + "]) { code } }";

    private static string Fields(int count) => "{" + string.Concat(Enumerable.Repeat(" __typename", count)) + " }";

    private static string Spread(int times) =>
        "{" + string.Concat(Enumerable.Range(0, times).Select(i => $" d{i}: dataset {{ ...F }}")) + " } fragment F on Dataset { version importedAt }";

    private static string Operations(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"query Q{i} {{ __typename }} "));

    private static string Aliases(int count) => "{" + string.Concat(Enumerable.Range(0, count).Select(i => $" a{i}: __typename")) + " }";

    private static string Nested(int depth) => "{ unit(code: \"19\") " + string.Concat(Enumerable.Repeat("{ parent ", depth - 2)) + "{ code" + new string('}', depth);

    private static string NestedFragments(int depth) =>
        "{ unit(code: \"19\") { ...F } } fragment F on AdministrativeUnit { " + string.Concat(Enumerable.Repeat("parent { ", depth - 1)) + "code" + new string('}', depth);

    private static string Statements(int count) => "{" + string.Concat(Enumerable.Range(0, count).Select(i => $" a{i}: unit(code: \"19\") {{ name }}")) + " }";

    private static string Page(int size) => $"{{ units(first: {size}) {{ nodes {{ code }} }} }}";
}
