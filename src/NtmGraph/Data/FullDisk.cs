using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace NtmGraph;

/// <summary>Faults that come of a disk without room: the one of the database, or the one on which files are unpacked.</summary>
internal static class FullDisk
{
    /// <summary>No space, no quota: the numbers of Linux, and then those of Windows.</summary>
    private static readonly int[] OfFiles = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>What .NET throws, on Linux, where a file would become larger than its file system or the limits of the process allow.</summary>
    private const string NameOfLength = "value";

    /// <summary>No room for the rows, the file group, the log.</summary>
    private static readonly int[] OfSqlServer = [1101, 1105, 9002];

    /// <summary>Whether a full disk lies behind an exception.</summary>
    public static bool IsBehind(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault switch
            {
                IOException file => OfFiles.Contains(file.HResult),
                ArgumentOutOfRangeException { ParamName: NameOfLength, TargetSite.DeclaringType.Name: nameof(RandomAccess) } => true,
                SqliteException sqlite => sqlite.SqliteErrorCode == raw.SQLITE_FULL,
                PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
                SqlException server => OfSqlServer.Contains(server.Number),
                _ => false,
            })
                return true;
        return false;
    }
}
