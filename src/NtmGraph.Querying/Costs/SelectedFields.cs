using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>The fields that an object is asked for, each under its name in the answer, with all that is selected below it.</summary>
internal sealed class SelectedFields(ValidationContext context, IObjectGraphType type)
{
    private readonly List<(GraphQLField Field, List<GraphQLSelectionSet> Below)> fields = [];
    private readonly Dictionary<ROM, int> places = [];
    private HashSet<ROM>? spread;

    public IReadOnlyList<(GraphQLField Field, List<GraphQLSelectionSet> Below)> All => fields;

    public void Add(GraphQLSelectionSet selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (!context.ShouldIncludeNode(selection))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    Add(field);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition):
                    Add(inline.SelectionSet);
                    break;
                case GraphQLFragmentSpread { FragmentName.Name: var name } when (spread ??= []).Add(name.Value)
                    && context.Document.FindFragmentDefinition(name.Value) is { } fragment && Applies(fragment.TypeCondition):
                    Add(fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(GraphQLField field)
    {
        var name = (field.Alias?.Name ?? field.Name).Value;
        if (!places.TryGetValue(name, out var place))
        {
            places.Add(name, place = fields.Count);
            fields.Add((field, []));
        }
        if (field.SelectionSet is { } below)
            fields[place].Below.Add(below);
    }

    private bool Applies(GraphQLTypeCondition? condition) =>
        condition is null || condition.Type.Name.Value == type.Name
        || (context.Schema.AllTypes[condition.Type.Name.StringValue] is IAbstractGraphType all && all.IsPossibleType(type));
}
