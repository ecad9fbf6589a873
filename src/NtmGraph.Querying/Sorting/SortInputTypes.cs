using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The order of a list of entities.</summary>
internal sealed class SortInputType<T> : InputObjectGraphType
{
    public SortInputType(EntityShapes shapes)
    {
        var entity = typeof(T).Name;
        Name = entity + "SortInput";
        Description = $"By what to order {entity} rows. Of several fields, the one written first counts first, in an object as in a list.";
        foreach (var member in shapes.Of<T>().Members)
            if (member is Column)
                AddField(new FieldType { Name = member.Name, Type = typeof(SortEnumType), Description = $"Orders by `{member.Name}`." });
            else if (member is Reference reference)
                AddField(new FieldType
                {
                    Name = member.Name,
                    Type = typeof(SortInputType<>).MakeGenericType(reference.Target),
                    Description = $"Orders by a field of `{member.Name}`.",
                });
    }
}

/// <summary>The direction of an order.</summary>
internal sealed class SortEnumType : EnumerationGraphType
{
    public SortEnumType()
    {
        Name = "SortEnumType";
        Description = "The direction of an order. Rows without a value come first in ascending order.";
        Add("ASC", false, "From the least to the greatest.");
        Add("DESC", true, "From the greatest to the least.");
    }
}
