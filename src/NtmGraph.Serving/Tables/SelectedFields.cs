using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using SchemaField = GraphQL.Types.FieldType;

namespace NtmGraph.Serving;

/// <summary>Reads the fields that an operation selects, with its fragments spread out.</summary>
internal sealed class SelectedFields
{
    /// <summary>More than any table has columns; fragments within fragments could select without end.</summary>
    private const int Most = 2000;

    private readonly ISchema schema;
    private readonly GraphQLDocument document;
    private readonly GraphQLOperationDefinition operation;
    private readonly Inputs variables;
    private int count;

    private SelectedFields(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Inputs variables) =>
        (this.schema, this.document, this.operation, this.variables) = (schema, document, operation, variables);

    /// <summary>The root fields. Null where the document does not fit the schema, or selects too much.</summary>
    public static IReadOnlyList<SelectedField>? Of(
        ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Inputs variables)
    {
        var fields = new List<SelectedField>();
        var reading = new SelectedFields(schema, document, operation, variables);
        return reading.Collect(new(operation.SelectionSet, schema.Query, fields, [], Conditional: false)) ? fields : null;
    }

    private bool Collect(Selections part)
    {
        foreach (var selection in part.Set.Selections)
        {
            if (IsLeftOut((IHasDirectivesNode)selection))
                continue;
            var fits = selection switch
            {
                GraphQLField field => Add(field, part),
                GraphQLInlineFragment inline => CollectOn(inline.TypeCondition, part with { Set = inline.SelectionSet }),
                GraphQLFragmentSpread spread => !part.Spread.Add(spread.FragmentName.Name.StringValue)
                    || (Fragment(spread) is { } fragment && CollectOn(fragment.TypeCondition, part with { Set = fragment.SelectionSet })),
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

    private bool IsLeftOut(IHasDirectivesNode node) => node.Directives?.Items.Any(directive =>
        (directive.Name == "skip" && IsTrue(directive)) || (directive.Name == "include" && !IsTrue(directive))) == true;

    private bool IsTrue(GraphQLDirective directive) => directive.Arguments?.Items.FirstOrDefault()?.Value switch
    {
        GraphQLBooleanValue value => value.BoolValue,
        GraphQLVariable { Name.StringValue: var name } => variables.TryGetValue(name, out var sent)
            ? sent is true
            : operation.Variables?.Items.Find(known => known.Variable.Name.StringValue == name)?.DefaultValue is GraphQLBooleanValue { BoolValue: true },
        _ => false,
    };

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
