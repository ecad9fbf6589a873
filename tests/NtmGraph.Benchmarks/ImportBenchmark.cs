using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NtmGraph.Benchmarks;

/// <summary>The import of a package, and after it the bare insert of the same assessments into the same table.</summary>
internal static class ImportBenchmark
{
    public static async Task<int> Run(string package, string database)
    {
        var watch = Stopwatch.StartNew();
        await NationalDatabase.Import(package, database);
        var import = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 >> 20;

        using var connection = new SqliteConnection($"Data Source={database};Foreign Keys=True");
        connection.Open();
        var rows = Read(connection);
        Execute(connection, "DELETE FROM Assessments");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        watch.Restart();
        Insert(connection, rows);
        var bare = watch.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {rows.Count:N0} assessments and the rest | {import.TotalSeconds:F1} | {peak} | {bare.TotalSeconds:F1} | {import / bare:F2} |"));
        return 0;
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
