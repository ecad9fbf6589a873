using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace NtmGraph;

/// <summary>A file, or a database in memory: nothing to set up.</summary>
/// <param name="file">The database file, watched for being replaced; null for contexts that are not lent.</param>
internal sealed partial class SqliteContext(DbContextOptions<SqliteContext> options, SqliteFile? file = null) : NtmContext(options)
{
    private const decimal AssessmentScale = 10_000m;
    private const decimal Greatest = long.MaxValue / AssessmentScale;
    private const long Billion = 1_000_000_000;

    private const string DefaultTimeout = "Default Timeout";

    /// <summary>Between two tries to begin an import.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How many steps SQLite's machine takes between two looks whether to go on: about a millisecond.</summary>
    private const int StepsBetweenLooks = 50_000;

    private static readonly PreparedStatements PreparedStatements = new();

    /// <summary>Cannot be written, cannot be opened.</summary>
    private static readonly int[] FolderCodes = [raw.SQLITE_READONLY, raw.SQLITE_CANTOPEN];

    private CancellationToken ending;
    private SqliteCommand? changes;
    private (long Change, Dataset? Data) seen;

    private SqliteConnectionStringBuilder Named => new(Database.GetConnectionString());

    protected override MigrationsSqlGenerationOptions ScriptOptions => MigrationsSqlGenerationOptions.Default;

    public static void Use(DbContextOptionsBuilder options, string connection, bool retries) => options
        .AddInterceptors(PreparedStatements)
        .UseSqlite(Checked(connection), sqlite => sqlite
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // A list is one parameter: a nested page may have more rows than a statement may have parameters.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .ReplaceService<IExceptionDetector, SqliteInterruption>();

    public static string FileConnection(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();

    /// <remarks>
    /// SQLite gives a number to what a connection sees, another one after each commit of another connection, and much faster than any row.
    /// The data is read only where the number is a new one.
    /// </remarks>
    public override async Task<Dataset?> Look(CancellationToken ct)
    {
        changes ??= new SqliteCommand("PRAGMA data_version", (SqliteConnection)Database.GetDbConnection());
        var change = (long)changes.ExecuteScalar()!;
        if (seen.Data is null || seen.Change != change)
            seen = (change, await base.Look(ct));
        return seen.Data;
    }

    public override RowWriter BulkWriter() => new SqliteInsert(this);

    /// <remarks>SQLite's integers hold the sum of some nine thousand of the largest values, and no more.</remarks>
    public override Expression<Func<IEnumerable<CriteriaGroup>, CriteriaGroup>> ValueSums => facts => new CriteriaGroup
    {
        SumInBillions = facts.Sum(fact => (long?)(object?)fact.Sum / Billion),
        SumBelow = facts.Sum(fact => (long?)(object?)fact.Sum % Billion),
    };

    public override decimal ValueSum(CriteriaGroup group) =>
        (((group.SumInBillions ?? 0) * (decimal)Billion) + (group.SumBelow ?? 0)) / AssessmentScale;

    /// <remarks>SQLite's scripts have no conditions, but its statements do.</remarks>
    public override string Script() => Created().Replace(base.Script(), "$0 IF NOT EXISTS")
        .Replace("INSERT INTO", "INSERT OR IGNORE INTO", StringComparison.Ordinal);

    /// <summary>
    /// Opens the connection, which EF Core then leaves open, also while the context waits in the pool, until another file lies in the
    /// place of the one that it has opened. SQLite itself asks from time to time whether to go on, since the driver heeds no token once
    /// a statement has begun.
    /// </summary>
    /// <remarks>SQLite answers in the thread that asks, so the fields of a request are read one after the other.</remarks>
    public override void Begin(DateOnly day, NtmContext? first, CancellationToken ct)
    {
        base.Begin(day, first, ct);
        if (first is not null)
        {
            Database.SetDbConnection(first.Database.GetDbConnection(), contextOwnsConnection: false);
            return;
        }
        ending = ct;
        var connection = (SqliteConnection)Database.GetDbConnection();
        if (connection.State == ConnectionState.Open && (file is null || !SqliteFile.HasMoved(connection)))
            return;
        int opened, current = CurrentFile(connection);
        do
        {
            connection.Close();
            opened = current;
            connection.Open();
            current = CurrentFile(connection);
        }
        while (opened != current); // It was replaced just then.
        seen = default;
        connection.Handle!.enable_sqlite3_next_stmt(true);
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => ending.IsCancellationRequested ? 1 : 0, null);
    }

    public override bool TryReset()
    {
        ending = default;
        return base.TryReset();
    }

    /// <remarks>The connection stays open. A statement whose rows are still read would hold on to the data of its time.</remarks>
    protected override bool IsIdle(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle;
        if (connection.State != ConnectionState.Open)
            return false;
        for (var statement = raw.sqlite3_next_stmt(handle, null); statement is not null; statement = raw.sqlite3_next_stmt(handle, statement))
            if (raw.sqlite3_stmt_busy(statement) != 0)
                return false;
        return true;
    }

    public override async Task<IReadOnlyList<string>> Migrate(CancellationToken ct)
    {
        try
        {
            await CreateFile(Named, ct);
            var applied = await base.Migrate(ct);
            await Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", ct);
            return applied;
        }
        catch (SqliteException e) when (FolderCodes.Contains(e.SqliteErrorCode))
        {
            throw Unusable(e);
        }
    }

    public override async Task RequireUpToDate(CancellationToken ct)
    {
        try
        {
            await base.RequireUpToDate(ct);
        }
        catch (SqliteException e) when (FolderCodes.Contains(e.SqliteErrorCode))
        {
            throw Unusable(e);
        }
    }

    /// <remarks>
    /// The transaction itself is the lock: there is one that writes at a time. It is waited for without end, or for as long as
    /// <c>Default Timeout</c> of the connection string says.
    /// </remarks>
    public override async Task<IDbContextTransaction> BeginImport(CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var named = Named;
        var patience = named.ShouldSerialize(DefaultTimeout) ? TimeSpan.FromSeconds(named.DefaultTimeout) : TimeSpan.MaxValue;
        var connection = (SqliteConnection)Database.GetDbConnection();
        connection.DefaultTimeout = 1; // The driver waits in the thread, and heeds no token.
        try
        {
            while (true)
                try
                {
                    return await Database.BeginTransactionAsync(ct);
                }
                catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_BUSY && Stopwatch.GetElapsedTime(begun) < patience)
                {
                    await Task.Delay(Pause, TimeProvider.System, ct);
                }
        }
        finally
        {
            connection.DefaultTimeout = named.DefaultTimeout;
        }
    }

    /// <remarks>
    /// Without counts, SQLite takes every index to narrow a search equally, and finds campaign results by their measure, which most
    /// of them share, instead of by their campaign, and assessments by their criterion instead of by their unit. Of the millions of assessments a sample serves.
    /// </remarks>
    public override Task CountRows(CancellationToken ct)
    {
        Database.SetCommandTimeout(1); // The next import may hold the right to write for minutes; it counts too.
        return Database.ExecuteSqlAsync($"""
            ANALYZE "CampaignResults"; ANALYZE "CampaignAncestors"; ANALYZE "UnitVersions";
            PRAGMA analysis_limit = 1000; ANALYZE "Assessments"
            """, ct);
    }

    /// <summary>
    /// Values of assessments, and sums of them, become whole ten-thousandths: SQLite then compares, sorts and sums millions of
    /// them exactly as integers. The other decimals are few and may be large sums of money; they stay text.
    /// </summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Assessment>().Property(a => a.Value).HasConversion(value => Stored(value!.Value), stored => stored / AssessmentScale);
        modelBuilder.Entity<CriterionRollUp>().Property(r => r.Sum).HasConversion(value => StoredSum(value!.Value), stored => stored / AssessmentScale);
    }

    [GeneratedRegex("CREATE (TABLE|INDEX|UNIQUE INDEX|VIEW)(?! IF)")]
    private static partial Regex Created();

    /// <remarks>
    /// Only a migration creates a file: a question that finds none would otherwise be answered from an empty one. The driver keeps no
    /// connections, since it would not notice that the file is another.
    /// </remarks>
    private static string Checked(string connection)
    {
        var named = new SqliteConnectionStringBuilder(connection) { Pooling = false };
        if (named.DataSource.Length == 0)
            throw new InvalidDataException($"ConnectionStrings:{Databases.ConnectionName} names no file as its Data Source.");
        if (named.Mode == SqliteOpenMode.ReadWriteCreate)
            named.Mode = SqliteOpenMode.ReadWrite;
        return named.ToString();
    }

    private static async Task CreateFile(SqliteConnectionStringBuilder named, CancellationToken ct)
    {
        if (named.Mode != SqliteOpenMode.ReadWrite || named.DataSource.StartsWith("file:", StringComparison.Ordinal) || File.Exists(named.DataSource))
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(named.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        named.Mode = SqliteOpenMode.ReadWriteCreate;
        await using var created = new SqliteConnection(named.ToString());
        await created.OpenAsync(ct);
    }

    private int CurrentFile(SqliteConnection connection) => file?.Current(connection.ConnectionString) ?? 0;

    /// <summary>What has to be writable for a file that could not be opened.</summary>
    private InvalidDataException Unusable(SqliteException fault)
    {
        var file = Named.DataSource;
        return !File.Exists(file) ? new($"{file} does not exist, or its folder cannot be written: {fault.Message}")
            : fault.SqliteExtendedErrorCode == raw.SQLITE_READONLY ? new($"{file} cannot be written: {fault.Message}")
            : new($"The folder of {file} must be writable: SQLite keeps {Path.GetFileName(file)}-wal and -shm there while the file is read. "
                + $"Where nobody changes the file, name it as Data Source=file:{Path.GetFullPath(file)}?immutable=1;Mode=ReadOnly.");
    }

    private static long StoredSum(decimal value) => decimal.Abs(value) <= Greatest ? Stored(value)
        : throw new InvalidDataException($"The values of a criterion in one year come to {value}, more than SQLite holds.");

    private static long Stored(decimal value) => (long)(Math.Clamp(value, -Greatest, Greatest) * AssessmentScale);
}
