using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace NtmGraph;

/// <summary>Tells EF Core that a statement which was interrupted is no fault to be logged: its time was over.</summary>
internal sealed class SqliteInterruption : IExceptionDetector
{
    private const int Interrupted = 9;

    public bool IsCancellation(Exception exception, CancellationToken cancellationToken = default) =>
        exception is SqliteException { SqliteErrorCode: Interrupted } or OperationCanceledException || cancellationToken.IsCancellationRequested;
}
