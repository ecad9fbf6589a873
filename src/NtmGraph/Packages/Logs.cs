namespace NtmGraph;

/// <summary>What imports write to the log.</summary>
internal static partial class Logs
{
    [LoggerMessage(LogLevel.Information, "The database was empty; {Title} ({Version}) was imported.")]
    public static partial void LogShippedImport(this ILogger logger, string title, string version);

    [LoggerMessage(LogLevel.Information, "Import of {Package} {Version} by {Who}: {Outcome}.")]
    public static partial void LogImport(this ILogger logger, ImportOutcome outcome, string? package, string? version, string who);

    [LoggerMessage(LogLevel.Error, "The record of an import could not be written.")]
    public static partial void LogRecordFault(this ILogger logger, Exception fault);
}
