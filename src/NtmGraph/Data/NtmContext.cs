using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>
/// The database. Each feature's folder says how its own entities are stored; what one kind of database does otherwise than
/// the others stands in its own context.
/// </summary>
internal abstract class NtmContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The day for which this context was lent, set by <see cref="Begin"/> alone: the parent of a unit is its parent then. The first of the calendar where it was not lent.</summary>
    public DateOnly Day { get; internal set; }

    /// <summary>The request that the context was lent to; null where it was lent to none.</summary>
    public RequestContexts? Request { get; set; }

    /// <summary>What requests of the same version of the data found under a key; what a look finds where none did.</summary>
    /// <inheritdoc cref="Findings.Find"/>
    public ValueTask<T> Once<T>(object key, Func<Task<T>> look) => Request?.Findings is { } findings ? findings.Find(key, look) : new(look());

    /// <summary>What requests of the same version of the data found under some keys; what a look for the others finds where none did.</summary>
    /// <inheritdoc cref="Findings.FindEach"/>
    public async Task<IEnumerable<T>> OnceEach<TKey, T>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, Task<ILookup<TKey, T>>> look) where TKey : notnull
    {
        if (keys.Count == 0)
            return [];
        return Request?.Findings is { } findings ? await findings.FindEach(keys, look) : (await look(keys)).SelectMany(rows => rows);
    }

    /// <summary>Another context of the same request, for another day; this one where it is the same.</summary>
    /// <exception cref="InvalidOperationException">The context was not lent to a request.</exception>
    public NtmContext At(DateOnly day) => UnitSql.Asked(day) == Day ? this
        : (Request ?? throw new InvalidOperationException("Only a context that was lent to a request finds others.")).Lend(day);

    public DbSet<Package> Packages => Set<Package>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<AdministrativeUnit> Units => Set<AdministrativeUnit>();

    public DbSet<UnitAncestor> UnitAncestors => Set<UnitAncestor>();

    public DbSet<UnitAbove> UnitsAbove => Set<UnitAbove>();

    public DbSet<UnitBelow> UnitsBelow => Set<UnitBelow>();

    public DbSet<UnitVersion> UnitVersions => Set<UnitVersion>();

    public DbSet<UnitSuccession> Successions => Set<UnitSuccession>();

    public DbSet<UnitCoverage> UnitCoverage => Set<UnitCoverage>();

    public DbSet<MapPlace> MapPlaces => Set<MapPlace>();

    public DbSet<CriteriaSet> CriteriaSets => Set<CriteriaSet>();

    public DbSet<CriteriaSetKind> CriteriaSetKinds => Set<CriteriaSetKind>();

    public DbSet<Criterion> Criteria => Set<Criterion>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Recognition> Recognitions => Set<Recognition>();

    public DbSet<RegisterCoverage> RegisterCoverage => Set<RegisterCoverage>();

    public DbSet<RecognitionRollUp> RecognitionRollUps => Set<RecognitionRollUp>();

    public DbSet<RecognitionSourceRollUp> RecognitionSourceRollUps => Set<RecognitionSourceRollUp>();

    public DbSet<CriterionRollUp> CriterionRollUps => Set<CriterionRollUp>();

    public DbSet<CriteriaSetRollUp> CriteriaSetRollUps => Set<CriteriaSetRollUp>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignAncestor> CampaignAncestors => Set<CampaignAncestor>();

    public DbSet<CampaignResult> CampaignResults => Set<CampaignResult>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();

    public DbSet<DataChange> DataChanges => Set<DataChange>();

    public DbSet<PackageResource> PackageResources => Set<PackageResource>();

    public DbSet<PackageShare> PackageShares => Set<PackageShare>();

    public DbSet<AccessKey> AccessKeys => Set<AccessKey>();

    public DbSet<ImportRecord> ImportRecords => Set<ImportRecord>();

    /// <summary>How often a question is asked again after a connection was lost or a deadlock.</summary>
    protected const int MostRetries = 3;

    /// <summary>The longest wait before a question is asked again; the reader waits as long.</summary>
    protected static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>How the script of all migrations passes over those that are applied.</summary>
    protected virtual MigrationsSqlGenerationOptions ScriptOptions => MigrationsSqlGenerationOptions.Idempotent;

    /// <summary>The collation that compares and sorts text by its code points; null where that is what the database does by itself.</summary>
    protected virtual string? Collation => null;

    /// <summary>How the values measured are summed exactly, however many there are.</summary>
    public virtual Expression<Func<IEnumerable<CriteriaGroup>, CriteriaGroup>> ValueSums =>
        facts => new CriteriaGroup { Sum = facts.Sum(fact => fact.Sum) };

    /// <summary>The sum that <see cref="ValueSums"/> gives of a group.</summary>
    public virtual decimal ValueSum(CriteriaGroup group) => group.Sum ?? 0;

    /// <summary>The data set that the database holds at this moment, or null while it holds no package. Asked by every request.</summary>
    public virtual Task<Dataset?> Look(CancellationToken ct) => DatasetReading.Read(this, ct);

    /// <summary>Writes many rows the fastest way that the database knows, inside the context's transaction.</summary>
    public abstract RowWriter BulkWriter();

    /// <summary>Begins a lease.</summary>
    /// <param name="day">The day on which the hierarchy is looked at.</param>
    /// <param name="first">Another context of the same request, whose connection this one may share.</param>
    /// <param name="ct">Ends every statement of the context, also where the statement's own method heeds no token.</param>
    public virtual void Begin(DateOnly day, NtmContext? first, CancellationToken ct) => Day = UnitSql.Asked(day);

    /// <summary>Makes the context as if new at the end of a lease. False where that cannot be: a statement or a transaction was left open, or the connection broke.</summary>
    public virtual bool TryReset()
    {
        (Day, Request) = (default, null);
        ChangeTracker.Clear(); // A query that was first compiled for a context that tracks does so in this one too.
        if (Database.CurrentTransaction is not null || !IsIdle(Database.GetDbConnection()))
            return false;
        try
        {
            using (this.GetService<IConcurrencyDetector>().EnterCriticalSection())
                return true;
        }
        catch (InvalidOperationException)
        {
            return false; // A query that failed still holds the context, which cannot be used again.
        }
    }

    /// <summary>Whether a connection is as it is between two questions: EF Core closes it, and the driver keeps it for the next.</summary>
    protected virtual bool IsIdle(DbConnection connection) => connection.State == ConnectionState.Closed;

    /// <summary>
    /// Creates the database, or brings it up to date, and gives the migrations that it took. Where there is nothing to do, it
    /// only reads.
    /// </summary>
    public virtual async Task<IReadOnlyList<string>> Migrate(CancellationToken ct)
    {
        var pending = await PendingMigrations(ct);
        if (pending.Count == 0)
            return pending;
        // No limit: there may be many rows to change.
        Database.SetCommandTimeout(0);
        try
        {
            if (!await Creator.ExistsAsync(ct))
                await Creator.CreateAsync(ct);
            await this.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
            await Database.MigrateAsync(ct);
        }
        catch (DbException e) when (DatabaseOutage.Behind(e) is null)
        {
            throw new InvalidDataException($"{NotUpToDate(pending)} They could not be applied: {e.Message.Split('\n')[0]}", e);
        }
        return pending;
    }

    /// <summary>Refuses a database that is not as this program needs it.</summary>
    public virtual async Task RequireUpToDate(CancellationToken ct)
    {
        if (await PendingMigrations(ct) is { Count: > 0 } pending)
            throw new InvalidDataException($"{NotUpToDate(pending)} Run `ntmgraph migrate` on the database that it is copied from.");
    }

    /// <summary>All migrations as SQL, which does nothing where they are applied already.</summary>
    public virtual string Script() => this.GetService<IMigrator>().GenerateScript(options: ScriptOptions);

    /// <summary>Begins the transaction of an import, once no other import runs.</summary>
    public virtual async Task<IDbContextTransaction> BeginImport(CancellationToken ct)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        try
        {
            await AwaitTurn(ct);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits, inside the context's transaction, until no other import runs.</summary>
    protected virtual Task AwaitTurn(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Whether an import holds the lock of imports. Asked where a commit that is under way may be seen in part.</summary>
    public virtual Task<bool> ImportRuns(CancellationToken ct) => Task.FromResult(false);

    /// <summary>
    /// Another context of the same database, whose transactions end while one of this context goes on; the caller disposes of it. Null
    /// where a commit is one step to all readers.
    /// </summary>
    public virtual NtmContext? Beside() => null;

    /// <summary>Has the database count what an import brought, where it plans badly without. Called after the import's transaction.</summary>
    public virtual Task CountRows(CancellationToken ct) => Task.CompletedTask;

    private IRelationalDatabaseCreator Creator => this.GetService<IRelationalDatabaseCreator>();

    private static string NotUpToDate(IReadOnlyList<string> pending) =>
        $"The database lacks {pending.Count} of the migrations of this version of NtmGraph ({string.Join(", ", pending)}).";

    private async Task<IReadOnlyList<string>> PendingMigrations(CancellationToken ct)
    {
        var known = Database.GetMigrations().ToList();
        // Asking an empty database for its history would be logged as a failure.
        var isEmpty = !await Creator.ExistsAsync(ct) || !await Creator.HasTablesAsync(ct);
        var applied = isEmpty ? [] : (await Database.GetAppliedMigrationsAsync(ct)).ToList();
        return applied.Except(known).FirstOrDefault() is not { } other ? [.. known.Except(applied)]
            : throw new InvalidDataException(
                $"The database was made by another version of NtmGraph (its migration {other} is not known here), and stays as it is. "
                + "Use that version, or name an empty database and import the packages into it.");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NtmContext).Assembly);
        modelBuilder.Entity<UnitParent>().HasQueryFilter(parent => parent.ValidFrom <= Day && parent.ValidTo > Day);
        modelBuilder.Entity<UnitAbove>().HasQueryFilter(above => above.ValidFrom <= Day && above.ValidTo > Day);
        modelBuilder.Entity<UnitBelow>().HasQueryFilter(below => below.Depth > 0 && below.ValidFrom <= Day && below.ValidTo > Day);
        modelBuilder.Entity<UnitUnknownBelow>().HasQueryFilter(unit => unit.ValidFrom <= Day && (unit.ValidTo == null || unit.ValidTo > Day)
            && UnitAncestors.Any(row => row.AncestorId == unit.UnitId && row.Depth > 0)
            && !UnitAncestors.Any(row => row.AncestorId == unit.UnitId && row.Depth > 0 && row.ValidFrom <= Day));
        modelBuilder.Entity<MapTile>().HasQueryFilter(tile => tile.Islands == null && tile.ValidFrom <= Day && tile.ValidTo > Day);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
            foreach (var day in type.GetProperties().Where(property => property.IsDefined(typeof(DayAttribute), inherit: true)))
                modelBuilder.Entity(type).Ignore(day.Name);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.FindPrimaryKey()!.Properties is [{ Name: "Id" } id])
                id.ValueGenerated = ValueGenerated.Never;
            foreach (var reference in entity.GetForeignKeys())
                reference.DeleteBehavior = DeleteBehavior.NoAction;
        }
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(p => p.ClrType == typeof(string)))
            text.SetCollation(Collation);
    }
}
