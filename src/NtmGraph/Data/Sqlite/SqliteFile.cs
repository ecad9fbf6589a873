using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NtmGraph;

/// <summary>
/// The file that a database lies in. Somebody may move another one into its place, such as a backup, or delete it, and connections that
/// are open then go on with the file that was there. Safe to use from several threads.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private const string Log = "-wal", SharedMemory = "-shm";

    private readonly Lock gate = new();
    private SqliteConnection? watched;
    private int number;

    /// <summary>
    /// The number of the file that lies there now: each has another than those that were there before. What the file before has left
    /// beside itself is taken away first, since SQLite would take it for a part of the new one.
    /// </summary>
    /// <param name="connection">The connection string, always the same.</param>
    /// <exception cref="SqliteException">No file lies there, or it cannot be used.</exception>
    public int Current(string connection)
    {
        lock (gate)
        {
            if (watched is null)
                Watch(connection);
            else if (HasMoved(watched))
            {
                TakeAwayWhatIsLeft(watched);
                Dispose();
                Watch(connection);
            }
            return number;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            watched?.Dispose();
            watched = null;
        }
    }

    /// <summary>Opens the file, and its log with it, which SQLite opens with the first statement.</summary>
    private void Watch(string connection)
    {
        var opened = new SqliteConnection(connection);
        try
        {
            opened.Open();
            Execute(opened, "SELECT count(*) FROM sqlite_schema");
        }
        catch
        {
            opened.Dispose();
            throw;
        }
        (watched, number) = (opened, number + 1);
    }

    /// <remarks>The log's rows go to the old file first, which may lie elsewhere now.</remarks>
    private static void TakeAwayWhatIsLeft(SqliteConnection old)
    {
        var file = raw.sqlite3_db_filename(old.Handle, "main").utf8_to_string();
        if (!IsOpenHere(file + Log))
            return;
        Execute(old, "PRAGMA wal_checkpoint");
        try
        {
            File.Delete(file + Log);
            File.Delete(file + SharedMemory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SqliteException($"{file} was replaced, and {Log} and {SharedMemory} of the file before cannot be removed: {e.Message}", raw.SQLITE_CANTOPEN);
        }
    }

    /// <summary>
    /// Whether this process has opened just the file that has a name now, not one that had it before. Where the system does not tell,
    /// whoever put the new file there has to remove what the old one left.
    /// </summary>
    private static bool IsOpenHere(string file)
    {
        if (!File.Exists(file))
            return false;
        if (!OperatingSystem.IsLinux())
            throw new SqliteException($"The database was replaced: remove {file}, which belongs to the file before.", raw.SQLITE_CANTOPEN);
        // The links of files that have no name any more end in " (deleted)".
        return Directory.EnumerateFiles("/proc/self/fd").Any(handle => new FileInfo(handle).LinkTarget == file);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether the file that a connection has open lies no more where it was opened.</summary>
    /// <remarks>Asks the file system alone. Where SQLite cannot tell, as for databases in memory, nothing has moved.</remarks>
    public static bool HasMoved(SqliteConnection connection)
    {
        var moved = 0;
        var code = Native.sqlite3_file_control(connection.Handle!, 0, Native.HasMoved, ref moved);
        return code == raw.SQLITE_OK && moved != 0;
    }

    /// <summary>What the driver's library has, and the driver does not call.</summary>
    private static class Native
    {
        public const int HasMoved = 20;

        [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
        public static extern int sqlite3_file_control(sqlite3 connection, nint database, int operation, ref int value);
    }
}
