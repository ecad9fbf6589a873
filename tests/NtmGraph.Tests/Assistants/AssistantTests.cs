using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;

namespace NtmGraph.Tests;

/// <summary>Assistants find figures by tools alone, over HTTP and on standard streams.</summary>
[OneDatabase]
public sealed class AssistantTests(ShippedServer shipped) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("ntmgraph.db");

    private static string Program => Path.Combine(AppContext.BaseDirectory, "ntmgraph.dll");

    [Fact]
    public async Task The_client_of_TypeScript_answers_ten_questions_over_HTTP()
    {
        var (exitCode, output) = await NodeScript.Run("mcp.mjs", new Uri(shipped.Server.Endpoint, "/mcp").ToString());
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task The_client_of_TypeScript_answers_ten_questions_on_standard_streams_of_a_program_without_data()
    {
        var (exitCode, output) = await NodeScript.Run("mcp.mjs", "dotnet", "exec", Program, "mcp", "--database", Database);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task The_client_of_CSharp_asks_on_standard_streams()
    {
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new() { Command = "dotnet", Arguments = ["exec", Program, "mcp", "--database", Database] }),
            cancellationToken: TestContext.Current.CancellationToken);
        var answer = await client.CallToolAsync(
            "RecognitionRate", new Dictionary<string, object?> { ["level"] = "COMMUNE", ["within"] = "19", ["asOf"] = "2023-12-31" },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(118, answer.StructuredContent!.Value.GetProperty("data").GetProperty("recognitionRate").GetProperty("numerator").GetInt32());
        Assert.StartsWith(
            "http://localhost:5080/?unit=19&asOf=2023-12-31", answer.StructuredContent.Value.GetProperty("page").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_standard_output_there_is_nothing_but_the_protocol_and_the_program_ends_with_its_input()
    {
        using var process = Start(Database);
        var logged = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"ntmgraph://TimeSpan"}}""");
        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ntmgraph://TimeSpan", JsonSerializer.Deserialize<JsonElement>(answer!).GetProperty("result").GetProperty("contents")[0].GetProperty("uri").GetString());
        process.StandardInput.Close();
        Assert.Empty(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Import of vietnam", await logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_cannot_open_its_database_says_why_and_ends()
    {
        using var process = Start(folder.Path);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((3, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RecognitionRate", "{}", "/?asOf=2025-06-30")]
    [InlineData("RecognitionRate", """{"within":"19","level":"COMMUNE","tier":"MODEL","asOf":"2023-12-31"}""", "/?unit=19&asOf=2023-12-31&level=COMMUNE&tier=MODEL")]
    [InlineData("RecognitionTrend", """{"from":"2021-12-31","to":"2022-12-31","locale":"en-US"}""", "/?asOf=2022-12-31&lang=en")]
    [InlineData("PublishedFigures", """{"where":{"unit":{"code":{"eq":"19"}}}}""", "/?unit=19&asOf=2025-06-30&view=published")]
    [InlineData("PublishedFigures", """{"where":{"unit":{"code":{"in":["19"]}}}}""", "/?asOf=2025-06-30&view=published")]
    [InlineData("CriteriaHeatMap", """{"set":"commune-2022","year":2023,"within":"19"}""", "/?unit=19&asOf=2025-06-30&view=criteria&set=commune-2022&year=2023")]
    [InlineData("UnitComparison", """{"units":["19","24"],"level":"COMMUNE"}""", "/?asOf=2025-06-30&view=compare&level=COMMUNE&compare=19,24")]
    [InlineData("UnitProfile", """{"unit":"a&b"}""", "/?unit=a%26b&asOf=2025-06-30")]
    [InlineData("UnitSearch", """{"text":"x"}""", null)]
    public void A_page_of_the_dashboard_shows_the_answer(string operation, string variables, string? page)
    {
        var read = new GraphQL.SystemTextJson.GraphQLSerializer().Deserialize<GraphQL.Inputs>(variables)!;
        Assert.Equal(page, DashboardAddress.Of(operation, read, new DateOnly(2025, 6, 30)));
    }

    private static Process Start(string database) => Process.Start(new ProcessStartInfo("dotnet", ["exec", Program, "mcp", "--database", database])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    public void Dispose() => folder.Dispose();
}
