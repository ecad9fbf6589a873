using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Primitives;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Document"/>. Gives the variables of <see cref="ServedRequest.Operation"/> from the URL: each from a
/// parameter of its name, lists from several, objects as JSON; or all of them from the parameter <c>variables</c>. Ends requests whose
/// parameters are no variables of the operation, or cannot be read as such.
/// </summary>
internal sealed class ReadVariables(ISchema schema, IGraphQLTextSerializer json) : IRequestStep
{
    private const string All = "variables";

    public Task Invoke(ServedRequest request, NextStep next)
    {
        try
        {
            request.Operation.Variables = Read(request.Http.Request.Query, request.Document);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw HttpRefusal.Malformed("The variables are nested too deeply, or have a text that is not well-formed Unicode.");
        }
        return next(request);
    }

    /// <summary>Whether a parameter says nothing about variables. With one that begins with <c>_</c> programs make addresses that no cache knows.</summary>
    public static bool IsOther(string parameter) => parameter is TableFormat.ByteOrderMark or TableFormat.Excel or ['_', ..];

    private Inputs Read(IQueryCollection query, Document? document)
    {
        var known = (document?.Parsed.Definitions ?? []).OfType<GraphQLOperationDefinition>()
            .SelectMany(operation => operation.Variables?.Items ?? [])
            .ToLookup(variable => variable.Variable.Name.StringValue, variable => variable.Type);
        var values = Together(query[All]);
        var own = query.Where(parameter => parameter.Key != All && !IsOther(parameter.Key)).ToList();
        foreach (var name in values.Select(value => value.Key).Concat(own.Select(parameter => parameter.Key)))
            if (!known.Contains(name))
                throw NotKnown(name, known.Select(variable => variable.Key));
        foreach (var (name, given) in own)
            if (given.Where(text => !string.IsNullOrEmpty(text)).ToArray() is { Length: > 0 } texts
                && !values.TryAdd(name, Value(name, known[name].First(), texts!)))
                throw HttpRefusal.Repeated(name);
        return json.Deserialize<Inputs>(values.ToJsonString())!;
    }

    private static JsonObject Together(StringValues given) => given switch
    {
        [] or [""] => [],
        [{ } text] => Json(All, text) as JsonObject ?? throw HttpRefusal.Malformed($"`{All}` is no JSON object."),
        _ => throw HttpRefusal.Repeated(All),
    };

    private JsonNode? Value(string name, GraphQLType type, string[] given) => type switch
    {
        GraphQLNonNullType some => Value(name, some.Type, given),
        GraphQLListType when given is [['[', ..] array] => Json(name, array),
        GraphQLListType list => new JsonArray([.. given.Select(item => Value(name, list.Type, [item]))]),
        _ when given.Length > 1 => throw HttpRefusal.Repeated(name),
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

    /// <summary>A value is given for a variable that the operation does not have.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names of the operation's variables.</param>
    public static HttpRefusal NotKnown(string name, IEnumerable<string> known) =>
        HttpRefusal.Malformed($"This operation has no variable `{name}`; it has {Listed(known)}.");

    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"`{name}`")) is { Length: > 0 } all ? all : "none";
}
