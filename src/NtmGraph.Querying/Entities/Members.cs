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
internal sealed record Collection(string Name, PropertyInfo Property) : Member(Name, Property)
{
    public Type Element => Property.PropertyType.GetGenericArguments()[0];
}
