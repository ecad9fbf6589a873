using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NtmGraph.Benchmarks;

/// <summary>The least that an import could cost: the same assessments, in memory already, into the same table by one prepared statement.</summary>
internal static class BareInsert
{
    public static (int Rows, double Seconds) Run(string database)
    {
        var copy = database + ".copy";
        File.Copy(database, copy);
        List<object[]> rows;
        using (var connection = Open(copy))
        {
            rows = Read(connection);
            Execute(connection, "DELETE FROM Assessments");
        }
        var watch = Stopwatch.StartNew();
        using (var connection = Open(copy))
            Insert(connection, rows);
        var elapsed = watch.Elapsed.TotalSeconds;
        File.Delete(copy);
        return (rows.Count, elapsed);
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Foreign Keys=True;Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<object[]> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM Assessments";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static void Insert(SqliteConnection connection, List<object[]> rows)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        var parameters = rows[0].Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = "@p" + i })).ToList();
        command.CommandText = $"INSERT INTO Assessments VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
