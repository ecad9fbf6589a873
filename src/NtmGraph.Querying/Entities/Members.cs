using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>A member of an entity that queries can speak of.</summary>
/// <param name="Name">The name in GraphQL.</param>
/// <param name="Property">The property of the entity.</param>
internal abstract record Member(string Name, PropertyInfo Property);

/// <summary>A stored value.</summary>
/// <param name="SortedBy">The property that orders by this one; itself, unless a stored key does.</param>
/// <param name="SearchedBy">The property that holds the folded text, where the value can be searched.</param>
/// <param name="Digits">How many digits a decimal has before and after its point, where that is laid down.</param>
internal sealed record Column(
    string Name, PropertyInfo Property, PropertyInfo SortedBy, PropertyInfo? SearchedBy, (int Whole, int Decimals)? Digits)
    : Member(Name, Property);

/// <summary>A relation to one other entity.</summary>
/// <param name="Path">The properties that lead there: one, or two where a link stands between.</param>
internal sealed record Reference(string Name, PropertyInfo Property, IReadOnlyList<PropertyInfo> Path)
    : Member(Name, Property)
{
    public Type Target => Path[^1].PropertyType;
}

/// <summary>A relation to many other entities.</summary>
/// <param name="Property">The navigation to them or, where links stand between, to the links.</param>
/// <param name="Target">The property of a link that is the other entity; null where no links stand between, or these lead to lists.</param>
/// <param name="Lists">The properties that lead from a link to a list of the others; null where links lead to none.</param>
/// <param name="If">Which links count; null where all do.</param>
/// <param name="Unknown">The navigation that leads to rows where the relation is not known; null where it always is.</param>
/// <param name="Among">The entity of whose rows few have most of the others; null where all have about equally many.</param>
internal sealed record Collection(
    string Name, PropertyInfo Property, PropertyInfo? Target = null, IReadOnlyList<PropertyInfo>? Lists = null, LambdaExpression? If = null,
    PropertyInfo? Unknown = null, Type? Among = null)
    : Member(Name, Property)
{
    public Type Element => Target?.PropertyType ?? ElementOf(Lists?[^1] ?? Property);

    /// <summary>What the navigation leads to.</summary>
    public Type Link => ElementOf(Property);

    private static Type ElementOf(PropertyInfo list) => list.PropertyType.GetGenericArguments()[0];
}

/// <summary>The identifier of an entity, which names its natural key and, of what depends on a day, the day.</summary>
/// <param name="Key">The columns of the natural key.</param>
internal sealed record Identifier(string Name, PropertyInfo Property, IReadOnlyList<Column> Key) : Member(Name, Property);
