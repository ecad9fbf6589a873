using GraphQL;
using GraphQL.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>Resolves a connection that belongs to nobody.</summary>
internal sealed class RootListResolver<T>(IFieldResolver query) : IFieldResolver where T : class
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var reader = new ListReader<T>(ListRequest.Read<T>(context, paged: true));
        var database = context.RequestServices!.GetRequiredService<QueryingDatabase>();
        var rows = await query.ResolveAsync(database.With(context, database.Open(context))) switch
        {
            Task<IQueryable<T>> task => await task,
            var known => (IQueryable<T>?)known,
        };
        return rows is null ? null : await reader.Page(rows, context.CancellationToken);
    }
}
