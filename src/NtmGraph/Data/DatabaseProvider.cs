namespace NtmGraph;

/// <summary>The kinds of databases that the data may lie in.</summary>
internal enum DatabaseProvider
{
    /// <summary>A file, with no server.</summary>
    Sqlite,

    /// <summary>SQL Server, Azure SQL, or a server that speaks T-SQL.</summary>
    SqlServer,

    /// <summary>PostgreSQL, or an engine that speaks its protocol.</summary>
    PostgreSql,
}
