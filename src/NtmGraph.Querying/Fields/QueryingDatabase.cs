using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>Where lists are read from.</summary>
internal sealed class QueryingDatabase(Type type, IOptions<QueryingOptions> options)
{
    /// <summary>Opens a context for a field; the request's services dispose it.</summary>
    public DbContext Open(IResolveFieldContext context)
    {
        var db = (DbContext)context.RequestServices!.GetRequiredService(type);
        options.Value.Prepare(context, db);
        return db;
    }

    /// <summary>The same field, with this very context for the resolver that asks for one.</summary>
    public IResolveFieldContext With(IResolveFieldContext context, DbContext db) =>
        new ResolveFieldContext(context) { RequestServices = new Services(context.RequestServices!, type, db) };

    private sealed class Services(IServiceProvider others, Type type, DbContext db) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == type ? db : others.GetService(serviceType);
    }
}
