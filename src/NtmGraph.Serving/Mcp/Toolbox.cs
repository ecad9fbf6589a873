using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQLParser.AST;
using ModelContextProtocol.Protocol;

namespace NtmGraph.Serving;

/// <summary>
/// The tools that assistants are offered: the trusted operations, each under its name, but for those whose text has the line
/// <c># tool: none</c>. A line such as <c># tool: {"cite": true}</c> gives the values that variables have where the assistant gives none.
/// An operation whose name has other signs than letters, digits, <c>_</c> and <c>-</c> is no tool either. They are read when the first
/// assistant asks. All members may be called from any thread.
/// </summary>
internal sealed partial class Toolbox
{
    private const string None = "none";

    private readonly Lazy<OrderedDictionary<string, OfferedTool>> tools;

    public Toolbox(PersistedOperations persisted, DocumentCache documents, ISchema schema)
    {
        tools = new(() =>
        {
            var read = new OrderedDictionary<string, OfferedTool>(StringComparer.Ordinal);
            foreach (var name in persisted.Names)
                if (Read(name, persisted.Trusted(name)!, documents, new ToolSchema(schema)) is { } tool)
                    read.Add(name, tool);
            return read;
        });
    }

    /// <exception cref="InvalidDataException">A line of an operation that speaks of tools is no JSON object.</exception>
    public IEnumerable<OfferedTool> All => tools.Value.Values;

    /// <summary>The tool with a name; null where there is none.</summary>
    public OfferedTool? Find(string name) => tools.Value.GetValueOrDefault(name);

    /// <summary>Values of the variables of an operation that make sense together, as the line <c># variables: …</c> of its text gives them; null for none.</summary>
    /// <exception cref="InvalidDataException">The line is no JSON object.</exception>
    public static JsonObject? ExampleOf(string name, string text) => Values(name, Line(Example(), text));

    /// <summary>Reads an operation. One that is not GraphQL, is larger than the limits allow, or is several, is no tool: at <c>/graphql</c> its readers are told why.</summary>
    private static OfferedTool? Read(string name, string text, DocumentCache documents, ToolSchema schema)
    {
        var defaults = Line(Defaults(), text);
        if (defaults is None || !ToolName().IsMatch(name) || Parsed(text, documents) is not { } document
            || document.Parsed.Definitions.OfType<GraphQLOperationDefinition>().ToList() is not [{ Operation: OperationType.Query } operation])
            return null;
        var given = Values(name, defaults) ?? [];
        string[] variables = [.. (operation.Variables?.Items ?? []).Select(variable => variable.Variable.Name.StringValue)];
        if (given.FirstOrDefault(value => !variables.Contains(value.Key)) is { Key: { } other })
            throw new InvalidDataException($"The operation {name} has a value for tools of ${other}, which is none of its variables.");
        var example = ExampleOf(name, text);
        return new(
            new Tool
            {
                Name = name,
                Description = Export.Describe(text),
                InputSchema = JsonSerializer.SerializeToElement(schema.Of(document.Parsed, operation, given, example)),
                OutputSchema = document.Plans.Whole(null) is { FitsSchema: true } plan ? JsonSerializer.SerializeToElement(AnswerSchema.Of(plan)) : null,
                Annotations = new() { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
            },
            text,
            variables,
            given);
    }

    private static Document? Parsed(string text, DocumentCache documents)
    {
        try
        {
            return documents.Read(text);
        }
        catch (HttpRefusal)
        {
            return null;
        }
    }

    /// <exception cref="InvalidDataException">The line of the operation is no JSON object.</exception>
    private static JsonObject? Values(string operation, string? line)
    {
        try
        {
            return line is null ? null : JsonNode.Parse(line) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The operation {operation} has a line of values that is no JSON object: {line}", e);
        }
    }

    private static string? Line(Regex pattern, string text) => pattern.Match(text) is { Success: true } line ? line.Groups[1].Value : null;

    /// <summary>What assistants take for the name of a tool.</summary>
    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex ToolName();

    [GeneratedRegex(@"^# tool: (.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Defaults();

    [GeneratedRegex(@"^# variables: (.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Example();
}

/// <summary>A trusted operation that assistants may call.</summary>
/// <param name="Told">What assistants are told of it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Variables">The names of its variables.</param>
/// <param name="Defaults">The values of variables that an assistant leaves out, before those that the text gives.</param>
internal sealed record OfferedTool(Tool Told, string Text, IReadOnlyList<string> Variables, JsonObject Defaults);
