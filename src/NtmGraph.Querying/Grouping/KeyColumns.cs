using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

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
