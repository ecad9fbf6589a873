namespace NtmGraph.Querying;

/// <summary>The natural key of an entity: it orders lists, and cursors made of it outlive a new import.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NaturalKeyAttribute(params string[] properties) : Attribute
{
    /// <summary>Names of the properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}

/// <summary>The relation leads through these properties in the database.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ThroughAttribute(string link, string target) : Attribute
{
    /// <summary>The navigation to the link.</summary>
    public string Link { get; } = link;

    /// <summary>The navigation from the link to the target.</summary>
    public string Target { get; } = target;
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
