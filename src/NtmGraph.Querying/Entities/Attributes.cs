namespace NtmGraph.Querying;

/// <summary>The natural key of an entity: it orders lists, and cursors made of it outlive a new import.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NaturalKeyAttribute(params string[] properties) : Attribute
{
    /// <summary>Names of the properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}

/// <summary>
/// The relation leads through these properties in the database. On a method that gives a list for all parents at once: the list can be
/// filtered by, as if it were a navigation.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ThroughAttribute(string link, params string[] target) : Attribute
{
    /// <summary>The navigation to the link, or to the links of a list.</summary>
    public string Link { get; } = link;

    /// <summary>The navigations from the link to the target; the last one of a list may lead to several.</summary>
    public IReadOnlyList<string> Target { get; } = target;

    /// <summary>Of a list: name of the static property of the same class that says which links count, an expression; null where all do.</summary>
    public string? If { get; set; }

    /// <summary>Of a list: the navigation that leads to rows where it is not known what is in the list; null where that is always known.</summary>
    public string? Unknown { get; set; }
}

/// <summary>The value is ordered by a key stored in another property.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortedByAttribute(string property) : Attribute
{
    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;
}

/// <summary>The value can be searched, by a folded text stored in another property.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchedByAttribute(string property) : Attribute
{
    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;
}

/// <summary>The columns and to-one relations that a computed field reads from its entity. Without it, all columns are fetched.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NeedsAttribute(params string[] properties) : Attribute
{
    /// <summary>Names of the properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
