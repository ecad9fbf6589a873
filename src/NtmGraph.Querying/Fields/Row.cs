namespace NtmGraph.Querying;

/// <summary>A row as it is read: the element, whose list it is in, and the values it is ordered by.</summary>
internal sealed class Row<T>
{
    public int ParentId { get; init; }

    public T Node { get; init; } = default!;

    public object?[] Keys { get; init; } = [];
}
