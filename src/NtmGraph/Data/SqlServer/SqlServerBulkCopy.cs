using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>Writes rows with <c>INSERT BULK</c>, some thousand at a time, inside the context's transaction.</summary>
internal sealed class SqlServerBulkCopy(SqlServerContext db) : RowWriter
{
    private const int RowsInBatch = 10_000;

    public override void Write<T>(IEnumerable<T> rows)
    {
        var table = StoredTable<T>.In(db);
        var connection = (SqlConnection)db.Database.GetDbConnection();
        var transaction = (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = $"[{table.Name}]",
            BulkCopyTimeout = 0,
        };
        using var batch = new DataTable();
        foreach (var column in table.Columns)
        {
            batch.Columns.Add(column.Name, typeof(object));
            copy.ColumnMappings.Add(column.Name, column.Name);
        }
        var values = new object?[table.Columns.Count];
        foreach (var some in rows.Chunk(RowsInBatch))
        {
            foreach (var row in some)
            {
                table.Read(row, values);
                batch.Rows.Add([.. values.Select(Sent)]);
            }
            copy.WriteToServer(batch);
            batch.Clear();
        }
    }

    private static object Sent(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
