using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NtmGraph;

/// <summary>Writes rows with binary <c>COPY</c>, inside the context's transaction.</summary>
internal sealed class PostgreSqlCopy(PostgreSqlContext db) : RowWriter
{
    public override void Write<T>(IEnumerable<T> rows)
    {
        var table = StoredTable<T>.In(db);
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        using var copy = connection.BeginBinaryImport($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.Zero;
        var values = new object?[table.Columns.Count];
        foreach (var row in rows)
        {
            copy.StartRow();
            table.Read(row, values);
            for (var i = 0; i < values.Length; i++)
                if (values[i] is { } value)
                    copy.Write(value, table.Columns[i].Mapping.StoreTypeNameBase);
                else
                    copy.WriteNull();
        }
        copy.Complete();
    }
}
