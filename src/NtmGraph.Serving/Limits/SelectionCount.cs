using GraphQLParser;
using GraphQLParser.AST;

namespace NtmGraph.Serving;

/// <summary>Counts what the operations of a document select.</summary>
/// <param name="limits">What is too much.</param>
/// <param name="fragments">The document with the fragments to follow; null to count them where they are defined.</param>
internal sealed class SelectionCount(LimitsOptions limits, GraphQLDocument? fragments)
{
    private const int NoIntrospection = -1;

    private readonly HashSet<ROM> entered = [];
    private int fields;
    private int spreads;
    private int aliases;

    /// <exception cref="HttpRefusal">It is too much.</exception>
    public void Add(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
            if (definition is GraphQLOperationDefinition operation)
                Add(operation.SelectionSet, 1, NoIntrospection);
            else if (fragments is null && definition is GraphQLFragmentDefinition fragment)
                Add(fragment.SelectionSet, 1, NoIntrospection);
    }

    /// <param name="selections">What is selected.</param>
    /// <param name="depth">How deep, from 1 on.</param>
    /// <param name="lists">How many lists of introspection it is in.</param>
    private void Add(GraphQLSelectionSet selections, int depth, int lists)
    {
        if (depth > limits.MaxDepth)
            throw Refusal("QUERY_TOO_DEEP", $"The query is nested more than {limits.MaxDepth} fields deep.");
        foreach (var selection in selections.Selections)
            switch (selection)
            {
                case GraphQLField field:
                    Add(field, depth, lists);
                    break;
                case GraphQLInlineFragment inline:
                    Add(inline.SelectionSet, depth, lists);
                    break;
                case GraphQLFragmentSpread spread:
                    Follow(spread.FragmentName.Name.Value, depth, lists);
                    break;
            }
    }

    private void Add(GraphQLField field, int depth, int lists)
    {
        if (++fields > limits.MaxFields)
            throw TooMany("TOO_MANY_FIELDS", "fields", limits.MaxFields);
        if (field.Alias is not null && ++aliases > limits.MaxAliases)
            throw TooMany("TOO_MANY_ALIASES", "aliases", limits.MaxAliases);
        if (field.SelectionSet is not { } below)
            return;
        if (IsIntrospection(field))
            lists = 0;
        else if (lists >= 0 && IsIntrospectionList(field) && ++lists > limits.MaxIntrospectionDepth)
            throw Refusal("INTROSPECTION_TOO_DEEP",
                $"The lists of introspection are nested in each other more than {limits.MaxIntrospectionDepth} deep.");
        Add(below, depth + 1, lists);
    }

    /// <summary>Goes into a fragment, but not from within itself: that is an error of another kind.</summary>
    private void Follow(ROM name, int depth, int lists)
    {
        if (++spreads > limits.MaxFields)
            throw TooMany("TOO_MANY_FIELDS", "fields and fragments", limits.MaxFields);
        if (fragments?.FindFragmentDefinition(name) is not { } fragment || !entered.Add(name))
            return;
        Add(fragment.SelectionSet, depth, lists);
        entered.Remove(name);
    }

    private static bool IsIntrospection(GraphQLField field) => field.Name.Value == "__schema" || field.Name.Value == "__type";

    private static bool IsIntrospectionList(GraphQLField field) =>
        field.Name.StringValue is "fields" or "inputFields" or "interfaces" or "possibleTypes";

    private static HttpRefusal TooMany(string code, string what, int limit) => Refusal(code, $"The document selects more than {limit} {what}.");

    private static HttpRefusal Refusal(string code, string message) => new(null, code, message);
}
