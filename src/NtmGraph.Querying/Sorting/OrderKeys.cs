using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>Turns the argument <c>order</c> into the values that rows are ordered by, made total by the key.</summary>
internal sealed class OrderKeys(EntityShapes shapes, QueryingOptions options, Effort effort)
{
    /// <exception cref="QueryError">The order names several fields at once, is nested too deep, or leads through too many relations.</exception>
    public IReadOnlyList<OrderKey> Build<T>(IEnumerable<object?>? order)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var keys = new List<OrderKey>();
        foreach (var part in order ?? [])
            Add(keys, part, row, row, "", 1);
        foreach (var property in shapes.Of<T>().Key)
            Add(keys, property.Name, Expression.Property(row, property), row, false);
        return keys;
    }

    /// <summary>The one field that an element of an order names, and its direction or an order below it; null where it names none.</summary>
    /// <exception cref="QueryError">It names several: input objects have no order, so it is not known which comes first.</exception>
    public static (string Name, object Value)? OnlyField(object? element)
    {
        var named = ((IDictionary<string, object?>)element!).Where(field => field.Value is not null).ToList();
        return named.Count switch
        {
            0 => null,
            1 => (named[0].Key, named[0].Value!),
            _ => throw new QueryError("INVALID_ORDER",
                $"The order cannot be used: one element names `{named[0].Key}` and `{named[1].Key}`. Give each field an element of its own in the list."),
        };
    }

    private void Add(List<OrderKey> keys, object? part, Expression source, ParameterExpression row, string path, int depth)
    {
        if (depth > options.MaxDepth)
            throw new QueryError("INVALID_ORDER", $"The order cannot be used: it is nested deeper than {options.MaxDepth} levels.");
        if (OnlyField(part) is not var (name, value))
            return;
        var member = shapes.Of(source.Type).Find(name);
        if (member is Reference reference)
        {
            effort.AddRelation($"{path}{name}.");
            Add(keys, value, Expressions.Follow(source, reference.Path), row, $"{path}{name}.", depth + 1);
        }
        else if (member is Column column)
            Add(keys, path + name, Expression.Property(source, column.SortedBy), row, (bool)value);
    }

    /// <summary>Adds a key; before one that may be null, whether it is, so that every database puts nulls first.</summary>
    private static void Add(List<OrderKey> keys, string name, Expression value, ParameterExpression row, bool descending)
    {
        if (keys.Exists(key => key.Name == name))
            return;
        var optional = MayBeNull(value);
        if (optional && value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null)
            value = Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type));
        if (optional)
        {
            var present = Expression.Condition(
                Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Constant(0), Expression.Constant(1));
            keys.Add(new OrderKey(name + "?", Expression.Lambda(present, row), descending));
        }
        keys.Add(new OrderKey(name, Expression.Lambda(value, row), descending));
    }

    /// <summary>Whether the value, or anything on the way to it, may be null.</summary>
    private static bool MayBeNull(Expression value)
    {
        for (var at = value as MemberExpression; at is not null; at = at.Expression as MemberExpression)
            if (Nullability.IsNullable((System.Reflection.PropertyInfo)at.Member))
                return true;
        return false;
    }
}
