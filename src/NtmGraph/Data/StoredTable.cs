using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>The table that holds an entity, and how its rows become values: names and conversions come from the model.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Read">Puts what the columns hold of a row into an array, in their order.</param>
internal sealed record StoredTable<T>(string Name, IReadOnlyList<StoredColumn> Columns, Action<T, object?[]> Read)
{
    public static StoredTable<T> In(NtmContext db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
        var properties = entity.GetProperties().ToList();
        return new StoredTable<T>(
            entity.GetTableName()!,
            [.. properties.Select(property => new StoredColumn(property.GetColumnName(), property.GetRelationalTypeMapping()))],
            Reader(properties));
    }

    /// <summary>Compiles <c>values[i] = (object?)convert(row.Property)</c> for each property, with the conversion that the model prescribes.</summary>
    private static Action<T, object?[]> Reader(IEnumerable<IProperty> properties)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var values = Expression.Parameter(typeof(object?[]), "values");
        var reads = properties.Select((property, i) =>
            Expression.Assign(Expression.ArrayAccess(values, Expression.Constant(i)), Expression.Convert(Value(row, property), typeof(object))));
        return Expression.Lambda<Action<T, object?[]>>(Expression.Block(reads), row, values).Compile();
    }

    private static Expression Value(Expression row, IProperty property)
    {
        var value = Expression.Property(row, property.PropertyInfo!);
        return property.GetTypeMapping().Converter is { } converter ? Converted(value, converter.ConvertToProviderExpression) : value;
    }

    private static Expression Converted(Expression value, LambdaExpression convert)
    {
        if (Nullable.GetUnderlyingType(value.Type) is null)
            return Expression.Invoke(convert, value);
        var input = convert.Parameters[0].Type == value.Type ? value : Expression.Property(value, nameof(Nullable<int>.Value));
        return Expression.Condition(
            Expression.Property(value, nameof(Nullable<int>.HasValue)),
            Expression.Convert(Expression.Invoke(convert, input), typeof(object)),
            Expression.Constant(null));
    }
}

/// <param name="Name">The column's name.</param>
/// <param name="Mapping">Its type in the database.</param>
internal sealed record StoredColumn(string Name, RelationalTypeMapping Mapping);
