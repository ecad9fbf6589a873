using GraphQL;
using GraphQL.Resolvers;

namespace NtmGraph.Querying;

/// <summary>Resolves a connection that is the list of no entity, such as those of the root.</summary>
internal sealed class RootListResolver<T>(IFieldResolver query) : IFieldResolver where T : class
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var reader = new ListReader<T>(ListRequest.Read<T>(context, paged: true));
        return await ListField.Given<IQueryable<T>>(query, new QueryingDatabase.ListContext(context, QueryingDatabase.For(context), [])) is { } rows
            ? await reader.Page(rows, context.CancellationToken)
            : null;
    }
}
