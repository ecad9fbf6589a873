using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Where the data lies: the configuration names the kind of database and the way to it.</summary>
internal static class Databases
{
    public const string ConnectionName = "Ntm";
    public const string ProviderKey = "Database:Provider";

    /// <summary>
    /// Registers the database that <c>Database:Provider</c> and <c>ConnectionStrings:Ntm</c> name, or else a SQLite file in the
    /// user's data folder.
    /// </summary>
    public static IServiceCollection AddNtmDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = Provider(configuration[ProviderKey]);
        var connection = configuration.GetConnectionString(ConnectionName) is { Length: > 0 } named ? named : DefaultConnection(provider);
        services = provider switch
        {
            DatabaseProvider.SqlServer => services.AddPool<SqlServerContext>(options => SqlServerContext.Use(options, connection)),
            DatabaseProvider.PostgreSql => services.AddPool<PostgreSqlContext>(options => PostgreSqlContext.Use(options, connection)),
            _ => services.AddPool<SqliteContext>(options => SqliteContext.Use(options, connection)),
        };
        // A context of its own for every field that asks for one, since root fields run in parallel;
        // all of them go back to the pool at the end of the request.
        return services.AddTransient(provider => provider.GetRequiredService<IDbContextFactory<NtmContext>>().Lend());
    }

    /// <summary>A context that is ready to be asked.</summary>
    public static NtmContext Lend(this IDbContextFactory<NtmContext> databases)
    {
        var db = databases.CreateDbContext();
        db.Lend();
        return db;
    }

    private static IServiceCollection AddPool<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> use) where T : NtmContext =>
        services.AddSingleton<IDbContextFactory<NtmContext>>(provider =>
        {
            var options = new DbContextOptionsBuilder<T>();
            options.UseApplicationServiceProvider(provider).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            try
            {
                use(options);
            }
            catch (ArgumentException e)
            {
                throw new InvalidDataException($"ConnectionStrings:{ConnectionName} is no connection string: {e.Message}", e);
            }
            return new ContextPool<T>(options.Options);
        });

    private static DatabaseProvider Provider(string? name) =>
        string.IsNullOrEmpty(name) ? DatabaseProvider.Sqlite
        : Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider) && !char.IsDigit(name[0]) ? provider
        : throw new InvalidDataException($"{ProviderKey} is \"{name}\"; it must be one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");

    private static string DefaultConnection(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
        ? SqliteContext.FileConnection(Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "NtmGraph", "ntmgraph.db"))
        : throw new InvalidDataException($"ConnectionStrings:{ConnectionName} is missing: {ProviderKey} is {provider}, which needs one.");
}
