using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmGraph.Tests;

/// <summary>The databases that queries are translated for. None of them is connected to.</summary>
internal static class SqlProviders
{
    /// <summary>By the names that their files end with.</summary>
    public static IReadOnlyList<string> All { get; } = ["sqlite", "sqlserver", "postgresql"];

    public static NtmContext Open(string provider, params IInterceptor[] interceptors)
    {
        NtmContext db = provider switch
        {
            "sqlite" => new SqliteContext(Options<SqliteContext>(options => SqliteContext.Use(options, "Data Source=:memory:", retries: true), interceptors)),
            "sqlserver" => new SqlServerContext(Options<SqlServerContext>(options => SqlServerContext.Use(options, "Server=none", retries: true), interceptors)),
            _ => new PostgreSqlContext(Options<PostgreSqlContext>(options => PostgreSqlContext.Use(options, "Host=none", retries: true), interceptors)),
        };
        db.Day = new DateOnly(2023, 12, 31);
        return db;
    }

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> use, IInterceptor[] interceptors) where T : NtmContext
    {
        var options = new DbContextOptionsBuilder<T>();
        options.AddInterceptors(interceptors);
        use(options);
        return options.Options;
    }
}
