namespace NtmGraph.Querying;

/// <summary>One page of a list, with what a client needs to ask for the next one.</summary>
public sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo, int? TotalCount);

/// <summary>One element of a page and the cursor that marks its place in the list.</summary>
public sealed record Edge<T>(string Cursor, T Node);

/// <summary>Where a page lies in its list.</summary>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
