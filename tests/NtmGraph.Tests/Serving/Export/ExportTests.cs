using System.Net;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>The trusted operations as files below <c>/export</c>.</summary>
[EachDatabase]
public class ExportTests(ShippedServer shipped)
{
    /// <summary>Operations that ask for several lists.</summary>
    internal static readonly string[] NoTables = ["ProvinceOverview", "TimeSpan", "UnitBounds", "UnitHistory", "UnitProfile"];

    private readonly TestServer server = shipped.Server;

    public static TheoryData<string> OperationNames => [.. Operations.All().Select(operation => operation.Name)];

    public static TheoryData<string> TableNames => [.. Operations.All().Select(operation => operation.Name).Except(NoTables)];

    [Theory]
    [MemberData(nameof(OperationNames))]
    public async Task Every_operation_with_one_list_is_a_table_in_each_format(string name)
    {
        var (_, query, variables) = Operations.All().Single(operation => operation.Name == name);
        var parameters = "?variables=" + Tables.Encoded(variables);
        if (NoTables.Contains(name))
        {
            await Refusal.Message(await server.Export($"{name}.csv{parameters}"), "NOT_A_TABLE");
            return;
        }
        var records = Tables.Records(await server.Exported($"{name}.csv{parameters}"));
        Assert.All(records, record => Assert.Equal(records[0].Length, record.Length));
        var rows = JsonSerializer.Deserialize<JsonElement[]>(await server.Exported($"{name}.json{parameters}"))!;
        Assert.Equal(rows.Length, records.Count - 1);
        Assert.All(rows, row => Assert.Equal(records[0], row.EnumerateObject().Select(cell => cell.Name)));
        var lines = (await server.Exported($"{name}.ndjson{parameters}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Select(row => row.GetRawText()), lines);
        Assert.Equal(Tables.Lines(await server.TableOf(query, variables))[0], string.Join(',', records[0]));
    }

    [Fact]
    public async Task A_table_says_what_GraphQL_says()
    {
        var (_, query, variables) = Operations.All().Single(operation => operation.Name == "ProvinceRanking");
        var answer = (await server.Ask(query, variables)).GetProperty("recognitionRates").EnumerateArray();
        var records = Tables.Records(await server.TableOf(query, variables));
        string? Cell(int row, string column) => records[row + 1][Array.IndexOf(records[0], column)];
        Assert.NotEmpty(answer);
        foreach (var (i, row) in answer.Index())
        {
            var rate = row.GetProperty("rate");
            Assert.Equal(row.GetProperty("child").GetProperty("name").GetString(), Cell(i, "child_name"));
            Assert.Equal(rate.GetProperty("numerator").GetRawText(), Cell(i, "rate_numerator"));
            Assert.Equal(rate.GetProperty("percentage").GetRawText(), Cell(i, "rate_percentage"));
            Assert.Equal(rate.GetProperty("text").GetString(), Cell(i, "rate_text"));
            Assert.Equal(rate.GetProperty("complete").GetRawText(), Cell(i, "rate_complete"));
        }
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public async Task A_table_holds_every_value_of_the_answer_and_no_other(string name)
    {
        var (_, query, variables) = Operations.All().Single(operation => operation.Name == name);
        var (rows, beside) = (new List<JsonElement>(), new List<JsonElement>());
        foreach (var root in (await server.Ask(query, variables)).EnumerateObject().Select(root => root.Value))
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("nodes", out var nodes))
                rows.AddRange(nodes.EnumerateArray());
            else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("edges", out var edges))
                rows.AddRange(edges.EnumerateArray().Select(edge => edge.GetProperty("node")));
            else if (root.ValueKind == JsonValueKind.Array)
                rows.AddRange(root.EnumerateArray());
            else
                beside.Add(root);
        if (rows.Count == 0 && name is "RecognitionRate" or "NodeById")
            rows.Add(default);
        var table = (await (await server.Post(JsonSerializer.Serialize(new { query, variables }), Tables.Ndjson)).Text())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line));
        Assert.Equal(
            rows.Select(row => beside.Append(row).SelectMany(Values).Order(StringComparer.Ordinal)),
            table.Select(row => Values(row).Order(StringComparer.Ordinal)));
    }

    /// <summary>All texts, numbers and truths in a value.</summary>
    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Values(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value.GetRawText()],
    };

    [Fact]
    public async Task A_file_has_a_name_that_says_what_is_in_it_and_a_link_to_its_description()
    {
        var response = await server.Export("UnitSearch.csv?text=Th%C3%A1i%20Nguy%C3%AAn&first=3&bom=true");
        Assert.Equal("attachment; filename=UnitSearch-thai-nguyen-3-2025-06-30.csv", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(
            $"<{ShippedServer.PublicUrl}/export/UnitSearch.metadata.json?text=Th%C3%A1i%20Nguy%C3%AAn&first=3&asOf=2025-06-30>; rel=\"describedby\"; type=\"application/json\", "
            + $"<{ShippedServer.PublicUrl}/export/UnitSearch.csv-metadata.json?text=Th%C3%A1i%20Nguy%C3%AAn&first=3&asOf=2025-06-30>; rel=\"describedby\"; type=\"application/csvm+json\"",
            Assert.Single(response.Headers.GetValues("Link")));
        var ranking = await server.Export("ProvinceRanking.ndjson?level=COMMUNE&within=19&asOf=2023-06-30&since=2022-12-31");
        Assert.Equal("ProvinceRanking-commune-19-2022-12-31-2023-06-30.ndjson", ranking.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("NationalSeries.csv", (await server.Export("NationalSeries.csv")).Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("Nothing.csv", "DOCUMENT_NOT_FOUND", "NationalSeries")]
    [InlineData("nationalseries.csv", "DOCUMENT_NOT_FOUND", "NationalSeries")]
    [InlineData("..%2F..%2Fappsettings.json", "DOCUMENT_NOT_FOUND", "NationalSeries")]
    [InlineData("NationalSeries", "FORMAT_NOT_KNOWN", ".csv")]
    [InlineData("NationalSeries.ods", "FORMAT_NOT_KNOWN", ".metadata.json")]
    public async Task What_is_not_there_is_not_found(string file, string code, string hint)
    {
        var response = await server.Export(file);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(hint, await Refusal.Message(response, code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Files_are_read_only(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/export/NationalSeries.csv");
        var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        await Refusal.Message(response, "METHOD_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("{ nothing }", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("{ units { nodes ", "SYNTAX_ERROR")]
    [InlineData("""{ units(within: "99") { nodes { code } } }""", "UNKNOWN_UNIT")]
    [InlineData("mutation { a }", "INVALID_OPERATION")]
    public async Task A_question_that_fails_is_answered_with_its_errors_instead_of_a_table(string query, string code)
    {
        var response = await server.Post(RawHttp.Body(query), Tables.Csv);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(RawHttp.GraphQLJson, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, (await response.Answer()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Half_an_answer_is_no_table()
    {
        const string Query = """{ a: units(first: 1) { nodes { code } } b: unit(code: "171", asOf: "2025-12-31") { name } }""";
        var response = await server.Post(RawHttp.Body(Query), Tables.Csv);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "UNKNOWN_UNIT");
    }

    [Fact]
    public async Task A_bad_content_type_is_told_in_JSON()
    {
        var response = await server.Post(Encoding.UTF8.GetBytes("x"), Tables.Csv, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await Refusal.Message(response, "MEDIA_TYPE_NOT_SUPPORTED");
    }
}
