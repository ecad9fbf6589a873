using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>Shows the entities that rows are grouped by: those of all rows in one statement, with only the columns asked for.</summary>
internal sealed class EntityKeyResolver<T>(PropertyInfo property) : IFieldResolver where T : class
{
    private readonly Func<object, object?> key = Getter.Of(property);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        if (key(context.Source!) is not EntityKey<T> { Id: var id })
            return default;
        return new ValueTask<object?>(BatchScope.Load<T?>(context, id, async (ids, ct) =>
        {
            var db = context.RequestServices!.GetRequiredService<QueryingDatabase>().Open(context);
            var entity = Expression.Parameter(typeof(T), "entity");
            var entityId = Expression.Property(entity, "Id");
            var among = Expression.Lambda<Func<T, bool>>(Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], Expressions.Parameter(ids, typeof(IEnumerable<int>)), entityId), entity);
            var link = Expression.Lambda<Func<T, Link<T>>>(Expression.MemberInit(
                Expression.New(typeof(Link<T>)),
                Expression.Bind(typeof(Link<T>).GetProperty(nameof(Link<>.ParentId))!, entityId),
                Expression.Bind(typeof(Link<T>).GetProperty(nameof(Link<>.Node))!, entity)), entity);
            var found = await new ListReader<T>(ListRequest.Read<T>(context, paged: false)).Lists(db.Set<T>().Where(among).Select(link), ct);
            return found.ToDictionary(one => one.Key, one => (T?)one.Value[0]);
        }, () => null));
    }
}
