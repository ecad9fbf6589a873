using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmGraph;

/// <summary>Gives <c>dotnet ef</c> contexts from which to write migrations; none of them is connected to.</summary>
internal sealed class DesignTimeDatabase
    : IDesignTimeDbContextFactory<SqliteContext>,
      IDesignTimeDbContextFactory<SqlServerContext>,
      IDesignTimeDbContextFactory<PostgreSqlContext>
{
    SqliteContext IDesignTimeDbContextFactory<SqliteContext>.CreateDbContext(string[] args) =>
        new(Options<SqliteContext>(options => SqliteContext.Use(options, "Data Source=none")));

    SqlServerContext IDesignTimeDbContextFactory<SqlServerContext>.CreateDbContext(string[] args) =>
        new(Options<SqlServerContext>(options => SqlServerContext.Use(options, "Server=none")));

    PostgreSqlContext IDesignTimeDbContextFactory<PostgreSqlContext>.CreateDbContext(string[] args) =>
        new(Options<PostgreSqlContext>(options => PostgreSqlContext.Use(options, "Host=none")));

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> use) where T : NtmContext
    {
        var options = new DbContextOptionsBuilder<T>();
        use(options);
        return options.Options;
    }
}
