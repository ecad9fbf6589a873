using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Primitives;

namespace NtmGraph;

/// <summary>
/// Reads the variables of an operation from a URL: each from a parameter of its name, lists from several, objects as JSON;
/// or all of them from the parameter <c>variables</c>.
/// </summary>
internal sealed class ExportVariables(ISchema schema, IGraphQLTextSerializer serializer)
{
    private const string All = "variables";

    /// <summary>Parameters that are no variables.</summary>
    private static readonly HashSet<string> Others = [All, TableFormat.ByteOrderMark];

    /// <exception cref="HttpRefusal">A parameter is no variable of the operation, or cannot be read as one.</exception>
    public Inputs Read(IQueryCollection query, Document? document)
    {
        var known = (document?.Parsed.Definitions ?? []).OfType<GraphQLOperationDefinition>()
            .SelectMany(operation => operation.Variables?.Items ?? [])
            .ToLookup(variable => variable.Variable.Name.StringValue, variable => variable.Type);
        var values = Together(query[All]);
        foreach (var (name, given) in query.Where(parameter => !Others.Contains(parameter.Key)))
            if (!known.Contains(name))
                throw HttpRefusal.Malformed($"This operation has no variable `{name}`; it has {Listed(known.Select(variable => variable.Key))}.");
            else if (given.Where(text => !string.IsNullOrEmpty(text)).ToArray() is { Length: > 0 } texts)
                values[name] = Value(name, known[name].First(), texts!);
        return serializer.Deserialize<Inputs>(values.ToJsonString())!;
    }

    private static JsonObject Together(StringValues given) => given switch
    {
        [] or [""] => [],
        [{ } text] => Json(All, text) as JsonObject ?? throw HttpRefusal.Malformed($"`{All}` is no JSON object."),
        _ => throw Twice(All),
    };

    private JsonNode? Value(string name, GraphQLType type, string[] given) => type switch
    {
        GraphQLNonNullType some => Value(name, some.Type, given),
        GraphQLListType when given is [['[', ..] array] => Json(name, array),
        GraphQLListType list => new JsonArray([.. given.Select(item => Value(name, list.Type, [item]))]),
        _ when given.Length > 1 => throw Twice(name),
        GraphQLNamedType named when IsText(schema.AllTypes[named.Name.StringValue]) => given[0],
        _ => Json(name, given[0]),
    };

    private static bool IsText(IGraphType? type) => type is EnumerationGraphType || type?.Name is "String" or "ID" or "Date" or "DateTime";

    private static JsonNode? Json(string name, string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw HttpRefusal.Malformed($"`{name}` cannot be read: {text} is no JSON.");
        }
    }

    private static HttpRefusal Twice(string name) => HttpRefusal.Malformed($"The URL has more than one `{name}`.");

    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"`{name}`")) is { Length: > 0 } all ? all : "none";
}
