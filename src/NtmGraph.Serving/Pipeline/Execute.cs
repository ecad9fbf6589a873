using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Operation"/> with its <see cref="ServedRequest.Document"/> and <see cref="ServedRequest.Plan"/>.
/// Gives <see cref="ServedRequest.Computed"/>, from one version of the data: should an import have changed the data meanwhile, the
/// operation is executed again; and <see cref="ServedRequest.Cost"/>. A document that it finds valid is kept as such. Ends requests while
/// there is no data, while it keeps changing, and while the database cannot be reached. It does not touch the HTTP request, which may
/// have ended before.
/// </summary>
internal sealed class Execute(
    ServedData data, DataWatch watch, IDocumentExecuter executer, DocumentCache documents, AnswerSerializer json,
    IServiceScopeFactory scopes, IOptions<LimitsOptions> limits, IOptions<ServerOptions> server) : IRequestStep
{
    private const int MostTries = 5;

    /// <summary>What a document is held against once, before it is kept as valid.</summary>
    private readonly IReadOnlyList<IValidationRule> rules =
    [
        .. DocumentValidator.CoreRules,
        .. server.Value.Introspection ? [] : new[] { NoIntrospectionValidationRule.Instance },
    ];

    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var version = watch.Known ?? await watch.LookWhole(request.Ends);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (version is null)
                throw HttpRefusal.NoData();
            var result = await Run(request, version);
            if (result.Errors?.Any(error => error.Code == HttpRefusal.DatabaseUnavailable) == true)
                throw HttpRefusal.Unavailable();
            request.Ends.ThrowIfCancellationRequested();
            var now = await watch.LookWhole(request.Ends);
            if (now == version)
            {
                request.Computed = Answer.Of(result, request.MediaType, version, json, request.Languages) with { Operation = request.OperationName };
                await next(request);
                return;
            }
            version = now;
        }
        throw HttpRefusal.DataChanging("The data kept changing while the request was answered; ask again.");
    }

    private async Task<ExecutionResult> Run(ServedRequest request, DataVersion version)
    {
        // Services of its own for each try: what a field kept of the data before must not reach the answer.
        await using var services = scopes.CreateAsyncScope();
        data.Begin(services.ServiceProvider, version, request.Ends);
        var (operation, document) = (request.Operation, request.Document);
        var pricing = new Pricing(limits.Value, request.Report, request.Spent);
        var options = new ExecutionOptions
        {
            Query = operation.Query,
            Document = document?.Parsed,
            OperationName = operation.OperationName,
            Variables = operation.Variables,
            Extensions = operation.Extensions,
            RequestServices = services.ServiceProvider,
            CancellationToken = request.Ends,
            UserContext = ResolverContext.For(version, request.Origin + Endpoints.GraphQL),
            ValidationRules = document is { IsValid: true } ? [] : rules,
            Listeners = { pricing },
        };
        request.Plan?.Lead(options);
        new AnswerSize(limits.Value.MaxAnswerBytes).Bound(options);
        var result = await executer.ExecuteAsync(options);
        request.Cost = pricing.Cost;
        request.Report.Add(result, pricing.Cost);
        if (document is not null && result.Executed)
            documents.Keep(document);
        return result;
    }
}
