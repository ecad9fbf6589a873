using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>Where the data lies: the configuration names the kind of database and the way to it.</summary>
internal static class Databases
{
    public const string ConnectionName = "Ntm";
    public const string ReadOnlyConnectionName = "NtmReadOnly";
    public const string ProviderKey = "Database:Provider";

    private delegate void Use(DbContextOptionsBuilder options, string connection, bool retries);

    /// <summary>
    /// Registers the database that <c>Database:Provider</c> and <c>ConnectionStrings:Ntm</c> name, or else a SQLite file in the
    /// user's data folder. Questions go to <c>ConnectionStrings:NtmReadOnly</c>, where that is named.
    /// </summary>
    public static IServiceCollection AddNtmDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        RefuseUnknownConnections(configuration);
        services = Provider(configuration) switch
        {
            DatabaseProvider.SqlServer => services.AddPools<SqlServerContext>(configuration, SqlServerContext.Use, (_, options) => new(options)),
            DatabaseProvider.PostgreSql => services.AddPools<PostgreSqlContext>(configuration, PostgreSqlContext.Use, (_, options) => new(options)),
            _ => services.AddSingleton<SqliteFile>().AddPools<SqliteContext>(
                configuration, SqliteContext.Use, (provider, options) => new(options, provider.GetRequiredService<SqliteFile>())),
        };
        return services
            .AddSection("Database")
            .AddScoped<RequestContexts>()
            .AddSingleton<IDbContextFactory<NtmContext>>(provider => provider.GetRequiredService<ContextPool>());
    }

    /// <summary>Whether questions go to a database of their own, which this server does not change.</summary>
    public static bool HasReadOnly(IConfiguration configuration) => configuration.GetConnectionString(ReadOnlyConnectionName) is { Length: > 0 };

    public static DatabaseProvider Provider(IConfiguration configuration)
    {
        var name = configuration[ProviderKey];
        return string.IsNullOrEmpty(name) ? DatabaseProvider.Sqlite
            : EnumNames.TryFind<DatabaseProvider>(name, out var provider) ? provider
            : throw new InvalidDataException($"{ProviderKey} is \"{name}\"; it must be one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
    }

    /// <summary>A misspelt name would leave the server with another database than the one meant.</summary>
    private static void RefuseUnknownConnections(IConfiguration configuration)
    {
        string[] known = [ConnectionName, ReadOnlyConnectionName];
        foreach (var connection in configuration.GetSection("ConnectionStrings").GetChildren())
            if (!known.Contains(connection.Key, StringComparer.OrdinalIgnoreCase))
                throw new InvalidDataException($"There is no setting {connection.Path}. The settings of ConnectionStrings are {string.Join(", ", known)}.");
    }

    private static IServiceCollection AddPools<T>(
        this IServiceCollection services, IConfiguration configuration, Use use, Func<IServiceProvider, DbContextOptions<T>, T> create)
        where T : NtmContext
    {
        var questions = HasReadOnly(configuration) ? ReadOnlyConnectionName : ConnectionName;
        return services
            .AddSingleton(provider => Pool(provider, configuration, questions, use, create, retries: true))
            .AddSingleton(provider => new PrimaryDatabase(Pool(provider, configuration, ConnectionName, use, create, retries: false)));
    }

    private static ContextPool Pool<T>(
        IServiceProvider services, IConfiguration configuration, string name, Use use, Func<IServiceProvider, DbContextOptions<T>, T> create,
        bool retries) where T : NtmContext
    {
        var connection = configuration.GetConnectionString(name) is { Length: > 0 } named ? named : DefaultConnection(Provider(configuration));
        var options = new DbContextOptionsBuilder<T>();
        options.UseApplicationServiceProvider(services).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(services.GetServices<DbCommandInterceptor>())
            // To build the last migration's model anew, and compare it, would take a second of each first start; a test does.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        try
        {
            use(options, connection, retries);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException)
        {
            throw new InvalidDataException($"ConnectionStrings:{name} cannot be used: {e.Message}", e);
        }
        return new ContextPool(() => create(services, options.Options));
    }

    private static string DefaultConnection(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
        ? SqliteContext.FileConnection(Path.Combine(DataFolder(), "NtmGraph", "ntmgraph.db"))
        : throw new InvalidDataException($"ConnectionStrings:{ConnectionName} is missing: {ProviderKey} is {provider}, which needs one.");

    private static string DataFolder()
    {
        try
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InvalidDataException($"The user's data folder cannot be made: {e.Message} Name a database with --database or ConnectionStrings:{ConnectionName}.", e);
        }
    }
}
