using GraphQL;

namespace NtmGraph.Querying;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Backward">Whether the page is counted from the end.</param>
internal sealed record PageRequest(int Size, string? Cursor, string? Until, bool Backward)
{
    /// <summary>Reads what is asked for; where both <c>first</c> and <c>last</c> are given, <c>first</c> counts.</summary>
    /// <exception cref="QueryError">The page is too large.</exception>
    public static PageRequest Read(IResolveFieldContext context, QueryingOptions options)
    {
        var first = context.GetArgument<int?>(ConnectionArguments.First);
        var last = context.GetArgument<int?>(ConnectionArguments.Last);
        var after = context.GetArgument<string?>(ConnectionArguments.After);
        var before = context.GetArgument<string?>(ConnectionArguments.Before);
        var backward = first is null && last is not null;
        var size = first ?? last ?? options.DefaultPageSize;
        if (size < 0 || size > options.MaxPageSize)
            throw new QueryError("PAGE_SIZE_OUT_OF_RANGE",
                $"`{(backward ? "last" : "first")}` must be from 0 to {options.MaxPageSize}, not {size}.")
            { Values = [options.MaxPageSize, size] };
        return backward ? new PageRequest(size, before, after, true) : new PageRequest(size, after, before, false);
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
