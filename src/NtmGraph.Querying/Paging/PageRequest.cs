using GraphQL;

namespace NtmGraph.Querying;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Backward">Whether the page is counted from the end.</param>
internal sealed record PageRequest(int Size, string? Cursor, string? Until, bool Backward)
{
    /// <exception cref="QueryError">The arguments contradict each other, or ask for too much.</exception>
    public static PageRequest Read(IResolveFieldContext context, QueryingOptions options)
    {
        var first = context.GetArgument<int?>(ConnectionArguments.First);
        var last = context.GetArgument<int?>(ConnectionArguments.Last);
        var after = context.GetArgument<string?>(ConnectionArguments.After);
        var before = context.GetArgument<string?>(ConnectionArguments.Before);
        if (first is not null && last is not null)
            throw new QueryError("PAGING_CONTRADICTS_ITSELF", "Ask for the `first` or for the `last` elements, not for both.");
        var size = first ?? last ?? options.DefaultPageSize;
        if (size < 0 || size > options.MaxPageSize)
            throw new QueryError("PAGE_SIZE_OUT_OF_RANGE",
                $"`{(last is null ? "first" : "last")}` must be from 0 to {options.MaxPageSize}, not {size}.");
        return last is not null ? new PageRequest(size, before, after, true) : new PageRequest(size, after, before, false);
    }
}

/// <summary>The names of a connection's arguments and fields.</summary>
internal static class ConnectionArguments
{
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";
    public const string Where = "where";
    public const string Order = "order";
    public const string TotalCount = "totalCount";
    public const string Nodes = "nodes";
    public const string Edges = "edges";
    public const string Node = "node";
}
