namespace NtmGraph.Querying;

/// <summary>One page of a list, with what a client needs to ask for the next one.</summary>
internal sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo, int? TotalCount);

/// <summary>One element of a page and the cursor that marks its place in the list, written when it is asked for.</summary>
internal sealed class Edge<T>(T node, Func<string> cursor)
{
    public string Cursor => cursor();

    public T Node { get; } = node;
}

/// <summary>Where a page lies in its list.</summary>
internal sealed class PageInfo(bool hasNextPage, bool hasPreviousPage, Func<string?> startCursor, Func<string?> endCursor)
{
    public bool HasNextPage { get; } = hasNextPage;

    public bool HasPreviousPage { get; } = hasPreviousPage;

    public string? StartCursor => startCursor();

    public string? EndCursor => endCursor();
}
