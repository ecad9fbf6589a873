using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmGraph;

/// <summary>Keeps the statements that a connection reads by, so that SQLite parses and plans each of them once.</summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    private const int MostKept = 50;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Kept>> statements = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        result.HasResult ? result : InterceptionResult<DbDataReader>.SuppressWithResult(Prepared((SqliteCommand)command).ExecuteReader());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(ReaderExecuting(command, eventData, result));
    }

    /// <summary>The kept, prepared statement with the text of a command and its values; the command itself while the rows of the kept one are still read.</summary>
    private SqliteCommand Prepared(SqliteCommand command)
    {
        var kept = statements.GetValue(command.Connection!, KeptBy);
        if (!kept.TryGetValue(command.CommandText, out var prepared))
        {
            if (kept.Count == MostKept)
                Drop(kept);
            kept.Add(command.CommandText, prepared = new Kept { Connection = command.Connection, CommandText = command.CommandText });
        }
        if (prepared.IsRead)
            return command;
        prepared.Transaction = command.Transaction;
        prepared.CommandTimeout = command.CommandTimeout;
        prepared.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
            prepared.Parameters.Add(parameter);
        return prepared;
    }

    /// <summary>The connection disposes of its statements when it is closed.</summary>
    private static Dictionary<string, Kept> KeptBy(DbConnection connection)
    {
        Dictionary<string, Kept> kept = [];
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed)
                kept.Clear();
        };
        return kept;
    }

    private static void Drop(Dictionary<string, Kept> kept)
    {
        foreach (var (text, statement) in kept)
            if (!statement.IsRead)
            {
                kept.Remove(text);
                statement.Dispose();
            }
    }

    private sealed class Kept : SqliteCommand
    {
        public bool IsRead => DataReader is not null;
    }
}
