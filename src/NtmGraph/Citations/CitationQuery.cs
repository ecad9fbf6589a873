using System.Collections.Concurrent;
using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// The query that gives a figure again: nothing but the way from the root to it, with the arguments as they were, and with
/// the day written out wherever a field takes one. The version of the data stands beside the figure.
/// </summary>
internal static class CitationQuery
{
    /// <summary>The query for the object whose field is being resolved. Below a unit it begins with that unit.</summary>
    /// <param name="citation">The field that gives the citation.</param>
    /// <param name="fields">What to select of the figure.</param>
    public static string WayTo(IResolveFieldContext citation, string fields)
    {
        var query = fields;
        for (var at = citation.Parent; at is not null; at = at.Parent)
        {
            query = Citation.Cut($"{Field(at)} {{ {query} }}");
            if (at.Source is AdministrativeUnit { Code: { } code } unit && unit.ValidFrom != default && unit.IsValidOn(unit.AsOf))
                return Root($"unit(code: {CitationLiteral.Text(code)}, asOf: {Day(unit.AsOf)}) {{ {query} }}");
            if (at.Parent?.FieldDefinition.ResolvedType?.GetNamedType() is IAbstractGraphType all)
                query = $"... on {all.PossibleTypes.First(type => type.Fields.Contains(at.FieldDefinition)).Name} {{ {query} }}";
        }
        return Root(query);
    }

    /// <summary>A query of a root field and of the version of the data.</summary>
    public static string Root(string field) => $"{{ dataset {{ version }} {field} }}";

    /// <summary>A day as a literal.</summary>
    public static string Day(DateOnly day) => $"\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"";

    private static string Field(IResolveFieldContext field)
    {
        var day = FieldDay.ArgumentOf(field.FieldDefinition);
        return CitedRequest.Of(field).Field(field.FieldAst, day is null ? null : field.Day(), asked => Field(field, day, asked));
    }

    private static string Field(IResolveFieldContext field, string? day, DateOnly? asked)
    {
        var arguments = (field.FieldAst.Arguments?.Items ?? [])
            .Where(argument => argument.Name.StringValue != day)
            .Select(argument => (Name: argument.Name.StringValue, Value: CitationLiteral.Of(argument.Value, field)))
            .Where(argument => argument.Value is not null)
            .Select(argument => $"{argument.Name}: {argument.Value}")
            .ToList();
        if (asked is { } some)
            arguments.Add($"{day}: {Day(some)}");
        var name = field.FieldDefinition.Name;
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }
}

/// <summary>
/// What the queries of all citations of one request have in common, written once: its fields with their arguments, and the values of its
/// variables. All members may be called from any thread.
/// </summary>
internal sealed class CitedRequest
{
    private readonly ConcurrentDictionary<(GraphQLField Field, DateOnly? Day), string> fields = new();
    private readonly ConcurrentDictionary<string, string?> values = new(StringComparer.Ordinal);

    public static CitedRequest Of(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<CitedRequest>();

    /// <summary>A field with its arguments, no longer than a link can hold.</summary>
    /// <param name="field">The field as it stands in the document.</param>
    /// <param name="day">The day that it is asked about; null where it takes none.</param>
    /// <param name="write">Writes it, with that day.</param>
    public string Field(GraphQLField field, DateOnly? day, Func<DateOnly?, string> write) =>
        fields.GetOrAdd((field, day), key => Citation.Cut(write(key.Day)));

    /// <summary>The value of a variable, no longer than a link can hold; null where it has none.</summary>
    public string? Value(string variable, Func<string, string?> write) =>
        values.GetOrAdd(variable, name => write(name) is { } text ? Citation.Cut(text) : null);
}
