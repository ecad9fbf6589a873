using System.Globalization;
using GraphQL;
using GraphQL.Types;
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
            query = $"{Field(at)} {{ {query} }}";
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
        var arguments = (field.FieldAst.Arguments?.Items ?? [])
            .Where(argument => argument.Name.StringValue != day)
            .Select(argument => (Name: argument.Name.StringValue, Value: CitationLiteral.Of(argument.Value, field)))
            .Where(argument => argument.Value is not null)
            .Select(argument => $"{argument.Name}: {argument.Value}")
            .ToList();
        if (day is not null)
            arguments.Add($"{day}: {Day(field.Day())}");
        var name = field.FieldDefinition.Name;
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }
}
