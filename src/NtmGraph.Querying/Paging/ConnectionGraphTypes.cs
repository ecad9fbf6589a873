using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The GraphQL type of a <see cref="Connection{T}"/>.</summary>
internal sealed class ConnectionGraphType<T> : ObjectGraphType<Connection<T>>
{
    public ConnectionGraphType()
    {
        var name = ConnectionNameAttribute.Of(typeof(T));
        Name = name + "Connection";
        Description = "One page of a list.";
        Field<NonNullGraphType<PageInfoGraphType>>("pageInfo")
            .Description("Where this page lies in the list.")
            .Resolve(context => context.Source.PageInfo);
        Field<ListGraphType<NonNullGraphType<EdgeGraphType<T>>>>(ConnectionArguments.Edges)
            .Description("The elements of this page, each with its cursor.")
            .Resolve(context => context.Source.Edges);
        Field<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<T>>>>(ConnectionArguments.Nodes)
            .Description("The elements of this page.")
            .Resolve(context => context.Source.Edges.Select(edge => edge.Node));
        Field<NonNullGraphType<IntGraphType>>(ConnectionArguments.TotalCount)
            .Description("How many elements the whole list has. Counted only when asked for.")
            .Resolve(context => context.Source.TotalCount);
    }
}

/// <summary>The GraphQL type of an <see cref="Edge{T}"/>.</summary>
internal sealed class EdgeGraphType<T> : ObjectGraphType<Edge<T>>
{
    public EdgeGraphType()
    {
        Name = ConnectionNameAttribute.Of(typeof(T)) + "Edge";
        Description = "One element of a page and its place in the list.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("Marks the place of this element; give it as `after` or `before`.")
            .Resolve(context => context.Source.Cursor);
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<T>>>(ConnectionArguments.Node)
            .Description("The element.")
            .Resolve(context => context.Source.Node);
    }
}

/// <summary>The GraphQL type of <see cref="PageInfo"/>.</summary>
internal sealed class PageInfoGraphType : ObjectGraphType<PageInfo>
{
    public PageInfoGraphType()
    {
        Name = "PageInfo";
        Description = "Where a page lies in its list.";
        Field(page => page.HasNextPage).Description("Whether elements follow this page.");
        Field(page => page.HasPreviousPage).Description("Whether elements precede this page.");
        Field(page => page.StartCursor, nullable: true).Description("Cursor of the first element of this page.");
        Field(page => page.EndCursor, nullable: true).Description("Cursor of the last element of this page; give it as `after` for the next page.");
    }
}
