using System.Text.Json.Nodes;
using GraphQL.Types;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Describes what a tool gives as JSON Schema does, by what its operation selects. Fields are not described in words: the schema says what
/// they mean, and every word is read by an assistant.
/// </summary>
internal static class AnswerSchema
{
    /// <summary>The results of a tool.</summary>
    /// <param name="plan">What its operation may select.</param>
    public static JsonObject Of(OperationPlan plan) => OfObject(new()
    {
        [CallTool.Data] = OrNull(OfFields(plan.Root.Fields)),
        [CallTool.Errors] = ListOf(OfObject(new() { ["message"] = Text(), ["extensions"] = OfObject(new() { ["code"] = Text() }) })),
        [CallTool.Version] = Text(),
        [CallTool.ReferenceDate] = ToolSchema.OfScalar("Date"),
        [CallTool.Page] = Text(),
    });

    private static JsonObject OfFields(IEnumerable<SelectedField> fields) =>
        OfObject(new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Of(field.Definition.ResolvedType!, field)))));

    private static JsonObject Of(IGraphType type, SelectedField field) => type is NonNullGraphType some ? OfValue(some.ResolvedType!, field) : OrNull(OfValue(type, field));

    private static JsonObject OfValue(IGraphType type, SelectedField field) => type switch
    {
        ListGraphType list => ListOf(Of(list.ResolvedType!, field)),
        EnumerationGraphType names => new() { ["type"] = "string", ["enum"] = new JsonArray([.. names.Values.Select(value => JsonValue.Create(value.Name))]) },
        _ when field.HasFields => OfFields(field.Fields),
        _ => ToolSchema.OfScalar(type.Name),
    };

    private static JsonObject OrNull(JsonObject value)
    {
        value["type"] = new JsonArray(value["type"]!.DeepClone(), "null");
        (value["enum"] as JsonArray)?.Add(null);
        return value;
    }

    private static JsonObject Text() => ToolSchema.OfScalar("String");

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject OfObject(JsonObject properties) => new() { ["type"] = "object", ["properties"] = properties };
}
