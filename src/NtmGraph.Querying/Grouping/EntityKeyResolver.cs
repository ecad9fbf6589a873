using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>Shows the entities that rows are grouped by.</summary>
internal abstract class EntityKeyResolver : IFieldResolver
{
    public abstract ValueTask<object?> ResolveAsync(IResolveFieldContext context);

    /// <summary>Reads the entities of all rows in one statement, with only the columns asked for.</summary>
    /// <param name="context">The field that lists the rows.</param>
    /// <param name="fields">The fields that show the entities.</param>
    /// <param name="rows">The rows.</param>
    public abstract Task Read(IResolveFieldContext context, IEnumerable<GraphQLField> fields, IReadOnlyList<object> rows);
}

/// <inheritdoc/>
internal sealed class EntityKeyResolver<T>(PropertyInfo property) : EntityKeyResolver where T : class
{
    private static readonly Func<object, object?> IdOf = Getter.Of(typeof(T).GetProperty("Id")!);

    private readonly Func<object, object?> key = Getter.Of(property);

    public override ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(((EntityKey<T>?)key(context.Source!))?.Entity);

    public override async Task Read(IResolveFieldContext context, IEnumerable<GraphQLField> fields, IReadOnlyList<object> rows)
    {
        var keys = rows.Select(row => (EntityKey<T>?)key(row)).OfType<EntityKey<T>>().ToLookup(key => key.Id);
        if (keys.Count == 0)
            return;
        var db = context.RequestServices!.GetRequiredService<QueryingDatabase>().Open(context);
        var entity = Expression.Parameter(typeof(T), "entity");
        var among = Expression.Lambda<Func<T, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)],
                Expressions.Parameter(keys.Select(same => same.Key).Order().ToList(), typeof(IEnumerable<int>)), Expression.Property(entity, "Id")),
            entity);
        foreach (var found in await Projected.All(context, fields, db.Set<T>().Where(among)))
            foreach (var same in keys[(int)IdOf(found)!])
                same.Entity = found;
    }
}
