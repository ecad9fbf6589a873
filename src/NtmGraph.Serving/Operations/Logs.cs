namespace NtmGraph.Serving;

/// <summary>What the server writes to its log.</summary>
internal static partial class Logs
{
    [LoggerMessage(LogLevel.Error, "The field {Path} failed.")]
    public static partial void LogFault(this ILogger logger, string path, Exception fault);

    [LoggerMessage(LogLevel.Error, "A request failed outside its fields.")]
    public static partial void LogRequestFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The operation {Operation} took {Milliseconds} ms, with {Statements} statements of {StatementMilliseconds} ms together.")]
    public static partial void LogSlow(this ILogger logger, string operation, long milliseconds, int statements, long statementMilliseconds);
}
