using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace NtmGraph;

/// <summary>A PostgreSQL server, or an engine that speaks its protocol.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : NtmContext(options)
{
    // The last day of the calendar is a day like any other here; Npgsql would make it infinity.
    static PostgreSqlContext() => AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);

    /// <summary>A number of our own among the locks of the database.</summary>
    private const long ImportLock = 0x6e746d_6772617068;

    private static readonly IInterceptor[] Interceptors = [new UnstorableText(), new UncorrelatedLists()];

    protected override string Collation => "C";

    public static void Use(DbContextOptionsBuilder options, string connection, bool retries) => options
        .AddInterceptors(Interceptors)
        .UseNpgsql(Checked(connection), postgres =>
        {
            postgres
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
            if (retries)
                postgres.EnableRetryOnFailure(MostRetries, LongestDelay, errorCodesToAdd: null);
        });

    public override RowWriter BulkWriter() => new PostgreSqlCopy(this);

    protected override Task AwaitTurn(CancellationToken ct) => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ImportLock})", ct);

    /// <remarks>Locks are freed after the commit has reached all servers of the database. A standby has locks of its own, and commits in one step.</remarks>
    public override async Task<bool> ImportRuns(CancellationToken ct) =>
        await Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock_shared({ImportLock}) AS "Value" """).ToListAsync(ct) is not [true];

    /// <remarks>A PostgreSQL may be one of several that commit one after the other, as with Citus.</remarks>
    public override NtmContext Beside() => new PostgreSqlContext(options);

    /// <summary>Has the database count the rows of all tables at once, where the account may; autovacuum passes over those with few.</summary>
    public override Task CountRows(CancellationToken ct)
    {
        var tables = Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct();
        return Database.ExecuteSqlAsync(FormattableStringFactory.Create($"ANALYZE {string.Join(", ", tables.Select(table => $"\"{table}\""))}"), ct);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            modelBuilder.Entity<UnitAncestor>().HasIndex(a => new { a.AncestorId, a.Level, a.ValidFrom, a.ValidTo }), a => a.UnitId);
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            modelBuilder.Entity<UnitAncestor>().HasIndex(a => new { a.UnitId, a.AncestorId }), a => new { a.ValidFrom, a.ValidTo });
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            modelBuilder.Entity<Assessment>().HasIndex(a => new { a.CriterionId, a.Year }), a => new { a.UnitId, a.Result });
        // BRIN serves, since the rows of a package lie together.
        modelBuilder.Entity<Assessment>().HasIndex(a => a.PackageId).HasMethod("brin");
    }

    /// <remarks>
    /// A data source finds what does not go together in a connection string, which would otherwise be found by the first question.
    /// Hosts that take turns would answer the parts of one request, though one may lag behind another.
    /// </remarks>
    private static string Checked(string connection)
    {
        var checkedConnection = new NpgsqlConnectionStringBuilder(connection);
        if (checkedConnection.LoadBalanceHosts)
            throw new InvalidDataException("Load Balance Hosts: a server asks one host at a time, so that an answer is of one version of the data.");
        NpgsqlDataSource.Create(checkedConnection).Dispose();
        return checkedConnection.ConnectionString;
    }
}
