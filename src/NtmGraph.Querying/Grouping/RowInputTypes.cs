using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The filter of grouped rows.</summary>
internal sealed class RowFilterInputType<TRow> : InputObjectGraphType
{
    public RowFilterInputType()
    {
        var row = typeof(TRow).Name;
        Name = row + "FilterInput";
        Description = $"Which {row} rows to give: those that fit all of what is filled in.";
        var list = typeof(ListGraphType<NonNullGraphType<RowFilterInputType<TRow>>>);
        this.AddOperation(FilterOperation.And, list, "All of these must hold.");
        this.AddOperation(FilterOperation.Or, list, "At least one of these must hold.");
        foreach (var member in RowShape.Of(typeof(TRow)).Members)
            if (member.Parts.Count == 0)
                this.AddOperation(member.Name, OperationInput.For(member.Type), $"What must hold of the value of `{member.Name}`. {member.Comparison}".TrimEnd());
    }
}

/// <summary>The order of grouped rows.</summary>
internal sealed class RowSortInputType<TRow> : InputObjectGraphType
{
    public RowSortInputType()
    {
        var row = typeof(TRow).Name;
        Name = row + "SortInput";
        Description = $"By what to order {row} rows. Of several fields, the one written first counts first, in an object as in a list.";
        foreach (var member in RowShape.Of(typeof(TRow)).Members)
            AddField(new FieldType
            {
                Name = member.Name,
                Type = member.Parts.Count == 0 ? typeof(SortEnumType) : typeof(KeySortInputType<>).MakeGenericType(member.Type),
                Description = member.Parts.Count == 0 ? $"Orders by `{member.Name}`." : $"Orders by a field of `{member.Name}`.",
            });
    }
}

/// <summary>The order by a key that rows are grouped by.</summary>
internal sealed class KeySortInputType<TKey> : InputObjectGraphType
{
    public KeySortInputType()
    {
        Name = typeof(TKey).Name + "SortInput";
        Description = "By what to order rows that are grouped by this.";
        foreach (var part in RowShape.Parts(typeof(TKey)))
            AddField(new FieldType { Name = part.Name, Type = typeof(SortEnumType), Description = $"Orders by `{part.Name}`." });
    }
}
