using System.Diagnostics;

namespace NtmGraph;

/// <summary>How far the reading of a package is: which resource, how many rows, how much of its file.</summary>
/// <param name="Resource">The resource being read.</param>
/// <param name="Rows">Rows of it read so far.</param>
/// <param name="Share">How much of all the package's bytes is read, from 0 to 1.</param>
/// <param name="RowsPerSecond">How fast the resource is read.</param>
internal sealed record ProgressReport(string Resource, long Rows, double Share, double RowsPerSecond)
{
    /// <summary>That the reading has not begun, since another import runs.</summary>
    public static readonly ProgressReport Waiting = new("", 0, 0, 0);

    /// <summary>What failed after the import was done; null where nothing did.</summary>
    public string? Warning { get; init; }
}

/// <summary>Counts what is read, reports it from time to time, and stops the reading when it is cancelled.</summary>
internal sealed class ReadingProgress(long totalBytes, Action<ProgressReport>? report, CancellationToken ct)
{
    private const int RowsBetweenReports = 4096;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private string resource = "";
    private FileStream? stream;
    private long rows;
    private long bytesBefore;

    public void Begin(string name, FileStream file)
    {
        (resource, stream, rows) = (name, file, 0);
        watch.Restart();
        Report();
    }

    public void Row()
    {
        if (++rows % RowsBetweenReports == 0)
            Report();
    }

    public void End()
    {
        Report();
        bytesBefore += stream!.Length;
    }

    private void Report()
    {
        ct.ThrowIfCancellationRequested();
        report?.Invoke(new ProgressReport(
            resource, rows, totalBytes == 0 ? 0 : (double)(bytesBefore + stream!.Position) / totalBytes,
            rows == 0 ? 0 : rows / Math.Max(watch.Elapsed.TotalSeconds, double.Epsilon)));
    }
}
