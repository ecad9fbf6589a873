using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>That somebody imported a package, or tried to.</summary>
internal sealed class ImportRecord
{
    public const int LongestWho = 400;
    public const int LongestDetail = 1000;

    public required Guid Id { get; init; }

    /// <summary>When it ended, in universal time.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it: a key, a subject of the identity provider, the command line, or a server that found the database empty.</summary>
    public required string Who { get; init; }

    /// <summary>Name of the package. Null where the package was not read so far as to tell.</summary>
    public string? Package { get; init; }

    public string? Version { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>What else there is to say: how many problems there were.</summary>
    public string? Detail { get; init; }

    /// <summary>The new version of the data, as <see cref="DataRelease"/> writes it. Null where the data stayed as it was.</summary>
    public string? Release { get; init; }
}

internal enum ImportOutcome
{
    Imported = 1,

    /// <summary>The package had problems, or was not taken: its sender lacks a scope, another import was running.</summary>
    Refused = 2,

    /// <summary>Somebody interrupted it, or went away.</summary>
    Interrupted = 3,

    /// <summary>The database or a file could not be used.</summary>
    Failed = 4,
}

internal sealed class ImportRecordStorage : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> record)
    {
        record.Property(r => r.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
        record.Property(r => r.Who).HasMaxLength(ImportRecord.LongestWho);
        record.Property(r => r.Package).HasMaxLength(PackageManifest.LongestName);
        record.Property(r => r.Version).HasMaxLength(PackageManifest.LongestVersion);
        record.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        record.Property(r => r.Detail).HasMaxLength(ImportRecord.LongestDetail);
        record.HasIndex(r => r.At);
    }
}

/// <summary>Imports, each of which leaves a record, however it ends.</summary>
internal sealed class RecordedImport(
    PrimaryDatabase database, DataReleases releases, TimeProvider clock, Telemetry telemetry, ILogger<RecordedImport> logger)
{
    private readonly Counter<long> imports = telemetry.Metrics.CreateCounter<long>("ntmgraph.imports", null, "Imports of data packages.");

    /// <param name="who">Who imports.</param>
    /// <param name="open">Opens the package.</param>
    /// <exception cref="PackageRefused">The package has problems; the database is as it was.</exception>
    public async Task<Package> Run(
        string who, Func<Task<DataPackage>> open, bool only, Action<ProgressReport>? report, CancellationToken ct)
    {
        DataPackage? package = null;
        try
        {
            package = await open();
            var before = await releases.Before(package.Folder, only, ct);
            await using var db = database.Open();
            var imported = await PackageImport.Run(db, package, only, clock, Report, ct);
            await Record(who, package.Manifest, ImportOutcome.Imported, only ? "All other packages were removed." : null, await releases.Since(before));
            return imported;
        }
        catch (Exception e)
        {
            await Record(who, package?.Manifest, OutcomeOf(e, ct), e.Message);
            throw;
        }

        void Report(ProgressReport progress)
        {
            if (progress == ProgressReport.Waiting)
                logger.LogWaiting(package?.Manifest?.Name, package?.Manifest?.Version, who);
            if (progress.Warning is { } warning)
                logger.LogImportWarning(package?.Manifest?.Name, package?.Manifest?.Version, who, warning);
            report?.Invoke(progress);
        }
    }

    private static ImportOutcome OutcomeOf(Exception e, CancellationToken ct) =>
        e is PackageRefused or HttpRefusal ? ImportOutcome.Refused
        : ct.IsCancellationRequested || e is BadHttpRequestException ? ImportOutcome.Interrupted
        : ImportOutcome.Failed;

    private Task Record(string who, PackageManifest? package, ImportOutcome outcome, string? detail, DataRelease? release = null) =>
        Write(Tell(who, package, outcome, detail, release), inTurn: false, CancellationToken.None);

    /// <summary>Tells the log and the metrics of an import that has ended, and gives the record of it.</summary>
    public ImportRecord Tell(string who, PackageManifest? package, ImportOutcome outcome, string? detail, DataRelease? release = null)
    {
        imports.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
        logger.LogImport(outcome, package?.Name, package?.Version, who);
        var now = clock.GetUtcNow();
        return new ImportRecord
        {
            Id = Guid.CreateVersion7(now),
            At = now.UtcDateTime,
            Who = VisibleText.Start(who, ImportRecord.LongestWho - 1),
            Package = package?.Name,
            Version = package?.Version,
            Outcome = outcome,
            Detail = detail is null ? null : VisibleText.Start(detail, ImportRecord.LongestDetail - 1),
            Release = release?.ToJson(),
        };
    }

    /// <summary>Writes a record. Where the database cannot be written to, the log says so.</summary>
    /// <param name="record">The record.</param>
    /// <param name="inTurn">Whether to wait until no import runs.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task Write(ImportRecord record, bool inTurn, CancellationToken ct)
    {
        try
        {
            await using var db = database.Open();
            await using var turn = inTurn ? await db.BeginImport(ct) : null;
            db.ImportRecords.Add(record);
            await db.SaveChangesAsync(ct);
            if (turn is not null)
                await turn.CommitAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            logger.LogRecordFault(e);
        }
    }
}

/// <summary>
/// Records packages that are refused before anything of them is read. The records are written apart from the requests and one after the
/// other, since another import may have the database for minutes.
/// </summary>
internal sealed class RefusedImports : IDisposable
{
    /// <summary>How many records may wait to be written. Further ones are left to the log.</summary>
    private const int MostWaiting = 100;

    /// <summary>For how long a refusal stands for those that follow of the same sender and code, so that nobody fills the database with them.</summary>
    private static readonly TimeSpan Repeated = TimeSpan.FromMinutes(1);

    private readonly RecordedImport imports;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource ends = new();
    private readonly BoundedCache<(string Who, string Code), DateTimeOffset> noted = new(MostWaiting);
    private readonly Channel<ImportRecord> waiting = Channel.CreateBounded<ImportRecord>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public RefusedImports(RecordedImport imports, TimeProvider clock)
    {
        (this.imports, this.clock) = (imports, clock);
        _ = WriteAll(ends.Token);
    }

    /// <summary>Ends the wait for the database. Records that still wait are left to the log.</summary>
    public void Dispose()
    {
        ends.Cancel();
        ends.Dispose();
    }

    /// <summary>Has a refusal recorded, unless the same sender was refused for the same reason within the last minute.</summary>
    public void Note(string who, HttpRefusal refusal)
    {
        var now = clock.GetUtcNow();
        if (now - noted.Find((who, refusal.Code)) < Repeated)
            return;
        noted.Keep((who, refusal.Code), now);
        waiting.Writer.TryWrite(imports.Tell(who, null, ImportOutcome.Refused, refusal.Message));
    }

    private async Task WriteAll(CancellationToken ct)
    {
        await foreach (var record in waiting.Reader.ReadAllAsync(ct))
            await imports.Write(record, inTurn: true, ct);
    }
}

/// <summary>What imports write to the log.</summary>
internal static partial class Logs
{
    [LoggerMessage(LogLevel.Information, "The database was empty; {Title} ({Version}) was imported.")]
    public static partial void LogShippedImport(this ILogger logger, string title, string version);

    [LoggerMessage(LogLevel.Information, "Import of {Package} {Version} by {Who}: {Outcome}.")]
    public static partial void LogImport(this ILogger logger, ImportOutcome outcome, string? package, string? version, string who);

    [LoggerMessage(LogLevel.Information, "Import of {Package} {Version} by {Who} waits for the end of another.")]
    public static partial void LogWaiting(this ILogger logger, string? package, string? version, string who);

    [LoggerMessage(LogLevel.Warning, "Import of {Package} {Version} by {Who} is done, but: {Warning}")]
    public static partial void LogImportWarning(this ILogger logger, string? package, string? version, string who, string warning);

    [LoggerMessage(LogLevel.Error, "The record of an import could not be written.")]
    public static partial void LogRecordFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "The figures before and after an import could not be compared, and the feed does not tell of them.")]
    public static partial void LogReleaseFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "A package was not imported, for want of room on a disk.")]
    public static partial void LogFullDisk(this ILogger logger, Exception fault);
}
