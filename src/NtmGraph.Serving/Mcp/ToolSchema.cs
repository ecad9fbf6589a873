using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Describes the variables of an operation as JSON Schema does, in the words of the GraphQL schema.</summary>
/// <param name="schema">The schema.</param>
internal sealed class ToolSchema(ISchema schema)
{
    /// <summary>How deep inputs are described. Conditions may hold conditions without end, and every word is read by an assistant.</summary>
    private const int Deepest = 1;

    /// <summary>The variables of an operation, as the properties of an object.</summary>
    /// <param name="document">Holds the operation and its fragments.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="defaults">The values of variables that are left out, before those of the operation.</param>
    /// <param name="example">Values that make sense together; null for none.</param>
    public JsonObject Of(GraphQLDocument document, GraphQLOperationDefinition operation, JsonObject defaults, JsonObject? example)
    {
        var uses = VariableUses.Of(schema, document, operation).ToLookup(use => use.Node.Name.StringValue);
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            var name = variable.Variable.Name.StringValue;
            var property = Of(variable.Type);
            if (uses[name].Select(About).FirstOrDefault(text => text is not null) is { } about)
                property["description"] = property["description"] is { } type ? $"{about} {type}" : about;
            if (defaults[name] is { } own)
                property["default"] = own.DeepClone();
            else if (variable.DefaultValue is { } standard)
                property["default"] = Constant(standard);
            else if (variable.Type is GraphQLNonNullType)
                required.Add(name);
            properties[name] = property;
        }
        var described = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
        if (example is { Count: > 0 })
            described["examples"] = new JsonArray(example.DeepClone());
        return described;
    }

    private static string? About(VariableUse use) => use.Place.Description is not { } about ? null
        : use.Directed is { } field ? $"Of `{(field.Alias?.Name ?? field.Name).StringValue}`: {about}" : about;

    private JsonObject Of(GraphQLType type) => type switch
    {
        GraphQLNonNullType some => Of(some.Type),
        GraphQLListType list => ListOf(Of(list.Type)),
        GraphQLNamedType named => schema.AllTypes[named.Name.StringValue] is { } known ? Of(known, 0) : [], // A call tells what is wrong with the operation.
        _ => throw new ArgumentException($"{type.Kind} is no type."),
    };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Of(IGraphType type, int depth) => type switch
    {
        NonNullGraphType some => Of(some.ResolvedType!, depth),
        ListGraphType list => ListOf(Of(list.ResolvedType!, depth)),
        EnumerationGraphType names => OfEnum(names, depth),
        IInputObjectGraphType input => OfInput(input, depth),
        _ => OfScalar(type.Name),
    };

    private static JsonObject OfEnum(EnumerationGraphType type, int depth)
    {
        var described = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. type.Values.Select(value => JsonValue.Create(value.Name))]) };
        var values = type.Values.Where(value => value.Description is not null).Select(value => $"{value.Name}: {value.Description}").ToList();
        if (depth == 0 && values.Count > 0)
            described["description"] = string.Join(' ', values);
        return described;
    }

    private static JsonObject OfInput(IInputObjectGraphType type, int depth)
    {
        var described = new JsonObject { ["type"] = "object" };
        if (depth == Deepest)
            described["description"] = $"With {string.Join(", ", type.Fields.Select(field => field.Name))}.{Values(type)}";
        else
        {
            var properties = new JsonObject();
            foreach (var field in type.Fields)
                properties[field.Name] = field.ResolvedType!.GetNamedType() == type ? AsItself(field.ResolvedType!) : Of(field.ResolvedType!, depth + 1);
            described["properties"] = properties;
        }
        return described;
    }

    /// <summary>What the fields of an input take that is not described further.</summary>
    private static string Values(IInputObjectGraphType type) =>
        type.Fields.Select(field => field.ResolvedType!.GetNamedType()).FirstOrDefault(value => value != type) switch
        {
            EnumerationGraphType names => $" Values are {string.Join(", ", names.Values.Select(value => value.Name))}.",
            IInputObjectGraphType or null => "",
            var scalar => $" Values are of type {scalar.Name}.",
        };

    /// <summary>A field of an input whose value is again such an input, or a list of them.</summary>
    private static JsonObject AsItself(IGraphType type) => type switch
    {
        NonNullGraphType some => AsItself(some.ResolvedType!),
        ListGraphType list => ListOf(AsItself(list.ResolvedType!)),
        _ => new() { ["type"] = "object", ["description"] = "Like the whole." },
    };

    /// <summary>The values of a scalar.</summary>
    public static JsonObject OfScalar(string name) => name switch
    {
        "Int" or "Long" => new() { ["type"] = "integer" },
        "Float" or "Decimal" => new() { ["type"] = "number" },
        "Boolean" => new() { ["type"] = "boolean" },
        "Date" => new() { ["type"] = "string", ["format"] = "date" },
        "DateTime" => new() { ["type"] = "string", ["format"] = "date-time" },
        _ => new() { ["type"] = "string" },
    };

    private static JsonNode? Constant(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLBooleanValue truth => truth.BoolValue,
        GraphQLIntValue number => long.Parse(number.Value, CultureInfo.InvariantCulture),
        GraphQLFloatValue number => decimal.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(Constant)]),
        GraphQLObjectValue fields => new JsonObject((fields.Fields ?? []).Select(field => KeyValuePair.Create(field.Name.StringValue, Constant(field.Value)))),
        _ => null,
    };
}
