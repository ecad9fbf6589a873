using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;

namespace NtmGraph.Querying;

/// <summary>Shows the entities that rows are grouped by.</summary>
internal abstract class EntityKeyResolver : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Entity(context.Source!));

    /// <summary>The entity of a row; null where the row has none.</summary>
    public abstract object? Entity(object row);

    /// <summary>Reads the entities of all rows in one statement, with only the columns asked for; or none, where the keys know these.</summary>
    /// <param name="context">The field that lists the rows.</param>
    /// <param name="fields">The fields that show the entities.</param>
    /// <param name="rows">The rows.</param>
    public abstract Task Read(IResolveFieldContext context, IReadOnlyList<SelectedField> fields, IReadOnlyList<object> rows);
}

/// <inheritdoc/>
internal sealed class EntityKeyResolver<T>(PropertyInfo property) : EntityKeyResolver where T : class
{
    private static readonly Func<object, object?> IdOf = Getter.Of(typeof(T).GetProperty("Id")!);

    private readonly Func<object, object?> key = Getter.Of(property);

    public override object? Entity(object row) => ((EntityKey<T>?)key(row))?.Entity;

    public override async Task Read(IResolveFieldContext context, IReadOnlyList<SelectedField> fields, IReadOnlyList<object> rows)
    {
        var keys = rows.Select(row => (EntityKey<T>?)key(row)).OfType<EntityKey<T>>();
        var request = ListRequest.Read<T>(context, fields);
        var known = KeyColumns<T>.Of(property.PropertyType);
        if (request.Columns is { } columns && columns.All(known.Columns.Contains))
        {
            foreach (var key in keys)
                key.Entity ??= known.Entity(key, request.Day);
            return;
        }
        var asked = keys.ToLookup(key => key.Id);
        if (asked.Count == 0)
            return;
        var db = QueryingDatabase.For(context);
        var entity = Expression.Parameter(typeof(T), "entity");
        var among = Expression.Lambda<Func<T, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)],
                Expressions.Parameter(asked.Select(same => same.Key).Order().ToList(), typeof(IEnumerable<int>)), Expression.Property(entity, "Id")),
            entity);
        foreach (var found in await Projected.All(request, db.Set<T>().Where(among), context.CancellationToken))
            foreach (var same in asked[(int)IdOf(found)!])
                same.Entity = found;
    }
}
