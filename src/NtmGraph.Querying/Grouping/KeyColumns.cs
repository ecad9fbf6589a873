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
        var bindings = keys.GetProperties(Any).Select(of => (Of: of, Column: typeof(T).GetProperty(of.Name)))
            .Where(pair => pair.Column is { CanWrite: true } && pair.Column.PropertyType == pair.Of.PropertyType)
            .Select(pair => Expression.Bind(pair.Column!, Expression.Property(Expression.Convert(key, keys), pair.Of))).ToList();
        Columns = bindings.Select(binding => (PropertyInfo)binding.Member).ToHashSet();
        Entity = Expression.Lambda<Func<EntityKey<T>, T>>(Expression.MemberInit(Expression.New(typeof(T)), bindings), key).Compile();
    }

    public IReadOnlySet<PropertyInfo> Columns { get; }

    /// <summary>Makes an entity with these columns.</summary>
    public Func<EntityKey<T>, T> Entity { get; }

    public static KeyColumns<T> Of(Type keys) => Known.GetOrAdd(keys, unknown => new KeyColumns<T>(unknown));
}
