using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>SQL Server, Azure SQL, or a server that speaks T-SQL.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : NtmContext(options)
{
    /// <summary>Within which a server must be reached for a question. With the tries after the first it is less than the time limit of a request.</summary>
    private const int SecondsToConnect = 2;

    private const string ScriptBegin = "SET QUOTED_IDENTIFIER ON;\nSET XACT_ABORT ON;\nGO\n\n";
    private const string BatchEnd = "\nGO\n";
    private const string PassOverRest = "\nIF @@ERROR <> 0 SET NOEXEC ON;\nGO\n";
    private const string ScriptEnd = "SET NOEXEC OFF;\nIF @@TRANCOUNT > 0 ROLLBACK;\nGO\n";

    protected override string Collation => "Latin1_General_BIN2";

    public static void Use(DbContextOptionsBuilder options, string connection, bool retries) => options
        .UseSqlServer(Checked(connection, retries), server =>
        {
            server
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                .UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters);
            if (retries)
                server.EnableRetryOnFailure(MostRetries, LongestDelay, errorNumbersToAdd: null);
        });

    /// <remarks>
    /// Readers wait for the driver, which heeds no token while it connects: a question that is asked again goes before its time is over.
    /// </remarks>
    private static string Checked(string connection, bool retries)
    {
        var named = new SqlConnectionStringBuilder(connection);
        if (retries && !named.ShouldSerialize("Connect Timeout"))
            named.ConnectTimeout = SecondsToConnect;
        if (retries && !named.ShouldSerialize("Connect Retry Count"))
            named.ConnectRetryCount = 0; // The driver would wait for ten seconds in between.
        return named.ConnectionString;
    }

    public override RowWriter BulkWriter() => new SqlServerBulkCopy(this);

    /// <remarks>The procedure tells by its result alone that there is no lock, as where the wait was the victim of a deadlock.</remarks>
    protected override Task AwaitTurn(CancellationToken ct) => Database.ExecuteSqlAsync($"""
        DECLARE @result int;
        EXEC @result = sp_getapplock @Resource = N'ntmgraph import', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = -1;
        IF @result < 0 THROW 50000, 'Another import holds the lock of imports.', 1;
        """, ct);

    /// <remarks>
    /// Tools go on with the next batch where one failed, as <c>sqlcmd</c> does without <c>-b</c>. After a failure the server compiles what
    /// follows and does not execute it, so that no history row tells of tables that were not made.
    /// </remarks>
    public override string Script() =>
        (ScriptBegin + base.Script().ReplaceLineEndings("\n").Replace(BatchEnd, BatchEnd + PassOverRest, StringComparison.Ordinal) + ScriptEnd)
        .ReplaceLineEndings();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        SqlServerIndexBuilderExtensions.IncludeProperties(
            modelBuilder.Entity<Assessment>().HasIndex(a => new { a.CriterionId, a.Year }), a => a.Result);
        // Sort keys are ASCII; with two bytes a character they would be too long for an index.
        modelBuilder.Entity<AdministrativeUnit>().Property(unit => unit.NameKey).IsUnicode(false);
    }
}
