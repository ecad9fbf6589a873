using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// The walk over what the operations of a document select, from one field to those below it and into every fragment as often as it
/// is spread. It counts, and ends where it is too much; and it puts the fields of one operation into a plan. Documents need not be
/// valid: what the schema does not know is counted, and not planned.
/// </summary>
internal sealed class SelectionWalk(ISchema schema, GraphQLDocument document, SelectionLimits limits, Inclusion inclusion)
{
    private const int NoIntrospection = -1;

    /// <summary>A plan may hold this many times the fields that may be selected: each field of an interface once for every type that it may be.</summary>
    private const int MostTypes = 10;

    /// <summary>The fragments that the walk is inside of.</summary>
    private readonly HashSet<ROM> entered = [];

    private readonly HashSet<ROM> spread = [];
    private readonly HashSet<GraphQLField> withArguments = [];
    private int fields;
    private int spreads;
    private int aliases;

    /// <summary>How many fields the plan holds.</summary>
    public int Planned { get; private set; }

    /// <summary>The fields planned that are given arguments, each that stands in the document once: it may be planned for several types and places.</summary>
    public List<SelectedField> WithArguments { get; } = [];

    /// <summary>Whether the schema knows all that was to be planned.</summary>
    public bool FitsSchema { get; private set; } = true;

    /// <summary>Walks over the whole document.</summary>
    /// <param name="planned">The operation to plan. Null for none.</param>
    /// <param name="into">Where its fields belong.</param>
    /// <exception cref="QueryError">The document selects too much.</exception>
    public void Add(GraphQLOperationDefinition? planned, Selection into)
    {
        foreach (var definition in document.Definitions)
            if (definition is GraphQLOperationDefinition operation)
                Add(operation.SelectionSet, operation == planned ? [into] : [], 1, NoIntrospection);
        foreach (var definition in document.Definitions)
            if (definition is GraphQLFragmentDefinition fragment && !spread.Contains(fragment.FragmentName.Name.Value))
                Add(fragment.SelectionSet, [], 1, NoIntrospection);
    }

    /// <param name="selections">What is selected.</param>
    /// <param name="into">The selections that the fields belong into, one for each type that the object may be; none to count alone.</param>
    /// <param name="depth">How deep, from 1 on.</param>
    /// <param name="lists">How many lists of introspection it is in.</param>
    private void Add(GraphQLSelectionSet selections, IReadOnlyList<Selection> into, int depth, int lists)
    {
        if (depth > limits.MaxDepth)
            throw new QueryError("QUERY_TOO_DEEP", $"The query is nested more than {limits.MaxDepth} fields deep.");
        foreach (var selection in selections.Selections)
        {
            var included = into.Count == 0 || inclusion.Includes((IHasDirectivesNode)selection) ? into : [];
            switch (selection)
            {
                case GraphQLField field:
                    Add(field, included, depth, lists);
                    break;
                case GraphQLInlineFragment inline:
                    Add(inline.SelectionSet, On(inline.TypeCondition, included), depth, lists);
                    break;
                case GraphQLFragmentSpread { FragmentName.Name.Value: var name }:
                    Follow(name, included, depth, lists);
                    break;
            }
        }
    }

    private void Add(GraphQLField field, IReadOnlyList<Selection> into, int depth, int lists)
    {
        if (++fields > limits.MaxFields)
            throw TooMany("TOO_MANY_FIELDS", "fields", limits.MaxFields);
        if (field.Alias is not null && ++aliases > limits.MaxAliases)
            throw TooMany("TOO_MANY_ALIASES", "aliases", limits.MaxAliases);
        List<Selection> below = [];
        foreach (var selection in into)
            if (Definition(field, selection.Type) is { } definition)
                below.AddRange(Plan(field, definition, selection).Selections);
            else
                FitsSchema = false;
        if (field.SelectionSet is not { } selections)
            return;
        FitsSchema &= into.Count == 0 || below.Count > 0;
        if (IsIntrospection(field))
            lists = 0;
        else if (lists >= 0 && IsIntrospectionList(field) && ++lists > limits.MaxIntrospectionDepth)
            throw new QueryError("INTROSPECTION_TOO_DEEP",
                $"The lists of introspection are nested in each other more than {limits.MaxIntrospectionDepth} deep.");
        Add(selections, below, depth + 1, lists);
    }

    /// <summary>The field of that name in the answer: the one that is there already, or this one.</summary>
    private SelectedField Plan(GraphQLField field, FieldType definition, Selection into)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        if (into.Find(key) is { } known)
            return known;
        if (Planned >= (long)MostTypes * limits.MaxFields)
            throw TooMany("TOO_MANY_FIELDS", "fields of all types together", MostTypes * limits.MaxFields);
        var planned = new SelectedField(key, field, definition, into.Type, Planned++);
        into.Add(planned);
        if (field.Arguments is { Count: > 0 } && withArguments.Add(field))
            WithArguments.Add(planned);
        return planned;
    }

    /// <summary>Goes into a fragment, but not from within itself: that is an error of another kind.</summary>
    private void Follow(ROM name, IReadOnlyList<Selection> into, int depth, int lists)
    {
        if (++spreads > limits.MaxFields)
            throw TooMany("TOO_MANY_FIELDS", "fields and fragments", limits.MaxFields);
        spread.Add(name);
        if (document.FindFragmentDefinition(name) is not { } fragment)
            FitsSchema &= into.Count == 0;
        else if (entered.Add(name))
        {
            Add(fragment.SelectionSet, On(fragment.TypeCondition, into), depth, lists);
            entered.Remove(name);
        }
    }

    /// <summary>The selections of those types that a fragment is for.</summary>
    private IReadOnlyList<Selection> On(GraphQLTypeCondition? condition, IReadOnlyList<Selection> into)
    {
        if (condition is null || into.Count == 0)
            return into;
        var type = schema.AllTypes[condition.Type.Name.Value];
        var applied = into.Where(selection => selection.Type == type || (type is IAbstractGraphType all && all.IsPossibleType(selection.Type))).ToList();
        FitsSchema &= applied.Count > 0;
        return applied;
    }

    private FieldType? Definition(GraphQLField field, IObjectGraphType type)
    {
        var name = field.Name.Value;
        return name == schema.TypeNameMetaFieldType.Name ? schema.TypeNameMetaFieldType
            : type == schema.Query && name == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
            : type == schema.Query && name == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
            : type.Fields.Find(name);
    }

    private static bool IsIntrospection(GraphQLField field) => field.Name.Value == "__schema" || field.Name.Value == "__type";

    private static bool IsIntrospectionList(GraphQLField field) =>
        field.Name.StringValue is "fields" or "inputFields" or "interfaces" or "possibleTypes";

    private static QueryError TooMany(string code, string what, long limit) => new(code, $"The document selects more than {limit} {what}.");
}
