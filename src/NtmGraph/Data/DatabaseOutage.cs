using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>Faults that pass by themselves: the database is not there, goes away in the middle, or has too much to do.</summary>
internal static class DatabaseOutage
{
    /// <summary>From this severity on, SQL Server ends the connection, or there is none.</summary>
    private const byte Fatal = 20;

    private const int Timeout = -2;

    /// <summary>The fault of the database's that lies behind an exception; null where another is to blame.</summary>
    public static DbException? Behind(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is DbException { IsTransient: true } or SqlException { Class: >= Fatal } or SqlException { Number: Timeout })
                return (DbException)fault;
            else if (fault is RetryLimitExceededException { InnerException: DbException last })
                return last;
        return null;
    }
}
