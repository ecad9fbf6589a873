using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace NtmGraph;

/// <summary>
/// Writes rows with one prepared statement for each table, inside the context's transaction. Values are given to SQLite as the driver would
/// give them, but by their places: the driver looks for the name of every value of every row.
/// </summary>
internal sealed class SqliteInsert(SqliteContext db) : RowWriter
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFFzzz";
    private const string DecimalFormat = "0.0###########################";

    private byte[] text = new byte[1024];

    /// <exception cref="SqliteException">A row cannot be written.</exception>
    public override void Write<T>(IEnumerable<T> rows)
    {
        var table = StoredTable<T>.In(db);
        var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, Insert(table), out var statement), connection);
        var values = new object?[table.Columns.Count];
        using (statement)
            foreach (var row in rows)
            {
                table.Read(row, values);
                for (var i = 0; i < values.Length; i++)
                    SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, values[i]), connection);
                if (raw.sqlite3_step(statement) is not raw.SQLITE_DONE and var fault)
                    SqliteException.ThrowExceptionForRC(fault, connection);
                raw.sqlite3_reset(statement);
            }
    }

    private string Insert<T>(StoredTable<T> table)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", table.Columns.Select(column => sql.DelimitIdentifier(column.Name)))})"
            + $" VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
    }

    private int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        "" => raw.sqlite3_bind_text(statement, place, ""), // Of no bytes, SQLite makes null.
        string letters => raw.sqlite3_bind_text(statement, place, Bytes(letters)),
        DateOnly day => raw.sqlite3_bind_text(statement, place, Written(day, DayFormat)),
        DateTimeOffset time => raw.sqlite3_bind_text(statement, place, Written(time, TimeFormat)),
        decimal number => raw.sqlite3_bind_text(statement, place, Written(number, DecimalFormat)),
        double number => raw.sqlite3_bind_double(statement, place, number),
        _ => raw.sqlite3_bind_int64(statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private ReadOnlySpan<byte> Bytes(string letters)
    {
        if (Encoding.UTF8.GetMaxByteCount(letters.Length) is var most && most > text.Length)
            text = new byte[most];
        return text.AsSpan(0, Encoding.UTF8.GetBytes(letters, text));
    }

    private ReadOnlySpan<byte> Written<TValue>(TValue value, string format) where TValue : IUtf8SpanFormattable =>
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture) ? text.AsSpan(0, length) : throw new UnreachableException();
}
