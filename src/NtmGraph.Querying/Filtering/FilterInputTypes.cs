using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The filter of an entity.</summary>
internal sealed class FilterInputType<T> : InputObjectGraphType
{
    public FilterInputType(EntityShapes shapes)
    {
        var entity = typeof(T).Name;
        Name = entity + "FilterInput";
        Description = $"Which {entity} rows to give: those that fit all of what is filled in.";
        Add(FilterOperation.And, typeof(ListGraphType<NonNullGraphType<FilterInputType<T>>>), "All of these must hold.");
        Add(FilterOperation.Or, typeof(ListGraphType<NonNullGraphType<FilterInputType<T>>>), "At least one of these must hold.");
        foreach (var member in shapes.Of<T>().Members)
            Add(member.Name, TypeOf(member), Describe(member));
    }

    private static Type TypeOf(Member member) => member switch
    {
        Identifier => typeof(IdOperationInputType),
        Column { SearchedBy: not null } => typeof(SearchableStringOperationInputType),
        Column column => OperationInput.For(column.Property.PropertyType),
        Reference reference => typeof(FilterInputType<>).MakeGenericType(reference.Target),
        Collection collection => typeof(ListFilterInputType<>).MakeGenericType(collection.Element),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private static string Describe(Member member) => member switch
    {
        Reference => $"What must hold of `{member.Name}`; null for those that have none.",
        Collection => $"What must hold of `{member.Name}`.",
        Identifier => $"What `{member.Name}` must be.",
        _ => $"What must hold of the value of `{member.Name}`.",
    };

    private void Add(string name, Type type, string description) =>
        AddField(new FieldType { Name = name, Type = type, Description = description });
}

/// <summary>The filter of a list of entities.</summary>
internal sealed class ListFilterInputType<T> : InputObjectGraphType
{
    public ListFilterInputType()
    {
        Name = $"ListFilterInputTypeOf{typeof(T).Name}FilterInput";
        Description = "What must hold of the elements of a list.";
        Add(FilterOperation.All, "Holds of every element.");
        Add(FilterOperation.None, "Holds of no element.");
        Add(FilterOperation.Some, "Holds of at least one element.");
        AddField(new FieldType { Name = FilterOperation.Any, Type = typeof(BooleanGraphType), Description = "Whether there is an element." }
            .WithCost(Costs.Search));
    }

    private void Add(string name, string description) =>
        AddField(new FieldType { Name = name, Type = typeof(FilterInputType<T>), Description = description }.WithCost(Costs.Search));
}
