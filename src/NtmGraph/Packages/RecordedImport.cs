using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>Imports, each of which leaves a record, however it ends.</summary>
internal sealed class RecordedImport(PrimaryDatabase database, TimeProvider clock, Telemetry telemetry, ILogger<RecordedImport> logger)
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
            await using var db = database.Open();
            var imported = await PackageImport.Run(db, package, only, clock, report, ct);
            await Record(who, package.Manifest, ImportOutcome.Imported, only ? "All other packages were removed." : null);
            return imported;
        }
        catch (Exception e)
        {
            await Record(who, package?.Manifest, OutcomeOf(e, ct), e.Message);
            throw;
        }
    }

    private static ImportOutcome OutcomeOf(Exception e, CancellationToken ct) =>
        e is PackageRefused or HttpRefusal ? ImportOutcome.Refused
        : ct.IsCancellationRequested || e is BadHttpRequestException ? ImportOutcome.Interrupted
        : ImportOutcome.Failed;

    /// <summary>Where the record itself cannot be written, the log must do.</summary>
    private async Task Record(string who, PackageManifest? package, ImportOutcome outcome, string? detail)
    {
        imports.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
        logger.LogImport(outcome, package?.Name, package?.Version, who);
        try
        {
            await using var db = database.Open();
            var now = clock.GetUtcNow();
            db.ImportRecords.Add(new ImportRecord
            {
                Id = Guid.CreateVersion7(now),
                At = now.UtcDateTime,
                Who = Start(who, ImportRecord.LongestWho)!,
                Package = package?.Name,
                Version = package?.Version,
                Outcome = outcome,
                Detail = Start(detail, ImportRecord.LongestDetail),
            });
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is DbUpdateException or DbException || DatabaseOutage.Behind(e) is not null)
        {
            logger.LogRecordFault(e);
        }
    }

    private static string? Start(string? text, int length) => text?.Length > length ? text[..length] : text;
}
