using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NtmGraph.Tests;

/// <summary>The trusted operations as tools, asked with the C# client over HTTP.</summary>
[EachDatabase]
public sealed class ToolTests(ShippedServer shipped)
{
    public static TheoryData<string> ToolNames => [.. Operations.All().Where(operation => !IsNone(operation.Query)).Select(operation => operation.Name)];

    [Fact]
    public async Task Every_trusted_operation_is_a_tool_that_only_reads_unless_its_text_says_it_is_none()
    {
        await using var client = await Connect(shipped.Server);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ToolNames.Select(row => row.Data), tools.Select(tool => tool.Name));
        Assert.DoesNotContain("NodeById", tools.Select(tool => tool.Name));
        Assert.All(tools, tool =>
        {
            Assert.NotEmpty(tool.Description);
            var told = tool.ProtocolTool.Annotations!;
            Assert.Equal((true, true, false, false), (told.ReadOnlyHint, told.IdempotentHint, told.OpenWorldHint, told.DestructiveHint));
        });
    }

    [Fact]
    public async Task A_tool_describes_its_arguments_in_the_words_of_the_schema()
    {
        await using var client = await Connect(shipped.Server);
        var tool = (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(tool => tool.Name == "RecognitionRate");
        Assert.Equal("How many units of a level hold a tier, out of how many, in the whole country or within one unit.", tool.Description);
        var schema = tool.JsonSchema;
        Assert.Equal("""["level"]""", schema.GetProperty("required").GetRawText());
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        var arguments = schema.GetProperty("properties");
        Assert.Equal("""["COUNTRY","PROVINCE","DISTRICT","COMMUNE","HAMLET"]""", arguments.GetProperty("level").GetProperty("enum").GetRawText());
        Assert.StartsWith("Level of the units counted. COUNTRY: The whole country.", Text(arguments, "level", "description"), StringComparison.Ordinal);
        Assert.Equal("NEW_RURAL", Text(arguments, "tier", "default"));
        Assert.Equal(("string", "date"), (Text(arguments, "asOf", "type"), Text(arguments, "asOf", "format")));
        Assert.Equal("Code of the unit within which to count; the whole country where left out.", Text(arguments, "within", "description"));
        Assert.Equal("Of `citation`: Included when true.", Text(arguments, "cite", "description"));
        Assert.True(arguments.GetProperty("cite").GetProperty("default").GetBoolean());
        Assert.Equal("COMMUNE", schema.GetProperty("examples")[0].GetProperty("level").GetString());
    }

    [Fact]
    public async Task A_tool_describes_its_answer_by_what_its_operation_selects()
    {
        await using var client = await Connect(shipped.Server);
        var tool = (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(tool => tool.Name == "RecognitionRate");
        var answer = tool.ReturnJsonSchema!.Value.GetProperty("properties");
        Assert.Equal(["data", "errors", "version", "referenceDate", "page"], answer.EnumerateObject().Select(field => field.Name));
        var data = answer.GetProperty("data");
        Assert.Equal("""["object","null"]""", data.GetProperty("type").GetRawText());
        var rate = data.GetProperty("properties").GetProperty("recognitionRate").GetProperty("properties");
        Assert.Equal("integer", Text(rate, "numerator", "type"));
        Assert.Equal("""["integer","null"]""", rate.GetProperty("denominator").GetProperty("type").GetRawText());
        Assert.Equal(("string", "date"), (Text(rate, "asOf", "type"), Text(rate, "asOf", "format")));
        Assert.Equal("""["UNIT_RECORDS","PUBLISHED_FIGURE"]""", rate.GetProperty("basis").GetProperty("enum").GetRawText());
        Assert.Equal("string", rate.GetProperty("sources").GetProperty("items").GetProperty("properties").GetProperty("title").GetProperty("type").GetString());
        Assert.True(rate.TryGetProperty("citation", out _), "It is selected where the variable asks for it.");
    }

    [Fact]
    public async Task A_tool_describes_conditions_and_orders_as_far_as_an_assistant_can_use_them()
    {
        await using var client = await Connect(shipped.Server);
        var tool = (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(tool => tool.Name == "UnitsBelow");
        var arguments = tool.JsonSchema.GetProperty("properties");
        var condition = arguments.GetProperty("where").GetProperty("properties");
        Assert.Equal("With eq, neq, in, nin. Values are COUNTRY, PROVINCE, DISTRICT, COMMUNE, HAMLET.", Text(condition, "level", "description"));
        Assert.Equal("Like the whole.", condition.GetProperty("or").GetProperty("items").GetProperty("description").GetString());
        Assert.Equal("""[{"name":"ASC"}]""", arguments.GetProperty("order").GetProperty("default").GetRawText());
        Assert.Equal("""["ASC","DESC"]""", arguments.GetProperty("order").GetProperty("items").GetProperty("properties").GetProperty("name").GetProperty("enum").GetRawText());
        Assert.Equal(50, arguments.GetProperty("first").GetProperty("default").GetInt32());
    }

    [Theory]
    [MemberData(nameof(ToolNames))]
    public async Task A_tool_gives_the_answer_of_its_operation(string name)
    {
        var (_, query, variables) = Operations.All().Single(operation => operation.Name == name);
        var arguments = variables.Deserialize<Dictionary<string, object?>>()!;
        if (query.Contains("$cite", StringComparison.Ordinal))
            arguments["cite"] = false;
        await using var client = await Connect(shipped.Server);
        var answer = await Call(client, name, arguments);
        Assert.NotEqual(true, answer.IsError);
        var structured = answer.StructuredContent!.Value;
        Assert.True(JsonElement.DeepEquals(await shipped.Server.Ask(query, variables), structured.GetProperty("data")));
        Assert.True(JsonElement.DeepEquals(structured, JsonSerializer.Deserialize<JsonElement>(Assert.IsType<TextContentBlock>(answer.Content[^1]).Text)));
    }

    [Fact]
    public async Task An_answer_is_cited_and_names_the_page_and_the_version_of_the_data()
    {
        await using var client = await Connect(shipped.Server);
        var answer = await Call(client, "RecognitionRate", new() { ["level"] = "DISTRICT", ["within"] = "19", ["asOf"] = "2023-12-31", ["locale"] = "en-US", ["tier"] = null });
        var text = Assert.IsType<TextContentBlock>(answer.Content[0]).Text;
        Assert.StartsWith("6/9 district-level units (66.67%)", text, StringComparison.Ordinal);
        Assert.Contains($"{ShippedServer.PublicUrl}/graphql?query=", text, StringComparison.Ordinal);
        Assert.EndsWith($"\n{ShippedServer.PublicUrl}/?unit=19&asOf=2023-12-31&lang=en&level=DISTRICT", text, StringComparison.Ordinal);
        var version = (await shipped.Server.Ask("{ dataset { version referenceDate } }")).GetProperty("dataset");
        Assert.Equal(version.GetProperty("version").GetString(), answer.StructuredContent!.Value.GetProperty("version").GetString());
        Assert.Equal(version.GetProperty("referenceDate").GetString(), answer.StructuredContent.Value.GetProperty("referenceDate").GetString());
    }

    [Theory]
    [InlineData("RecognitionRate", "{}", "INVALID_VALUE", "Variable '$level' is invalid. No value provided for a non-null variable.")]
    [InlineData("RecognitionRate", """{"level":null}""", "INVALID_VALUE", "Variable '$level' is invalid. No value provided for a non-null variable.")]
    [InlineData("RecognitionRate", """{"level":"VILLAGE"}""", "INVALID_VALUE", "Variable '$level' is invalid. Unable to convert 'VILLAGE' to 'UnitLevel'")]
    [InlineData("TimeSpan", """{"day":"2023-12-31"}""", "REQUEST_MALFORMED", "This operation has no variable `day`; it has none.")]
    [InlineData("UnitsBelow", """{"unit":"19","first":100000}""", "PAGE_SIZE_OUT_OF_RANGE", "`first` must be from 0 to 200, not 100000. (at units)")]
    public async Task What_cannot_be_answered_is_an_error_of_the_tool_with_its_code_and_place(string tool, string arguments, string code, string message)
    {
        await using var client = await Connect(shipped.Server);
        var answer = await Call(client, tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!);
        Assert.True(answer.IsError);
        Assert.Equal($"{code}: {message}", Assert.IsType<TextContentBlock>(answer.Content[0]).Text);
        Assert.Equal(code, Code(answer));
        Assert.False(answer.StructuredContent!.Value.TryGetProperty("page", out _));
    }

    [Fact]
    public async Task Operations_of_a_folder_of_ones_own_are_tools_with_what_their_lines_say()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("Find.graphql"), "# tool: {\"text\": \"đại từ\"}\n# Finds units.\nquery($text: String!) { searchUnits(text: $text) { code } }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("Hidden.graphql"), "# tool: none\nquery { dataset { version } }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("Other.graphql"), "query($x: Nothing) { dataset(x: $x) { version } }", TestContext.Current.CancellationToken);
        await using var server = await TestServer.Start(settings: new() { ["PersistedOperations:Folder"] = folder.Path });
        await using var client = await Connect(server);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([("Find", "Finds units."), ("Other", "")], tools.Select(tool => (tool.Name, tool.Description)));
        Assert.Equal("[]", tools[0].JsonSchema.GetProperty("required").GetRawText());
        Assert.Equal("171", (await Call(client, "Find", [])).StructuredContent!.Value.GetProperty("data").GetProperty("searchUnits")[0].GetProperty("code").GetString());
        Assert.True((await Call(client, "Other", [])).IsError);
    }

    [Theory]
    [InlineData("# tool: {text", "has a line of values that is no JSON object")]
    [InlineData("# tool: {\"text\": \"x\"}", "has a value for tools of $text, which is none of its variables")]
    public async Task A_line_for_tools_that_does_not_fit_its_operation_stops_the_server(string line, string message)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("Find.graphql"), $"{line}\nquery {{ dataset {{ version }} }}", TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => TestServer.Start(settings: new() { ["PersistedOperations:Folder"] = folder.Path }));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_that_are_not_offered_are_not_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("My Units.graphql"), "query { dataset { version } }", TestContext.Current.CancellationToken);
        await using var server = await TestServer.Start(settings: new() { ["PersistedOperations:Folder"] = folder.Path });
        await using var client = await Connect(server);
        Assert.Empty(await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.StartsWith("Figures on Vietnam", client.ServerInstructions, StringComparison.Ordinal);
        Assert.DoesNotContain("UnitSearch", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": { "name": "TierPyramid", "arguments": { "level": "COMMUNE", "level": "DISTRICT" } } }""")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": { "name": "UnitSearch", "arguments": { "text": "\ud800" } } }""")]
    public async Task A_message_that_can_be_read_in_two_ways_is_refused_as_elsewhere(string message)
    {
        using var content = new StringContent(message, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await shipped.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("REQUEST_MALFORMED", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tools/call", "{}", "`params` must have the `name` of a tool.")]
    [InlineData("tools/call", """{ "name": 5 }""", "`params` must have the `name` of a tool.")]
    [InlineData("tools/call", """{ "name": "TimeSpan", "arguments": [1] }""", "`arguments` must be an object.")]
    [InlineData("resources/read", "{}", "`params` must have the `uri` of a resource.")]
    public async Task Parameters_that_cannot_be_read_are_an_error_of_the_protocol_that_says_which(string method, string parameters, string message)
    {
        using var content = new StringContent($$"""{ "jsonrpc": "2.0", "id": "a", "method": "{{method}}", "params": {{parameters}} """ + "}", Encoding.UTF8, "application/json");
        using var response = await shipped.Server.Http.PostAsync("/mcp", content, TestContext.Current.CancellationToken);
        Assert.Equal(
            $$"""{"jsonrpc":"2.0","id":"a","error":{"code":-32602,"message":"{{message}}" """.TrimEnd() + "}}",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_does_not_exist_has_no_page()
    {
        await using var client = await Connect(shipped.Server);
        Assert.False((await Call(client, "UnitProfile", new() { ["unit"] = "00000" })).StructuredContent!.Value.TryGetProperty("page", out _));
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_an_error_of_the_protocol()
    {
        await using var client = await Connect(shipped.Server);
        var fault = await Assert.ThrowsAsync<McpProtocolException>(() => Call(client, "NodeById", new() { ["id"] = "x" }));
        Assert.Equal(McpErrorCode.InvalidParams, fault.ErrorCode);
    }

    [Fact]
    public async Task Too_large_an_answer_is_refused_and_the_assistant_is_told_to_ask_for_less()
    {
        await using var server = await TestServer.Start(settings: new() { ["Mcp:MaxAnswerKilobytes"] = "10" });
        await using var client = await Connect(server);
        var large = await Call(client, "UnitsBelow", new() { ["unit"] = "19", ["asOf"] = "2023-12-31", ["first"] = 100 });
        Assert.Equal("ANSWER_TOO_LARGE", Code(large));
        var small = await Call(client, "UnitsBelow", new() { ["unit"] = "19", ["asOf"] = "2023-12-31", ["first"] = 2 });
        Assert.NotEqual(true, small.IsError);
    }

    [Fact]
    public async Task A_call_costs_what_its_operation_costs_and_has_the_same_limit()
    {
        await using var server = await TestServer.Start(settings: new() { ["Limits:MaxFieldCost"] = "5" });
        await using var client = await Connect(server);
        Assert.Equal("COST_EXCEEDED", Code(await Call(client, "UnitSearch", new() { ["text"] = "thai nguyen" })));
    }

    [Fact]
    public async Task Errors_are_in_the_language_that_the_client_accepts()
    {
        await using var client = await Connect(shipped.Server, new() { ["Accept-Language"] = "vi" });
        var english = await Connect(shipped.Server);
        var arguments = new Dictionary<string, object?> { ["unit"] = "19", ["first"] = 100000 };
        Assert.NotEqual(
            Assert.IsType<TextContentBlock>((await Call(english, "UnitsBelow", arguments)).Content[0]).Text,
            Assert.IsType<TextContentBlock>((await Call(client, "UnitsBelow", arguments)).Content[0]).Text);
        await english.DisposeAsync();
    }

    [Fact]
    public async Task A_call_is_answered_with_what_was_kept_for_the_same_question_at_graphql()
    {
        var (_, query, _) = Operations.All().Single(operation => operation.Name == "UnitSearch");
        await using var server = await TestServer.Start();
        await server.Ask(query, new { text = "dai tu" });
        var steps = RequestPipelines.Call.Build(server.Services);
        ServedRequest? asked = null;
        var whole = new ServedRequest(new DefaultHttpContext { Request = { Method = "POST" } }, server.Http.BaseAddress!.ToString().TrimEnd('/'));
        await server.Services.GetRequiredService<CallTool>().Call(
            whole, "UnitSearch", Arguments("dai tu"), part => steps(asked = part), TestContext.Current.CancellationToken);
        Assert.Equal(FoundAnswer.Hit, asked!.Found!.Cache);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends()
    {
        using var cancel = new CancellationTokenSource();
        var whole = new ServedRequest(new DefaultHttpContext { Request = { Method = "POST" } }, "http://localhost");
        var call = shipped.Server.Services.GetRequiredService<CallTool>().Call(
            whole, "UnitSearch", Arguments("dai tu"), part => Task.Delay(Timeout.Infinite, part.Ends), cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Resources_are_the_operations_what_the_data_knows_and_what_the_figures_mean()
    {
        await using var client = await Connect(shipped.Server);
        var resources = await client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["ntmgraph://catalogue", "ntmgraph://TimeSpan", "ntmgraph://Coverage", "ntmgraph://figures", "ntmgraph://words"], resources.Select(resource => resource.Uri));
        Assert.Contains("query RecognitionRate(", await Read(client, "ntmgraph://catalogue"), StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(
            await shipped.Server.Ask(Operations.All().Single(operation => operation.Name == "Coverage").Query),
            JsonSerializer.Deserialize<JsonElement>(await Read(client, "ntmgraph://Coverage")).GetProperty("data")));
        Assert.Equal(
            await File.ReadAllTextAsync(Repository.PathTo("docs", "figures.md"), TestContext.Current.CancellationToken), await Read(client, "ntmgraph://figures"));
        Assert.Contains("đơn vị hành chính", await Read(client, "ntmgraph://words"), StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<McpProtocolException>(() => Read(client, "ntmgraph://nothing"));
        Assert.Contains("ntmgraph://nothing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assistants_are_told_how_to_find_a_unit_a_level_and_a_day()
    {
        await using var client = await Connect(shipped.Server);
        Assert.Equal("ntmgraph", client.ServerInfo?.Name);
        Assert.All(["UnitSearch", "RecognitionRate", "COMMUNE", "asOf"], word => Assert.Contains(word, client.ServerInstructions, StringComparison.Ordinal));
    }

    internal static async Task<McpClient> Connect(TestServer server, Dictionary<string, string>? headers = null) => await McpClient.CreateAsync(
        new HttpClientTransport(new()
        {
            Endpoint = new Uri(server.Endpoint, "/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = headers,
        }),
        cancellationToken: TestContext.Current.CancellationToken);

    private static bool IsNone(string query) => query.Contains("\n# tool: none\n", StringComparison.Ordinal);

    private static async Task<CallToolResult> Call(McpClient client, string tool, Dictionary<string, object?> arguments) =>
        await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<string> Read(McpClient client, string uri) =>
        Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken)).Contents)).Text;

    private static Dictionary<string, JsonElement> Arguments(string text) => new() { ["text"] = JsonSerializer.SerializeToElement(text) };

    private static string? Text(JsonElement properties, string name, string field) => properties.GetProperty(name).GetProperty(field).GetString();

    private static string? Code(CallToolResult answer)
    {
        Assert.True(answer.IsError);
        return Assert.Single(answer.StructuredContent!.Value.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString();
    }
}
