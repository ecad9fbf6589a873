using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Where an operation and its fragments use variables, in the place of what the engine finds: in lists it takes the type of the innermost
/// value for that of an element, so that it does not see where null is none. What the schema does not know is passed over.
/// </summary>
public sealed class VariableUses
{
    private readonly ISchema schema;
    private readonly GraphQLDocument document;
    private readonly HashSet<ROM> entered = [];
    private readonly List<VariableUse> uses = [];

    private VariableUses(ISchema schema, GraphQLDocument document) => (this.schema, this.document) = (schema, document);

    /// <summary>The uses, each that stands in the document once.</summary>
    public static IReadOnlyList<VariableUse> Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var found = new VariableUses(schema, document);
        found.Add(operation);
        found.Add(operation.SelectionSet, OperationPlan.RootOf(schema, operation.Operation));
        return found.uses;
    }

    private void Add(GraphQLSelectionSet selections, IGraphType? type)
    {
        foreach (var selection in selections.Selections)
        {
            Add((IHasDirectivesNode)selection);
            switch (selection)
            {
                case GraphQLField field:
                    var definition = DefinitionOf(field.Name.Value, type);
                    Add(field.Arguments, definition?.Arguments);
                    if (field.SelectionSet is { } below)
                        Add(below, definition?.ResolvedType?.GetNamedType());
                    break;
                case GraphQLInlineFragment inline:
                    Add(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name.Value] : type);
                    break;
                case GraphQLFragmentSpread { FragmentName.Name.Value: var name } when entered.Add(name) && document.FindFragmentDefinition(name) is { } fragment:
                    Add(fragment);
                    Add(fragment.SelectionSet, schema.AllTypes[fragment.TypeCondition.Type.Name.Value]);
                    break;
            }
        }
    }

    private FieldType? DefinitionOf(ROM name, IGraphType? type) =>
        type == schema.Query && name == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
        : type == schema.Query && name == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
        : (type as IComplexGraphType)?.Fields.Find(name);

    private void Add(IHasDirectivesNode node)
    {
        foreach (var directive in node.Directives?.Items ?? [])
            Add(directive.Arguments, schema.Directives.Find(directive.Name.Value)?.Arguments, node as GraphQLField);
    }

    private void Add(GraphQLArguments? given, QueryArguments? known, GraphQLField? directed = null)
    {
        foreach (var argument in given?.Items ?? [])
            if (known?.Find(argument.Name.Value) is { ResolvedType: { } type } definition)
                Add(argument.Value, type, definition.DefaultValue is not null, definition, directed);
    }

    private void Add(GraphQLValue value, IGraphType type, bool hasDefault, IProvideDescription place, GraphQLField? directed = null)
    {
        switch (value)
        {
            case GraphQLVariable variable:
                uses.Add(new(variable, type, hasDefault, place, directed));
                break;
            case GraphQLListValue list when (type is NonNullGraphType some ? some.ResolvedType : type) is ListGraphType { ResolvedType: { } element }:
                foreach (var item in list.Values ?? [])
                    Add(item, element, hasDefault: false, place);
                break;
            case GraphQLObjectValue fields when type.GetNamedType() is IInputObjectGraphType known:
                foreach (var field in fields.Fields ?? [])
                    if (known.Fields.Find(field.Name.Value) is { ResolvedType: { } within } definition)
                        Add(field.Value, within, definition.DefaultValue is not null, definition);
                break;
        }
    }
}

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable in the document.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="HasDefault">Whether there is a value where the variable has none.</param>
/// <param name="Place">The argument, or the field of an input, whose value it is or that it is a part of.</param>
/// <param name="Directed">The field that the argument's directive stands on; null where it is not one of a directive of a field.</param>
public readonly record struct VariableUse(GraphQLVariable Node, IGraphType Type, bool HasDefault, IProvideDescription Place, GraphQLField? Directed)
{
    /// <summary>Whether a variable may stand here.</summary>
    public bool Admits(GraphQLVariableDefinition variable) =>
        variable.Type is not GraphQLNonNullType && Type is NonNullGraphType { ResolvedType: { } nullable }
            ? (HasDefault || variable.DefaultValue is { } value and not GraphQLNullValue) && Fits(variable.Type, nullable)
            : Fits(variable.Type, Type);

    private static bool Fits(GraphQLType given, IGraphType expected) => (given, expected) switch
    {
        (GraphQLNonNullType some, NonNullGraphType same) => Fits(some.Type, same.ResolvedType!),
        (_, NonNullGraphType) => false,
        (GraphQLNonNullType some, _) => Fits(some.Type, expected),
        (GraphQLListType list, ListGraphType same) => Fits(list.Type, same.ResolvedType!),
        (GraphQLNamedType named, _) => named.Name == expected.Name,
        _ => false,
    };
}
