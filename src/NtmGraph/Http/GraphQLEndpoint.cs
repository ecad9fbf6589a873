using GraphQL;
using GraphQL.Transport;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>GraphQL over HTTP: one request in, one answer out, from one version of the data.</summary>
internal static class GraphQLEndpoint
{
    private const int MostTries = 5;
    private const string Path = "/graphql";

    public static void MapNtmGraphQL(this IEndpointRouteBuilder app) => app.Map(Path, Answer);

    private static async Task Answer(
        HttpContext http, IDocumentExecuter executer, IGraphQLTextSerializer serializer, IDbContextFactory<NtmContext> databases,
        ILogger<Query> logger)
    {
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
                throw NotAllowed(http, "GET, POST", "Ask with GET or POST.");
            var mediaType = HttpAnswer.MediaType(http.Request)
                ?? throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                    "The answer is application/graphql-response+json or application/json; the Accept header allows neither.");
            var request = await HttpQuestion.Read(http, serializer);
            if (HttpMethods.IsGet(http.Request.Method) && !IsQuery(request))
                throw NotAllowed(http, "POST", "GET is for queries alone.");
            var result = await Execute(http, executer, request, databases);
            await HttpAnswer.Write(http, mediaType, result, serializer);
        }
        catch (HttpRefusal refusal)
        {
            await HttpAnswer.Refuse(http, refusal, serializer);
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            logger.LogRequestFault(fault);
            await HttpAnswer.Refuse(http, new HttpRefusal(
                StatusCodes.Status500InternalServerError, QueryError.Internal, "The server failed to answer this request."), serializer);
        }
    }

    /// <summary>Executes the request; again, should an import have changed the data in the meantime.</summary>
    private static async Task<ExecutionResult> Execute(
        HttpContext http, IDocumentExecuter executer, GraphQLRequest request, IDbContextFactory<NtmContext> databases)
    {
        await using var db = databases.CreateOpen();
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var dataset = await DatasetReading.Read(db, http.RequestAborted)
                ?? throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "NO_DATA", "The database holds no data package yet.");
            // Services of its own for each try: what a field kept of the data before must not reach the answer.
            await using var services = http.RequestServices.CreateAsyncScope();
            var result = await executer.ExecuteAsync(new ExecutionOptions
            {
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = services.ServiceProvider,
                CancellationToken = http.RequestAborted,
                UserContext = RequestContext.For(dataset, Address(http)),
            });
            if (await DatasetReading.Read(db, http.RequestAborted) == dataset)
                return result;
        }
        http.Response.Headers.RetryAfter = "1";
        throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "DATA_CHANGING",
            "The data kept changing while the request was answered; ask again.");
    }

    /// <summary>Where readers find this endpoint: behind a proxy, only the configuration knows.</summary>
    private static string Address(HttpContext http) =>
        (http.RequestServices.GetRequiredService<IConfiguration>()["PublicUrl"] is { Length: > 0 } known
            ? known.TrimEnd('/')
            : $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}") + Path;

    private static bool IsQuery(GraphQLRequest request)
    {
        try
        {
            var operations = Parser.Parse(request.Query!).Definitions.OfType<GraphQLOperationDefinition>();
            return operations.All(operation => operation.Operation == OperationType.Query
                || (request.OperationName is { } name && operation.Name?.StringValue != name));
        }
        catch (GraphQLParserException)
        {
            return true; // The executer reports where the text stops being GraphQL.
        }
    }

    private static HttpRefusal NotAllowed(HttpContext http, string allowed, string message)
    {
        http.Response.Headers.Allow = allowed;
        return new HttpRefusal(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", message);
    }
}
