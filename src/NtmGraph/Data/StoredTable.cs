using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>The table that holds an entity, and how its rows become values: names and conversions come from the model.</summary>
internal sealed record StoredTable<T>(string Name, IReadOnlyList<StoredColumn<T>> Columns)
{
    public static StoredTable<T> In(NtmContext db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
        return new StoredTable<T>(entity.GetTableName()!, [.. entity.GetProperties().Select(StoredColumn<T>.Of)]);
    }
}

/// <param name="Name">The column's name.</param>
/// <param name="Mapping">Its type in the database.</param>
/// <param name="Value">What the column holds of a row.</param>
internal sealed record StoredColumn<T>(string Name, RelationalTypeMapping Mapping, Func<T, object?> Value)
{
    public static StoredColumn<T> Of(IProperty property) =>
        new(property.GetColumnName(), property.GetRelationalTypeMapping(), Getter(property));

    /// <summary>Compiles <c>row => (object?)convert(row.Property)</c>, with the conversion that the model prescribes.</summary>
    private static Func<T, object?> Getter(IProperty property)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression value = Expression.Property(row, property.PropertyInfo!);
        if (property.GetTypeMapping().Converter is { } converter)
            value = Converted(value, converter.ConvertToProviderExpression);
        return Expression.Lambda<Func<T, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
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
