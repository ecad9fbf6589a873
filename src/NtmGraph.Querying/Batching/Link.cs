namespace NtmGraph.Querying;

/// <summary>An element of a list, and the primary key of the entity whose list it is in; 0 where the list is none of an entity.</summary>
public sealed class Link<T>
{
    /// <summary>Primary key of the entity that has the list.</summary>
    public required int ParentId { get; init; }

    /// <summary>The element.</summary>
    public required T Node { get; init; }
}
