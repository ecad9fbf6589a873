using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmGraph.Benchmarks;

/// <summary>A statement that a request sent to the database.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>The statements of every workload, and what they cost by themselves.</summary>
internal static class Statements
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Statement>>> Capture(string database)
    {
        await using var app = NtmGraphServer.Build(NationalDatabase.Settings(database));
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var found = new Dictionary<string, IReadOnlyList<Statement>>();
        foreach (var workload in Workload.All)
        {
            using var log = new CommandLog();
            await Load.Ask(app.Urls.First() + "/graphql", workload.Query);
            found[workload.Name] = [.. log.Statements];
        }
        return found;
    }

    /// <summary>CPU time in milliseconds that running all of them once takes, on one connection, every row read.</summary>
    public static double Measure(string database, IReadOnlyList<Statement> statements, TimeSpan time)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        RunAll(connection, statements);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var rounds = 0;
        for (; watch.Elapsed < time; rounds++)
            RunAll(connection, statements);
        process.Refresh();
        return (process.TotalProcessorTime - cpu).TotalMilliseconds / rounds;
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

    /// <summary>Notes every command that EF Core executes while it lives.</summary>
    private sealed class CommandLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> subscriptions = [];

        public CommandLog() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public List<Statement> Statements { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { Command: var command } && value.Key == RelationalEventId.CommandExecuting.Name)
                Statements.Add(new Statement(
                    command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
