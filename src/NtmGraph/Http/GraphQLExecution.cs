using GraphQL;
using GraphQL.Transport;

namespace NtmGraph;

/// <summary>Executes requests, each on one version of the data.</summary>
internal sealed class GraphQLExecution(
    IDocumentExecuter executer, DocumentCache documents, DatasetWatch watch, AnswerSerializer json, IServiceScopeFactory scopes,
    SlowQueries slow)
{
    private const int MostTries = 5;

    /// <summary>Executes the request; again, should an import have changed the data in the meantime.</summary>
    /// <param name="endpoint">Where readers reach this endpoint; answers may hold links to it.</param>
    public Task<Answer> Run(GraphQLRequest request, Document? document, string mediaType, string endpoint, CancellationToken ct)
    {
        var operation = document?.NameOf(request.OperationName);
        return slow.Watch(operation, async () => await Compute(request, document, mediaType, endpoint, ct) with { Operation = operation });
    }

    private async Task<Answer> Compute(GraphQLRequest request, Document? document, string mediaType, string endpoint, CancellationToken ct)
    {
        var dataset = watch.Known ?? await watch.Look(ct);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (dataset is null)
                throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "NO_DATA", "The database holds no data package yet.");
            var result = await Execute(request, document, dataset, endpoint, ct);
            if (result.Errors?.Any(error => error.Code == HttpRefusal.DatabaseUnavailable) == true)
                throw HttpRefusal.Unavailable();
            ct.ThrowIfCancellationRequested();
            var now = await watch.Look(ct);
            if (now == dataset)
                return Answer.Of(result, mediaType, dataset, json);
            dataset = now;
        }
        throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "DATA_CHANGING",
            "The data kept changing while the request was answered; ask again.")
        { RetryAfter = "1" };
    }

    private async Task<ExecutionResult> Execute(
        GraphQLRequest request, Document? document, Dataset dataset, string endpoint, CancellationToken ct)
    {
        // Services of its own for each try: what a field kept of the data before must not reach the answer.
        await using var services = scopes.CreateAsyncScope();
        var options = new ExecutionOptions
        {
            Query = request.Query,
            Document = document?.Parsed,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = services.ServiceProvider,
            CancellationToken = ct,
            UserContext = RequestContext.For(dataset, endpoint),
        };
        if (document is { Valid: true })
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
        var result = await executer.ExecuteAsync(options);
        if (document is not null && result.Executed)
            documents.Keep(document);
        return result;
    }
}
