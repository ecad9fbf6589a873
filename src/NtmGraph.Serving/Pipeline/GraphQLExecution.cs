using GraphQL;
using GraphQL.Transport;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Executes requests, each on one version of the data.</summary>
internal sealed class GraphQLExecution(
    ServedData data, IDocumentExecuter executer, DocumentCache documents, DataWatch watch, AnswerSerializer json, IServiceScopeFactory scopes,
    SlowQueries slow, IOptions<LimitsOptions> limits) : IDisposable
{
    private const int MostTries = 5;

    private static readonly IReadOnlyList<IValidationRule> Rules =
        [.. DocumentValidator.CoreRules.Where(rule => rule is not DefaultValuesOfCorrectType), new DefaultsOfInputTypes()];

    /// <summary>Whoever finds no place waits without taking a thread from those who have one, or from the answers on their way.</summary>
    private readonly SemaphoreSlim places = new(limits.Value.MaxConcurrentExecutions);

    /// <summary>Executes the request; again, should an import have changed the data in the meantime.</summary>
    /// <param name="endpoint">Where readers reach this endpoint; answers may hold links to it.</param>
    /// <param name="report">Whether to tell what the request costs.</param>
    public async Task<Answer> Run(
        GraphQLRequest request, Document? document, string mediaType, string endpoint, CostReport report, CancellationToken ct)
    {
        await places.WaitAsync(ct);
        try
        {
            var operation = document?.NameOf(request.OperationName);
            return await slow.Watch(operation, async () =>
                await Compute(request, document, mediaType, endpoint, report, ct) with { Operation = operation });
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<Answer> Compute(
        GraphQLRequest request, Document? document, string mediaType, string endpoint, CostReport report, CancellationToken ct)
    {
        var version = watch.Known ?? await watch.Look(ct);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (version is null)
                throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "NO_DATA", "The database holds no data package yet.");
            var result = await Execute(request, document, version, endpoint, report, ct);
            if (result.Errors?.Any(error => error.Code == HttpRefusal.DatabaseUnavailable) == true)
                throw HttpRefusal.Unavailable();
            ct.ThrowIfCancellationRequested();
            var now = await watch.Look(ct);
            if (now == version)
                return Answer.Of(result, mediaType, version, json);
            version = now;
        }
        throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "DATA_CHANGING",
            "The data kept changing while the request was answered; ask again.")
        { RetryAfter = "1" };
    }

    private async Task<ExecutionResult> Execute(
        GraphQLRequest request, Document? document, DataVersion version, string endpoint, CostReport report, CancellationToken ct)
    {
        // Services of its own for each try: what a field kept of the data before must not reach the answer.
        await using var services = scopes.CreateAsyncScope();
        data.Begin(services.ServiceProvider, ct);
        var options = new ExecutionOptions
        {
            Query = request.Query,
            Document = document?.Parsed,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = services.ServiceProvider,
            CancellationToken = ct,
            UserContext = ResolverContext.For(version, endpoint),
        };
        var pricing = new Pricing(limits.Value, report);
        options.ValidationRules = document is { Valid: true } ? [pricing] : [.. Rules, pricing];
        var result = await executer.ExecuteAsync(options);
        report.Add(result, pricing.Cost);
        if (document is not null && result.Executed)
            documents.Keep(document);
        return result;
    }
}
