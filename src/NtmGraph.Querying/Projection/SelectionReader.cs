using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>Reads which fields a request selects, below the one being resolved.</summary>
internal sealed class SelectionReader(IResolveFieldContext context)
{
    /// <summary>The fields selected below some fields, by name; those of the same name under several aliases together.</summary>
    public ILookup<string, GraphQLField> Below(IEnumerable<GraphQLField> fields, string type) =>
        fields.SelectMany(field => Fields(field.SelectionSet, type)).ToLookup(field => field.Name.StringValue);

    /// <summary>The fields selected below the field being resolved.</summary>
    public ILookup<string, GraphQLField> Below(string type) => Below([context.FieldAst], type);

    private IEnumerable<GraphQLField> Fields(GraphQLSelectionSet? selections, string type)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            if (selection is IHasDirectivesNode conditional && IsLeftOut(conditional))
                continue;
            var fields = selection switch
            {
                GraphQLField field => [field],
                GraphQLInlineFragment inline when Applies(inline.TypeCondition, type) => Fields(inline.SelectionSet, type),
                GraphQLFragmentSpread spread when Fragment(spread) is { } fragment && Applies(fragment.TypeCondition, type) =>
                    Fields(fragment.SelectionSet, type),
                _ => [],
            };
            foreach (var field in fields)
                yield return field;
        }
    }

    private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread) =>
        context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);

    private bool Applies(GraphQLTypeCondition? condition, string type)
    {
        if (condition is null || condition.Type.Name == type)
            return true;
        return context.Schema.AllTypes[condition.Type.Name.StringValue] is IAbstractGraphType all
            && all.PossibleTypes.Any(possible => possible.Name == type);
    }

    private bool IsLeftOut(IHasDirectivesNode node) => node.Directives?.Items.Any(directive =>
        (directive.Name == "skip" && Condition(directive)) || (directive.Name == "include" && !Condition(directive))) == true;

    private bool Condition(GraphQLDirective directive) => directive.Arguments?.Items[0].Value switch
    {
        GraphQLBooleanValue value => value.BoolValue,
        GraphQLVariable variable => context.Variables.ValueFor(variable.Name, out var value) && value.Value is true,
        _ => false,
    };
}
