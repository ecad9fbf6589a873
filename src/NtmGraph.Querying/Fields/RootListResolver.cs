using GraphQL;
using GraphQL.Resolvers;

namespace NtmGraph.Querying;

/// <summary>Resolves a connection that is no list of an object, as those of the root.</summary>
internal sealed class RootListResolver<T>(IFieldResolver query) : IFieldResolver where T : class
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var reader = new ListReader<T>(ListRequest.Read<T>(context, paged: true));
        var rows = await query.ResolveAsync(new QueryingDatabase.ListContext(context, QueryingDatabase.For(context))) switch
        {
            Task<IQueryable<T>> task => await task,
            var known => (IQueryable<T>?)known,
        };
        return rows is null ? null : await reader.Page(rows, context.CancellationToken);
    }
}
