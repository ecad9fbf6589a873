using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NtmGraph.Serving;

/// <summary>
/// Answers calls of tools: has the steps of a request answer the operation, as those of <c>/graphql</c> do, and gives the answer with the
/// page that shows it and the version of the data. What prevents an answer becomes an error of the tool, which an assistant can read and do
/// better by. Serves all calls, many at the same time.
/// </summary>
internal sealed class CallTool(
    Toolbox tools, AssistantGuide guide, IOptions<McpOptions> options, IOptions<PagesOptions> pages, HttpAnswer faults, RequestTelemetry telemetry,
    AnswerSerializer json)
{
    /// <summary>The fields of a result.</summary>
    public const string Data = "data";
    public const string Errors = "errors";
    public const string Version = "version";
    public const string ReferenceDate = "referenceDate";
    public const string Page = "page";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers one call.</summary>
    /// <param name="whole">The request that brings it.</param>
    /// <param name="name">The name of the tool.</param>
    /// <param name="arguments">The variables. One that is null counts as left out: many assistants fill in all there are.</param>
    /// <param name="next">The steps that answer an operation.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="McpProtocolException">There is no tool of this name.</exception>
    public async ValueTask<CallToolResult> Call(
        ServedRequest whole, string name, IDictionary<string, JsonElement>? arguments, NextStep next, CancellationToken ct)
    {
        var tool = tools.Find(name) ?? throw new McpProtocolException($"There is no tool \"{name}\".", McpErrorCode.InvalidParams);
        try
        {
            var variables = Variables(tool, arguments);
            var answer = await Ask(whole, tool.Text, variables, next, ct);
            if (answer.Body.Length > options.Value.MaxAnswerKilobytes << 10)
                throw new HttpRefusal(null, "ANSWER_TOO_LARGE",
                    $"The answer has {answer.Body.Length >> 10} KB; a tool may give {options.Value.MaxAnswerKilobytes}. Ask for less: fewer elements (`first`), a smaller unit, or a narrower condition.");
            using var read = JsonDocument.Parse(answer.Body);
            var page = read.RootElement.TryGetProperty(Errors, out _) || IsNothing(read.RootElement) ? null : PageOf(whole, tool, variables, answer.Data);
            return Result(read.RootElement, page, answer.Data);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            using var read = JsonDocument.Parse(json.Write(new ExecutionResult { Errors = [faults.RefusalOf(fault).ToError()] }, whole.Languages));
            return Result(read.RootElement, null, null);
        }
    }

    /// <summary>The answer to an operation.</summary>
    /// <exception cref="HttpRefusal">There is none.</exception>
    public async Task<Answer> Ask(ServedRequest whole, string text, Inputs variables, NextStep next, CancellationToken ct)
    {
        var part = whole.Call(new GraphQLRequest { Query = text, Variables = variables }, ct);
        await next(part);
        telemetry.Answered(whole.Http, part.Found!);
        return part.Found!.Answer;
    }

    private Inputs Variables(OfferedTool tool, IDictionary<string, JsonElement>? arguments)
    {
        var values = new JsonObject();
        try
        {
            foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
                if (!tool.Variables.Contains(name))
                    throw ReadVariables.NotKnown(name, tool.Variables);
                else if (value.ValueKind != JsonValueKind.Null)
                    values[name] = JsonNode.Parse(value.GetRawText(), documentOptions: ReadOperation.Strict);
            foreach (var (name, value) in tool.Defaults)
                if (!values.ContainsKey(name))
                    values[name] = value?.DeepClone();
            return json.Deserialize<Inputs>(values.ToJsonString())!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw HttpRefusal.Malformed("The arguments have a field twice, or a text that is not well-formed Unicode.");
        }
    }

    /// <summary>Whether an answer says no more than that there is no such thing.</summary>
    private static bool IsNothing(JsonElement answer) =>
        answer.TryGetProperty(Data, out var data) && data.ValueKind == JsonValueKind.Object && data.EnumerateObject().All(field => field.Value.ValueKind == JsonValueKind.Null);

    private string? PageOf(ServedRequest whole, OfferedTool tool, Inputs variables, DataVersion data) =>
        pages.Value.Dashboard && guide.PageOf(tool.Told.Name, variables, data.ReferenceDate) is { } page ? whole.Origin + page : null;

    /// <summary>An answer of GraphQL as the result of a tool: as it is for programs, and as text for assistants that read no more than that.</summary>
    private CallToolResult Result(JsonElement answer, string? page, DataVersion? version)
    {
        var structured = new JsonObject();
        var text = new StringBuilder();
        if (answer.TryGetProperty(Errors, out var errors))
        {
            structured[Errors] = JsonNode.Parse(errors.GetRawText());
            foreach (var error in errors.EnumerateArray())
                text.Append(CultureInfo.InvariantCulture, $"{error.GetProperty("extensions").GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}{Place(error)}\n");
        }
        if (answer.TryGetProperty(Data, out var data))
        {
            structured[Data] = JsonNode.Parse(data.GetRawText());
            text.AppendJoin("", guide.SentencesOf(data).Select(sentence => sentence + '\n'));
        }
        if (version is not null)
        {
            structured[Version] = version.Version;
            structured[ReferenceDate] = version.ReferenceDate.ToString("O", CultureInfo.InvariantCulture);
        }
        if (page is not null)
        {
            structured[Page] = page;
            text.Append(page).Append('\n');
        }
        var content = new List<ContentBlock> { new TextContentBlock { Text = structured.ToJsonString(Readable) } };
        if (text.Length > 0)
            content.Insert(0, new TextContentBlock { Text = text.ToString().TrimEnd() });
        return new CallToolResult
        {
            IsError = structured.ContainsKey(Errors),
            StructuredContent = JsonSerializer.SerializeToElement(structured, Readable),
            Content = content,
        };
    }

    /// <summary>The field that an error speaks of, as <c> (at a.b)</c>; nothing where it speaks of the whole.</summary>
    private static string Place(JsonElement error) => error.TryGetProperty("path", out var path) ? $" (at {string.Join('.', path.EnumerateArray())})" : "";
}
