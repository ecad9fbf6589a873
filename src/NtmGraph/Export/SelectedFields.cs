using GraphQL.Types;
using GraphQLParser.AST;
using SchemaField = GraphQL.Types.FieldType;

namespace NtmGraph;

/// <summary>Reads the fields that an operation selects, with its fragments spread out.</summary>
internal sealed class SelectedFields
{
    /// <summary>More than any table has columns; fragments within fragments could select without end.</summary>
    private const int Most = 2000;

    private readonly ISchema schema;
    private readonly GraphQLDocument document;
    private int count;

    private SelectedFields(ISchema schema, GraphQLDocument document) => (this.schema, this.document) = (schema, document);

    /// <summary>The root fields. Null where the document does not fit the schema, or selects too much.</summary>
    public static IReadOnlyList<SelectedField>? Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var fields = new List<SelectedField>();
        return new SelectedFields(schema, document).Collect(new(operation.SelectionSet, schema.Query, fields, [], Conditional: false)) ? fields : null;
    }

    private bool Collect(Selections part)
    {
        foreach (var selection in part.Set.Selections)
        {
            var conditional = part.Conditional || selection is IHasDirectivesNode { Directives.Count: > 0 };
            var fits = selection switch
            {
                GraphQLField field => Add(field, part with { Conditional = conditional }),
                GraphQLInlineFragment inline => CollectOn(inline.TypeCondition, part with { Set = inline.SelectionSet, Conditional = conditional }),
                GraphQLFragmentSpread spread => !part.Spread.Add(spread.FragmentName.Name.StringValue)
                    || (Fragment(spread) is { } fragment
                        && CollectOn(fragment.TypeCondition, part with { Set = fragment.SelectionSet, Conditional = conditional })),
                _ => false,
            };
            if (!fits)
                return false;
        }
        return true;
    }

    private bool CollectOn(GraphQLTypeCondition? condition, Selections part) => condition is null
        ? Collect(part)
        : schema.AllTypes[condition.Type.Name.StringValue] is { } type
            && Collect(part with { Type = type, Conditional = part.Conditional || type != part.Type });

    private bool Add(GraphQLField ast, Selections part)
    {
        if (Definition(ast, part.Type) is not { } definition || ++count > Most)
            return false;
        var key = (ast.Alias?.Name ?? ast.Name).StringValue;
        var field = part.Into.Find(other => other.Key == key);
        if (field is null)
            part.Into.Add(field = new SelectedField(key, ast, definition, part.Type));
        field.IsConditional &= part.Conditional;
        return ast.SelectionSet is not { } below || Collect(new(below, field.Type, field.Fields, [], Conditional: false));
    }

    private SchemaField? Definition(GraphQLField field, IGraphType type) => field.Name.StringValue switch
    {
        "__typename" => schema.TypeNameMetaFieldType,
        "__schema" when type == schema.Query => schema.SchemaMetaFieldType,
        "__type" when type == schema.Query => schema.TypeMetaFieldType,
        var name => (type as IComplexGraphType)?.Fields.Find(name),
    };

    private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);

    /// <summary>A selection set of a type, whose fields belong into a list.</summary>
    private sealed record Selections(
        GraphQLSelectionSet Set, IGraphType Type, List<SelectedField> Into, HashSet<string> Spread, bool Conditional);
}
