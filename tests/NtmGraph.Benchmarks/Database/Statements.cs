using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Benchmarks;

/// <summary>A statement that a request sent to the database.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>The statements of each workload, and what they cost by themselves.</summary>
internal static class Statements
{
    /// <summary>Asks a server in this process, which keeps no answers.</summary>
    public static async Task<IReadOnlyDictionary<Workload, IReadOnlyList<Statement>>> Capture(string database)
    {
        await using var app = NtmGraphServer.Build(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Ntm"] = $"Data Source={database}",
            ["Caching:MaxMegabytes"] = "0",
            ["Logging:LogLevel:Default"] = "Warning",
            ["urls"] = "http://127.0.0.1:0",
        });
        await app.StartAsync();
        var url = new Uri(new Uri(app.Urls.First()), Endpoints.GraphQL);
        using var log = new CommandLog();
        var found = new Dictionary<Workload, IReadOnlyList<Statement>>();
        foreach (var workload in Workload.All)
        {
            await workload.Ask(url); // What is read once and kept is not a part of the workload.
            log.Statements.Clear();
            await workload.Ask(url);
            found[workload] = [.. log.Statements];
        }
        return found;
    }

    /// <summary>Runs all of them, one after the other on one connection, every row read, for some seconds: milliseconds for each time.</summary>
    public static (double Cpu, double Median) Measure(string database, IReadOnlyList<Statement> statements, double seconds)
    {
        // A connection of EF Core's, since its statements may use the functions that it defines, such as ef_sum.
        using var db = new DbContext(new DbContextOptionsBuilder().UseSqlite($"Data Source={database};Pooling=False").Options);
        db.Database.OpenConnection();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        RunAll(connection, statements);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var times = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds;)
        {
            var begun = watch.Elapsed;
            RunAll(connection, statements);
            times.Add((watch.Elapsed - begun).TotalMilliseconds);
        }
        process.Refresh();
        times.Sort();
        return ((process.TotalProcessorTime - cpu).TotalMilliseconds / times.Count, times[times.Count / 2]);
    }

    private static void RunAll(SqliteConnection connection, IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            foreach (var (name, value) in statement.Parameters)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            using var reader = command.ExecuteReader();
            var row = new object[reader.FieldCount];
            while (reader.Read())
                reader.GetValues(row);
        }
    }
}
