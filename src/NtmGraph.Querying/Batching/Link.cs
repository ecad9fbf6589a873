namespace NtmGraph.Querying;

/// <summary>An element of a list and the entity whose list it is in, by its primary key; 0 for lists of nobody.</summary>
public sealed class Link<T>
{
    /// <summary>Primary key of the entity that has the list.</summary>
    public required int ParentId { get; init; }

    /// <summary>The element.</summary>
    public required T Node { get; init; }
}
