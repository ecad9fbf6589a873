using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Documents that clients name instead of sending them.</summary>
[EachDatabase]
public class PersistedOperationTests(ShippedServer shipped)
{
    private static readonly string UnitSearch = File.ReadAllText(Repository.PathTo("schema", "operations", "UnitSearch.graphql"));

    private static readonly object Variables = Operations.All().Single(operation => operation.Name == "UnitSearch").Variables;

    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task A_hash_is_not_known_until_its_document_comes_once()
    {
        const string Query = "{ brought: __typename }";
        var hash = Automatic(Hash(Query));
        Assert.Equal("PersistedQueryNotFound", await Refusal.Message(await Post(new { extensions = hash }), "PERSISTED_QUERY_NOT_FOUND"));
        Assert.Equal("""{"data":{"brought":"Query"}}""", await (await Post(new { query = Query, extensions = hash })).Text());
        Assert.Equal("""{"data":{"brought":"Query"}}""", await (await Post(new { extensions = hash })).Text());
        Assert.Equal("""{"data":{"brought":"Query"}}""", await (await server.Get(("extensions", JsonSerializer.Serialize(hash)))).Text());
    }

    [Theory]
    [InlineData(RawHttp.Json, HttpStatusCode.OK)]
    [InlineData(RawHttp.GraphQLJson, HttpStatusCode.BadRequest)]
    public async Task That_a_hash_is_not_known_is_for_this_moment_alone(string accept, HttpStatusCode status)
    {
        var response = await server.Post(JsonSerializer.Serialize(new { extensions = Automatic(Hash("{ unknown }")) }), accept);
        Assert.Equal(status, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused()
    {
        var wrong = Automatic(Hash("{ other: __typename }"));
        await Refusal.Message(await Post(new { query = "{ __typename }", extensions = wrong }), "PERSISTED_QUERY_HASH_MISMATCH");
        await Refusal.Message(await Post(new { extensions = wrong }), "PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task Another_version_of_the_protocol_is_declined()
    {
        var extensions = new { persistedQuery = new { version = 2, sha256Hash = Hash("{ __typename }") } };
        Assert.Equal("PersistedQueryNotSupported", await Refusal.Message(await Post(new { extensions }), "PERSISTED_QUERY_NOT_SUPPORTED"));
    }

    [Fact]
    public async Task A_trusted_document_is_found_by_hash_and_by_the_name_of_its_file()
    {
        var expected = await (await Post(new { query = UnitSearch, variables = Variables })).Text();
        Assert.DoesNotContain("errors", expected, StringComparison.Ordinal);
        foreach (var named in new object[]
        {
            new { documentId = "UnitSearch", variables = Variables },
            new { documentId = Hash(UnitSearch), variables = Variables },
            new { documentId = "sha256:" + Hash(UnitSearch), variables = Variables },
            new { id = "UnitSearch", variables = Variables },
            new { id = Hash(UnitSearch), variables = Variables },
            new { doc_id = "UnitSearch", variables = Variables },
            new { extensions = Automatic(Hash(UnitSearch)), variables = Variables },
        })
            Assert.Equal(expected, await (await Post(named)).Text());
        foreach (var name in new[] { "documentId", "id", "doc_id" })
            Assert.Equal(expected, await (await server.Get((name, "UnitSearch"), ("variables", JsonSerializer.Serialize(Variables)))).Text());
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("sha256:00")]
    [InlineData("../operations/UnitSearch")]
    public async Task A_name_that_is_not_known_is_refused(string id) =>
        Assert.Contains(id, await Refusal.Message(await Post(new { documentId = id }), "DOCUMENT_NOT_FOUND"), StringComparison.Ordinal);

    [Fact]
    public async Task Of_two_documents_none_is_executed()
    {
        const string Query = "{ __typename }";
        await Refusal.Message(await Post(new { documentId = "UnitSearch", query = Query }), "REQUEST_MALFORMED");
        await Refusal.Message(await Post(new { documentId = "UnitSearch", extensions = Automatic(Hash(Query)) }), "REQUEST_MALFORMED");
        await Refusal.Message(await server.Get(("documentId", "UnitSearch"), ("query", Query)), "REQUEST_MALFORMED");
    }

    [Fact]
    public async Task The_number_that_a_client_gives_its_request_names_no_document()
    {
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await (await Post(new { id = "UnitSearch", query = "{ __typename }" })).Text());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await (await server.Get(("id", "UnitSearch"), ("query", "{ __typename }"))).Text());
    }

    [Fact]
    public async Task A_server_may_run_trusted_documents_alone()
    {
        await using var strict = await TestServer.Start(settings: new() { ["PersistedOperations:Only"] = "true" });
        async Task<HttpResponseMessage> Ask(object request) => await strict.Post(JsonSerializer.Serialize(request));
        foreach (var untrusted in new object[]
        {
            new { query = "{ __typename }" },
            new { query = "{ __typename }", extensions = Automatic(Hash("{ __typename }")) },
            new { query = UnitSearch + " ", variables = Variables },
            new { extensions = Automatic(Hash("{ __typename }")) },
            new { documentId = "absent" },
        })
            await Refusal.Message(await Ask(untrusted), "OPERATION_NOT_TRUSTED");
        foreach (var trusted in new object[]
        {
            new { query = UnitSearch, variables = Variables },
            new { documentId = "UnitSearch", variables = Variables },
        })
            Assert.True((await (await Ask(trusted)).Answer()).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task The_trusted_documents_may_lie_elsewhere()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("mine.graphql"), "{ mine: __typename }", TestContext.Current.CancellationToken);
        await using var own = await TestServer.Start(settings: new() { ["PersistedOperations:Folder"] = folder.Path });
        Assert.Equal("""{"data":{"mine":"Query"}}""", await (await own.Get(("id", "mine"))).Text());
        await Refusal.Message(await own.Get(("id", "UnitSearch")), "DOCUMENT_NOT_FOUND");
    }

    [Fact]
    public async Task What_the_builds_of_clients_list_is_trusted_under_the_ids_that_they_give()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output) = await NodeScript.Run("manifests.mjs", folder.Path);
        await File.WriteAllTextAsync(folder.File("own.json"), """{ "Web/Own-1": "{ own: dataset { referenceDate } }" }""", TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, output);
        await using var own = await TestServer.Start(settings: new() { ["PersistedOperations:Folder"] = folder.Path, ["PersistedOperations:Only"] = "true" });
        var (apollo, relay) = (IdIn(folder, "apollo.json"), IdIn(folder, "relay.json"));
        foreach (var (client, named) in new (string, object)[]
        {
            ("apollo", new { extensions = Automatic(apollo) }),
            ("apollo", new { documentId = apollo }),
            ("own", new { extensions = Automatic("Web/Own-1") }),
            ("relay", new { doc_id = relay }),
            ("relay", new { id = relay }),
            ("relay", new { query = "query ManifestsQuery {\n  relay: dataset {\n    referenceDate\n  }\n}\n" }),
        })
            Assert.True((await (await own.Post(JsonSerializer.Serialize(named))).Answer()).GetProperty("data").GetProperty(client).TryGetProperty("referenceDate", out _));
        Assert.Empty((await (await own.Http.GetAsync("/export", TestContext.Current.CancellationToken)).Answer()).GetProperty("tables").EnumerateArray());
    }

    [Theory]
    [InlineData("[1]", "lists no operations")]
    [InlineData("{", "lists no operations")]
    [InlineData("""{ "operations": [{ "id": "a" }] }""", "lists no operations")]
    [InlineData("""{ "a": null }""", "lists no operations")]
    [InlineData("""{ "mine": "{ other: __typename }" }""", "\"mine\" has another text")]
    public async Task A_server_does_not_start_with_a_list_that_is_wrong(string manifest, string told)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("mine.graphql"), "{ mine: __typename }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("list.json"), manifest, TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => TestServer.Start(settings: new() { ["PersistedOperations:Folder"] = folder.Path }));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.Contains("list.json", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The id of the one operation in a list.</summary>
    private static string IdIn(TemporaryFolder folder, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File(file)));
        return json.RootElement.TryGetProperty("operations", out var operations)
            ? operations[0].GetProperty("id").GetString()! : json.RootElement.EnumerateObject().Single().Name;
    }

    private Task<HttpResponseMessage> Post(object request) => server.Post(JsonSerializer.Serialize(request));

    private static object Automatic(string hash) => new { persistedQuery = new { version = 1, sha256Hash = hash } };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
