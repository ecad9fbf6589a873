using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>Turns the argument <c>order</c> into the values that rows are ordered by, made total by the key.</summary>
internal sealed class OrderKeys(EntityShapes shapes, QueryingOptions options, Effort effort)
{
    /// <exception cref="QueryError">The order is nested too deep, or leads through too many relations.</exception>
    public IReadOnlyList<OrderKey> Build<T>(IEnumerable<OrderedField> order)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var keys = new List<OrderKey>();
        foreach (var field in order)
            Add(keys, field, row);
        foreach (var property in shapes.Of<T>().Key)
            Add(keys, property.Name, Expression.Property(row, property), row, false);
        return keys;
    }

    private void Add(List<OrderKey> keys, OrderedField field, ParameterExpression row)
    {
        if (field.Path.Count > options.MaxDepth)
            throw new QueryError("INVALID_ORDER", $"The order cannot be used: it is nested deeper than {options.MaxDepth} levels.") { Values = [options.MaxDepth] };
        Expression source = row;
        var path = "";
        foreach (var name in field.Path)
            if (shapes.Of(source.Type).Find(name) is Reference reference)
            {
                path += name + ".";
                effort.AddRelation(path);
                source = Expressions.Follow(source, reference.Path);
            }
            else if (shapes.Of(source.Type).Find(name) is Column column)
                Add(keys, path + name, Expression.Property(source, column.SortedBy), row, field.Descending);
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
