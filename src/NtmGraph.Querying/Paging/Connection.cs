namespace NtmGraph.Querying;

/// <summary>One page of a list, with what a client needs to ask for the next one.</summary>
public sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo, int? TotalCount);

/// <summary>One element of a page and the cursor that marks its place in the list, written when it is asked for.</summary>
public sealed class Edge<T>(T node, Func<string> cursor)
{
    /// <summary>The cursor.</summary>
    public string Cursor => cursor();

    /// <summary>The element.</summary>
    public T Node { get; } = node;
}

/// <summary>Where a page lies in its list.</summary>
public sealed class PageInfo(bool hasNextPage, bool hasPreviousPage, Func<string?> startCursor, Func<string?> endCursor)
{
    /// <summary>Whether elements follow this page.</summary>
    public bool HasNextPage { get; } = hasNextPage;

    /// <summary>Whether elements precede this page.</summary>
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>Cursor of the first element.</summary>
    public string? StartCursor => startCursor();

    /// <summary>Cursor of the last element.</summary>
    public string? EndCursor => endCursor();
}
