using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmGraph;

/// <summary>Gives contexts from which <c>dotnet ef</c> writes migrations, and scripts are printed; none of them is connected to.</summary>
internal sealed class DesignTimeDatabase
    : IDesignTimeDbContextFactory<SqliteContext>,
      IDesignTimeDbContextFactory<SqlServerContext>,
      IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public static NtmContext Open(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.SqlServer => SqlServer(),
        DatabaseProvider.PostgreSql => PostgreSql(),
        _ => Sqlite(),
    };

    SqliteContext IDesignTimeDbContextFactory<SqliteContext>.CreateDbContext(string[] args) => Sqlite();

    SqlServerContext IDesignTimeDbContextFactory<SqlServerContext>.CreateDbContext(string[] args) => SqlServer();

    PostgreSqlContext IDesignTimeDbContextFactory<PostgreSqlContext>.CreateDbContext(string[] args) => PostgreSql();

    private static SqliteContext Sqlite() => new(Options<SqliteContext>(options => SqliteContext.Use(options, "Data Source=none", retries: false)));

    private static SqlServerContext SqlServer() =>
        new(Options<SqlServerContext>(options => SqlServerContext.Use(options, "Server=none", retries: false)));

    private static PostgreSqlContext PostgreSql() =>
        new(Options<PostgreSqlContext>(options => PostgreSqlContext.Use(options, "Host=none", retries: false)));

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> use) where T : NtmContext
    {
        var options = new DbContextOptionsBuilder<T>();
        use(options);
        return options.Options;
    }
}
