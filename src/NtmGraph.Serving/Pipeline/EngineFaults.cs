using GraphQL.Execution;
using GraphQLParser.Exceptions;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Handles exceptions of resolvers: the reader is told that a field failed, and the log why.</summary>
internal static class EngineFaults
{
    /// <summary>Puts an error that readers may see in the place of an exception.</summary>
    public static Task Hide(UnhandledExceptionContext fault)
    {
        if (fault.OriginalException is GraphQLMaxDepthExceededException)
            fault.Exception = new QueryError("QUERY_TOO_DEEP", "The query is nested too deeply.");
        else
        {
            var services = fault.ExecutionOptions.RequestServices!;
            var data = services.GetRequiredService<ServedData>();
            data.Fail(services);
            var logger = services.GetRequiredService<ILogger<Execute>>();
            if (fault.FieldContext?.Path is not { } path)
                logger.LogRequestFault(fault.OriginalException);
            else if (!fault.ExecutionOptions.CancellationToken.IsCancellationRequested)
                logger.LogFault(string.Join('.', path), fault.OriginalException);
            fault.Exception = data.IsOutage(fault.OriginalException)
                ? new QueryError(HttpRefusal.DatabaseUnavailable, "The database is not available.")
                : new QueryError(QueryError.Internal, "The server failed to answer this field.");
        }
        fault.ErrorMessage = fault.Exception.Message;
        return Task.CompletedTask;
    }
}
