using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;

namespace NtmGraph.Querying;

/// <summary>
/// The entity that a group of rows belongs to. The field shows the entity itself; the public properties that a key adds are
/// what rows can be ordered by, the first of them by default. Where its properties, hidden ones too, are all of the entity's columns
/// that are asked for, the entity is made of them.
/// </summary>
/// <param name="Id">Primary key of the entity.</param>
public abstract record EntityKey<T>(int Id) where T : class
{
    /// <summary>The entity with the columns asked for; null until it is read.</summary>
    internal T? Entity { get; set; }
}

/// <summary>The keys of groups.</summary>
public static class EntityKeys
{
    /// <summary>Reads what ids stand for; asks nothing where there are none.</summary>
    /// <param name="ids">The ids, in any number each; null stands for none.</param>
    /// <param name="read">Reads what they stand for, by their ids.</param>
    public static async Task<Dictionary<int, T>> Read<T>(IEnumerable<int?> ids, Func<int[], ValueTask<Dictionary<int, T>>> read)
    {
        int[] known = [.. ids.OfType<int>().Distinct()];
        return known.Length > 0 ? await read(known) : [];
    }

    /// <summary>The key with this id; null where there is no id.</summary>
    /// <exception cref="KeyNotFoundException">No key has this id.</exception>
    public static TKey? Of<TKey>(this IReadOnlyDictionary<int, TKey> keys, int? id) where TKey : class => id is { } known ? keys[known] : null;
}

/// <summary>Shows the entities that rows are grouped by.</summary>
/// <param name="property">The keys of a row.</param>
internal abstract class EntityKeyResolver(PropertyInfo property) : IFieldResolver
{
    /// <summary>The type of the keys. Rows share a key where they belong to one entity, whichever of their properties leads to it.</summary>
    public Type Keys { get; } = property.PropertyType;

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Entity(context.Source!));

    /// <summary>Reads the entities of all rows, as far as fields show them.</summary>
    /// <param name="context">The field that lists the rows.</param>
    /// <param name="rows">The rows.</param>
    public static async Task ReadAll(IResolveFieldContext context, IReadOnlyList<object> rows)
    {
        var shown = SelectedField.Of(context).Fields.Select(field => (Field: field, By: field.Definition.Resolver as EntityKeyResolver));
        foreach (var same in shown.Where(pair => pair.By is not null).ToLookup(pair => pair.By!.Keys))
            await same.First().By!.Read(
                context, [.. same.Select(pair => pair.Field)], same.Select(pair => pair.By!).Distinct().SelectMany(by => rows.Select(by.Key)).OfType<object>());
    }

    /// <summary>The entity of a row; null where the row has none.</summary>
    public abstract object? Entity(object row);

    /// <summary>The key of a row; null where the row has none.</summary>
    protected abstract object? Key(object row);

    /// <summary>Reads the entities of keys in one statement, with only the columns asked for. Where the keys know these columns, there is no statement.</summary>
    /// <param name="context">The field that lists the rows.</param>
    /// <param name="fields">All fields that show entities with such keys.</param>
    /// <param name="keys">The keys, in any number each.</param>
    protected abstract Task Read(IResolveFieldContext context, IReadOnlyList<SelectedField> fields, IEnumerable<object> keys);
}

internal sealed class EntityKeyResolver<T>(PropertyInfo property) : EntityKeyResolver(property) where T : class
{
    private static readonly Func<object, object?> IdOf = Getter.Of(typeof(T).GetProperty("Id")!);

    private readonly Func<object, object?> key = Getter.Of(property);

    public override object? Entity(object row) => ((EntityKey<T>?)Key(row))?.Entity;

    protected override object? Key(object row) => key(row);

    protected override async Task Read(IResolveFieldContext context, IReadOnlyList<SelectedField> fields, IEnumerable<object> keys)
    {
        var request = ListRequest.Read<T>(context, fields);
        var known = KeyColumns<T>.Of(Keys);
        if (request.Columns is { } columns && columns.All(known.Columns.Contains))
        {
            foreach (EntityKey<T> key in keys)
                key.Entity ??= known.Entity(key, request.Day);
            return;
        }
        var asked = keys.Cast<EntityKey<T>>().ToLookup(key => key.Id);
        if (asked.Count == 0)
            return;
        var db = QueryingDatabase.For(context);
        var entity = Expression.Parameter(typeof(T), "entity");
        var among = Expression.Lambda<Func<T, bool>>(
            Expressions.Among(asked.Select(same => same.Key).Order().ToList(), Expression.Property(entity, "Id")), entity);
        foreach (var found in await Projected.All(request, db.Set<T>().Where(among), context.CancellationToken))
            foreach (var same in asked[(int)IdOf(found)!])
                same.Entity = found;
    }
}

/// <summary>Which columns of an entity the keys of a type know.</summary>
internal sealed class KeyColumns<T> where T : class
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, KeyColumns<T>> Known = new();

    private KeyColumns(Type keys)
    {
        var key = Expression.Parameter(typeof(EntityKey<T>), "key");
        var day = Expression.Parameter(typeof(DateOnly), "day");
        var bindings = keys.GetProperties(Any).Select(of => (Of: of, Column: typeof(T).GetProperty(of.Name)))
            .Where(pair => pair.Column is { CanWrite: true } && pair.Column.PropertyType == pair.Of.PropertyType)
            .Select(pair => Expression.Bind(pair.Column!, Expression.Property(Expression.Convert(key, keys), pair.Of))).ToList();
        Columns = bindings.Select(binding => (PropertyInfo)binding.Member).ToHashSet();
        if (FieldDay.Property(typeof(T)) is { } looked)
            bindings.Add(Expression.Bind(looked, day));
        Entity = Expression.Lambda<Func<EntityKey<T>, DateOnly, T>>(Expression.MemberInit(Expression.New(typeof(T)), bindings), key, day).Compile();
    }

    public IReadOnlySet<PropertyInfo> Columns { get; }

    /// <summary>Makes an entity with these columns, looked at on a day.</summary>
    public Func<EntityKey<T>, DateOnly, T> Entity { get; }

    public static KeyColumns<T> Of(Type keys) => Known.GetOrAdd(keys, unknown => new KeyColumns<T>(unknown));
}
