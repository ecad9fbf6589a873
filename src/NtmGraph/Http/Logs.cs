namespace NtmGraph;

/// <summary>What the server writes to its log.</summary>
internal static partial class Logs
{
    [LoggerMessage(LogLevel.Error, "The field {Path} failed.")]
    public static partial void LogFault(this ILogger logger, string path, Exception fault);

    [LoggerMessage(LogLevel.Error, "A request failed outside its fields.")]
    public static partial void LogRequestFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Information, "The database was empty; {Title} ({Version}) was imported.")]
    public static partial void LogShippedImport(this ILogger logger, string title, string version);
}
