using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>Writes rows with one prepared statement for each table, inside the context's transaction.</summary>
internal sealed class SqliteInsert(SqliteContext db) : RowWriter
{
    public override void Write<T>(IEnumerable<T> rows)
    {
        var table = StoredTable<T>.In(db);
        using var command = Prepare(table.Name, table.Columns);
        foreach (var row in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                command.Parameters[i].Value = table.Columns[i].Value(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private DbCommand Prepare<T>(string table, IReadOnlyList<StoredColumn<T>> stored)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var columns = stored.Select(column => sql.DelimitIdentifier(column.Name));
        var names = stored.Select((_, i) => "@p" + i).ToList();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(table)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
