using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>
/// Writes rows with one prepared statement for each table, inside the context's transaction. Tables, columns
/// and conversions come from the model.
/// </summary>
internal sealed class BulkInsert(NtmContext db) : RowWriter
{
    public override void Write<T>(IEnumerable<T> rows)
    {
        var entity = db.Model.FindEntityType(typeof(T))
            ?? throw new ArgumentException($"{typeof(T).Name} is not stored.", nameof(rows));
        var properties = entity.GetProperties().ToList();
        var getters = properties.ConvertAll(Getter<T>);
        using var command = Prepare(entity, properties);
        foreach (var row in rows)
        {
            for (var i = 0; i < getters.Count; i++)
                command.Parameters[i].Value = getters[i](row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private DbCommand Prepare(IEntityType entity, List<IProperty> properties)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = properties.Select(property => sql.DelimitIdentifier(property.GetColumnName()));
        var names = properties.Select((_, i) => "@p" + i).ToList();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Compiles <c>row => (object?)convert(row.Property)</c>, with the conversion that the model prescribes.</summary>
    private static Func<T, object?> Getter<T>(IProperty property)
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
        var input = convert.Parameters[0].Type == value.Type ? value : Expression.Property(value, "Value");
        return Expression.Condition(
            Expression.Property(value, "HasValue"),
            Expression.Convert(Expression.Invoke(convert, input), typeof(object)),
            Expression.Constant(null));
    }
}
