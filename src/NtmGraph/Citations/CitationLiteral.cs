using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph;

/// <summary>Writes the values of arguments as literals, with variables replaced by what was sent for them.</summary>
internal static class CitationLiteral
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text in quotes; escapes of JSON are escapes of GraphQL.</summary>
    public static string Text(string text) => JsonSerializer.Serialize(text, Readable);

    /// <summary>A value as it stands in a request; null where it is a variable without a value.</summary>
    public static string? Of(GraphQLValue value, IResolveFieldContext context) => value switch
    {
        GraphQLVariable variable => CitedRequest.Of(context).Value(variable.Name.StringValue, name => OfVariable(name, context)),
        GraphQLStringValue text => Text(text.Value.ToString()),
        GraphQLListValue list => List((list.Values ?? []).Select(item => Of(item, context))),
        GraphQLObjectValue fields => Object((fields.Fields ?? []).Select(field => (field.Name.StringValue, Of(field.Value, context)))),
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLBooleanValue truth => truth.BoolValue ? "true" : "false",
        GraphQLIntValue number => number.Value.ToString(),
        GraphQLFloatValue number => number.Value.ToString(),
        _ => "null",
    };

    private static string? OfVariable(string name, IResolveFieldContext context)
    {
        var definition = context.Operation.Variables!.Items.First(variable => variable.Variable.Name.StringValue == name);
        if (context.ExecutionContext.ExecutionOptions.Variables is { } sent && sent.TryGetValue(name, out var value))
            return Of(value, TypeOf(definition.Type, context.Schema));
        return definition.DefaultValue is { } standard ? Of(standard, context) : null;
    }

    private static IGraphType TypeOf(GraphQLType type, ISchema schema) => type switch
    {
        GraphQLNonNullType some => TypeOf(some.Type, schema),
        GraphQLListType list => TypeOf(list.Type, schema),
        GraphQLNamedType named => schema.AllTypes[named.Name.StringValue]!,
        _ => throw new ArgumentException($"{type.Kind} is no type."),
    };

    /// <summary>A value as it was sent; names of enumerations and texts look alike in it, so their type decides.</summary>
    private static string Of(object? value, IGraphType type) => value switch
    {
        null => "null",
        string text => type is EnumerationGraphType ? text : Text(text),
        bool truth => truth ? "true" : "false",
        IReadOnlyDictionary<string, object?> fields => Object(fields.Select(field => (field.Key, (string?)Of(field.Value, FieldType(type, field.Key))))),
        IEnumerable items => List(items.Cast<object?>().Select(item => Of(item, type))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType()} is no value of a variable."),
    };

    private static IGraphType FieldType(IGraphType type, string field) =>
        ((IComplexGraphType)type).Fields.Find(field)!.ResolvedType!.GetNamedType();

    private static string List(IEnumerable<string?> items) => $"[{string.Join(", ", items.Select(item => item ?? "null"))}]";

    private static string Object(IEnumerable<(string Name, string? Value)> fields) =>
        $"{{ {string.Join(", ", fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {field.Value}"))} }}";
}
