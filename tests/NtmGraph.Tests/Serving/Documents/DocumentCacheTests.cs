using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>A document is parsed and validated once; all that depends on variables is still done for every request.</summary>
[EachDatabase]
public sealed class DocumentCacheTests : IAsyncLifetime
{
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestServer.Start(settings: new() { ["Caching:MaxMegabytes"] = "0" });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Variables_have_their_own_values_every_time()
    {
        const string Query = "query($code: String!, $day: Date = \"2025-07-01\") { unit(code: $code, asOf: $day) { name children { totalCount } } }";
        const string After = """{"data":{"unit":{"name":"Thái Nguyên","children":{"totalCount":92}}}}""";
        const string Before = """{"data":{"unit":{"name":"Thái Nguyên","children":{"totalCount":9}}}}""";
        await Says(Query, """{"code":"19"}""", After);
        await Says(Query, """{"code":"19","day":"2023-12-31"}""", Before);
        await Says(Query, """{"code":"19","day":null}""", Before);
        await Says(Query, """{"code":"171","day":null}""", """{"data":{"unit":{"name":"Đại Từ","children":{"totalCount":27}}}}""");
        await Says(Query, """{"code":"19"}""", After);
    }

    [Fact]
    public async Task Values_of_variables_are_checked_every_time()
    {
        const string Query = "query($code: String!, $day: Date) { unit(code: $code, asOf: $day) { name } }";
        const string Good = """{"data":{"unit":{"name":"Đại Từ"}}}""";
        await Says(Query, """{"code":"171"}""", Good);
        foreach (var variables in new[] { "{}", """{"code":null}""", """{"code":171}""", """{"code":"171","day":"2023-02-30"}""" })
            await Refusal.Message(await Send(Query, variables), "INVALID_VALUE");
        await Says(Query, """{"code":"171"}""", Good);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"code":null}""")]
    [InlineData("""{"code":"19","decimals":null}""")]
    [InlineData("""{"code":"19","decimals":"2"}""")]
    [InlineData("""{"code":"19","with":null}""")]
    [InlineData("""{"code":"19","with":1,"day":"never"}""")]
    [InlineData("""{"code":"19","where":{"code":{"eq":19},"nothing":1}}""")]
    [InlineData("""{"code":"19","where":{"level":{"in":["COMMUNE","NONE"]}}}""")]
    public async Task Bad_values_are_refused_alike_whether_a_document_is_known_or_new(string variables)
    {
        const string Query = """
            query($code: String!, $decimals: Int, $with: Boolean = true, $day: Date, $where: AdministrativeUnitFilterInput) {
              unit(code: $code, asOf: $day) { name @include(if: $with) recognitionRate(level: COMMUNE) { percentage(decimals: $decimals) } ...F }
            }
            fragment F on AdministrativeUnit { children(where: $where, first: 1) { nodes { code } } }
            """;
        using (var good = await Send(Query, """{"code":"19"}"""))
            Assert.DoesNotContain("errors", await good.Text(), StringComparison.Ordinal);
        using var known = await Send(Query, variables);
        using var anew = await Send(Query + "# " + variables, variables);
        Assert.Contains("INVALID_VALUE", await known.Text(), StringComparison.Ordinal);
        Assert.Equal(await anew.Text(), await known.Text());
    }

    [Fact]
    public async Task Literals_within_documents_are_still_read()
    {
        const string Query = "query($level: UnitLevel) { units(within: \"19\", where: { and: [{ code: { in: [\"171\", \"05800\"] } }, { level: { eq: $level } }] }) { totalCount } }";
        await Says(Query, """{"level":"DISTRICT"}""", """{"data":{"units":{"totalCount":1}}}""");
        await Says(Query, """{"level":"PROVINCE"}""", """{"data":{"units":{"totalCount":0}}}""");
        await Says(Query, """{"level":"DISTRICT"}""", """{"data":{"units":{"totalCount":1}}}""");
    }

    [Fact]
    public async Task Fields_are_included_and_skipped_by_variables()
    {
        const string Query = "query($with: Boolean!, $without: Boolean = false) { unit(code: \"19\") { name code @include(if: $with) ...F @skip(if: $without) } } fragment F on AdministrativeUnit { kind }";
        await Says(Query, """{"with":true}""", """{"data":{"unit":{"name":"Thái Nguyên","code":"19","kind":"PROVINCE"}}}""");
        await Says(Query, """{"with":false}""", """{"data":{"unit":{"name":"Thái Nguyên","kind":"PROVINCE"}}}""");
        await Says(Query, """{"with":false,"without":true}""", """{"data":{"unit":{"name":"Thái Nguyên"}}}""");
        await Says(Query, """{"with":true,"without":true}""", """{"data":{"unit":{"name":"Thái Nguyên","code":"19"}}}""");
    }

    [Fact]
    public async Task Every_operation_of_a_document_can_be_run()
    {
        const string Query = "query A { a: unit(code: \"19\") { ...F } } query B($code: String!) { b: unit(code: $code) { ...F } } fragment F on AdministrativeUnit { name }";
        for (var times = 0; times < 2; times++)
        {
            await Says(Query, "{}", """{"data":{"a":{"name":"Thái Nguyên"}}}""", "A");
            await Says(Query, """{"code":"171"}""", """{"data":{"b":{"name":"Đại Từ"}}}""", "B");
            await Refusal.Message(await Send(Query, "{}", "B"), "INVALID_VALUE");
            await Refusal.Message(await Send(Query, "{}", "C"), "INVALID_OPERATION_NAME");
            await Refusal.Message(await Send(Query, "{}"), "NO_OPERATION_NAME");
        }
    }

    [Fact]
    public async Task A_document_that_does_not_fit_is_refused_every_time()
    {
        for (var times = 0; times < 3; times++)
            await Refusal.Message(await Send("{ unit(code: 19) { name } }", "{}"), "ARGUMENTS_OF_CORRECT_TYPE");
    }

    private async Task Says(string query, string variables, string answer, string? operation = null) =>
        Assert.Equal(answer, await (await Send(query, variables, operation)).Text());

    private Task<HttpResponseMessage> Send(string query, string variables, string? operation = null) =>
        server.Post(JsonSerializer.Serialize(new
        {
            query,
            operationName = operation,
            variables = JsonSerializer.Deserialize<JsonElement>(variables),
        }));
}
