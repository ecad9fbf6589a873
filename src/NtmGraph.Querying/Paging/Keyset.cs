using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>Orders rows, and finds those behind a place in the order.</summary>
internal static class Keyset
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private static readonly MethodInfo[] Sorts =
    [
        .. new[] { nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending) }
            .Select(name => typeof(Queryable).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == 2)),
    ];

    /// <summary>Orders the links of a list by the keys of their nodes.</summary>
    public static IOrderedQueryable<Link<T>> Order<T>(IQueryable<Link<T>> links, IReadOnlyList<OrderKey> keys) =>
        (IOrderedQueryable<Link<T>>)links.Provider.CreateQuery<Link<T>>(Order<T>(links.Expression, keys));

    /// <summary>Orders the links of a list by the keys of their nodes, where the list is part of another query.</summary>
    public static Expression Order<T>(Expression links, IReadOnlyList<OrderKey> keys)
    {
        var first = true;
        foreach (var key in keys)
        {
            var link = Expression.Parameter(typeof(Link<T>), "link");
            var value = Expression.Lambda(Expressions.Inline(key.Value, Expression.Property(link, nameof(Link<>.Node))), link);
            links = Expression.Call(
                Sort(first, key.Descending).MakeGenericMethod(typeof(Link<T>), key.Type), links, Expression.Quote(value));
            first = false;
        }
        return links;
    }

    /// <summary>Whether a row comes after these values: greater in the first key in which it differs.</summary>
    public static Expression<Func<T, bool>> After<T>(IReadOnlyList<OrderKey> keys, object?[] values)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? after = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var key = Expressions.Inline(keys[i].Value, row);
            var value = Expressions.Parameter(values[i], keys[i].Type);
            var beyond = Beyond(key, value, values[i], keys[i].Descending);
            after = after is null
                ? beyond
                : Expression.OrElse(beyond, Expression.AndAlso(Same(key, value, values[i]), after));
        }
        return Expression.Lambda<Func<T, bool>>(after!, row);
    }

    private static MethodInfo Sort(bool first, bool descending) => Sorts[(first ? 0 : 2) + (descending ? 1 : 0)];

    private static BinaryExpression Same(Expression key, Expression value, object? known) =>
        Expression.Equal(key, known is null ? Expression.Constant(null, key.Type) : value);

    private static Expression Beyond(Expression key, Expression value, object? known, bool descending)
    {
        if (known is null)
            return Expression.Constant(false); // Nulls come first, and the key before this one has compared whether there is a value.
        var operation = descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        if (key.Type == typeof(string))
            return Expression.MakeBinary(operation, Expression.Call(CompareText, key, value), Expression.Constant(0));
        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        var comparable = type.IsEnum ? typeof(int) : type == typeof(bool) ? null : type;
        if (comparable is null)
            return Expression.AndAlso(
                descending ? key : Expression.Not(key), descending ? Expression.Not(value) : value);
        if (Nullable.GetUnderlyingType(key.Type) is not null)
            comparable = typeof(Nullable<>).MakeGenericType(comparable);
        return Expression.MakeBinary(operation, Converted(key, comparable), Converted(value, comparable));
    }

    private static Expression Converted(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);
}
