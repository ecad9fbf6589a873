using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace NtmGraph;

/// <summary>
/// Faults that pass by themselves, or when whoever runs the database has brought it back: it is not there, goes away in the middle,
/// has too much to do, or was replaced by something that is not, or not yet, a database of this program.
/// </summary>
internal static class DatabaseOutage
{
    /// <summary>From this severity on, SQL Server ends the connection, or there is none.</summary>
    private const byte Fatal = 20;

    /// <summary>What Npgsql says where none of several hosts is what the connection string asks for. It does not count that as passing.</summary>
    private const string NoSuitableHost = "No suitable host was found.";

    private static readonly string[] Drivers = ["Microsoft.Data.Sqlite", "Microsoft.Data.SqlClient", "Npgsql"];

    /// <summary>Busy, locked, read-only, failed to read or write, full, cannot be opened, no database.</summary>
    private static readonly HashSet<int> SqliteCodes = [5, 6, 8, 10, 13, 14, 26];

    /// <summary>Dropped or not there, no login or a wrong password, no such table or column: what is seen while a database is restored.</summary>
    private static readonly HashSet<string> PostgreSqlStates =
    [
        PostgresErrorCodes.DatabaseDropped, PostgresErrorCodes.InvalidCatalogName, PostgresErrorCodes.InvalidAuthorizationSpecification,
        PostgresErrorCodes.InvalidPassword, PostgresErrorCodes.UndefinedTable, PostgresErrorCodes.UndefinedColumn,
    ];

    /// <summary>
    /// The timeout of a statement (-2); no such column or table (207, 208); too little memory (701, 802); a database that is closed,
    /// suspect, restored, recovered, shut down, taken off line or not joined to its availability group (904 to 983); one that cannot be
    /// opened, or not by this login (4060, 18456); a log that is full or gone (9001, 9002); a server that shuts down, pauses, or is not
    /// ready (6005, 17142 to 18401).
    /// </summary>
    private static readonly HashSet<int> SqlServerNumbers =
    [
        -2, 207, 208, 701, 802, 904, 921, 922, 924, 926, 927, 942, 945, 952, 976, 978, 979, 981, 982, 983, 4060, 6005, 9001, 9002, 17142,
        17187, 17197, 18401, 18456,
    ];

    /// <summary>Whether a database's driver threw an exception, of whatever type: bulk copies, for one, throw <see cref="InvalidOperationException"/>.</summary>
    public static bool IsOfDriver(Exception fault) => Drivers.Contains(fault.Source);

    /// <summary>The fault of the database's that lies behind an exception; null where another is to blame.</summary>
    public static DbException? Behind(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is DbException database && IsAway(database))
                return database;
            else if (fault is RetryLimitExceededException { InnerException: DbException last })
                return last;
        return null;
    }

    private static bool IsAway(DbException fault) => fault.IsTransient || fault switch
    {
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode) || LacksTables(sqlite),
        SqlException server => server.Class >= Fatal || SqlServerNumbers.Contains(server.Number),
        PostgresException postgres => PostgreSqlStates.Contains(postgres.SqlState),
        NpgsqlException npgsql => npgsql.Message == NoSuitableHost,
        _ => false,
    };

    /// <remarks>SQLite has no error code of its own for a missing table or column.</remarks>
    private static bool LacksTables(SqliteException fault) =>
        fault.Message.Contains("no such table", StringComparison.Ordinal) || fault.Message.Contains("no such column", StringComparison.Ordinal);
}
