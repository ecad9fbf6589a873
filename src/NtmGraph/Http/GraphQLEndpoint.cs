using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>GraphQL over HTTP: one request in, one answer out, from one version of the data.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLExecution execution, DocumentCache documents, PersistedOperations persisted, AnswerCache answers, DatasetWatch watch,
    HttpAnswer responses, AnswerSerializer json, IConfiguration configuration, ILogger<Query> logger)
{
    public const string Path = "/graphql";

    private const string Hit = "hit";
    private const string Miss = "miss";
    private const string Bypass = "bypass";

    private readonly string? publicUrl = configuration["PublicUrl"] is { Length: > 0 } known ? known.TrimEnd('/') : null;

    public async Task Answer(HttpContext http)
    {
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
                throw HttpRefusal.NotAllowed("GET, POST", "Ask with GET or POST.");
            using var bytes = await HttpQuestion.ReadBytes(http, Origin(http.Request));
            var key = bytes.Key;
            if (UsesCache(http.Request) && answers.Recall(key) is { } question && await Kept(question, http.RequestAborted) is { } kept)
                await responses.Write(http, kept, Hit);
            else
                await AnswerAnew(http, bytes, key);
        }
        catch (HttpRefusal refusal)
        {
            await responses.Refuse(http, refusal);
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            logger.LogRequestFault(fault);
            await responses.Refuse(http, new HttpRefusal(
                StatusCodes.Status500InternalServerError, QueryError.Internal, "The server failed to answer this request."));
        }
    }

    private async Task AnswerAnew(HttpContext http, RequestBytes bytes, string key)
    {
        var mediaType = MediaTypes.Preferred(http.Request)
            ?? throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                "The answer is application/graphql-response+json or application/json; the Accept header allows neither.");
        var request = await HttpQuestion.Read(http, bytes, json);
        persisted.Resolve(request);
        var document = documents.Read(request.Query!);
        var isQuery = document is null || document.IsQuery(request.OperationName);
        if (HttpMethods.IsGet(http.Request.Method) && !isQuery)
            throw HttpRefusal.NotAllowed("POST", "GET is for queries alone.");
        var coding = ContentCoding.Preferred(http.Request);
        var question = Question.Of(request, mediaType, coding, Origin(http.Request));
        Task<Answer> Compute(CancellationToken ct) => execution.Run(request, document, mediaType, Origin(http.Request) + Path, ct);
        if (isQuery && UsesCache(http.Request))
        {
            var (answer, computed) = await FindOrCompute(question, Compute, http.RequestAborted);
            if (answer.Tag is not null)
                answers.Remember(key, question);
            await responses.Write(http, answer, computed ? Miss : Hit);
        }
        else
        {
            var answer = await Compute(http.RequestAborted);
            if (isQuery && answers.Enabled && !Says(http.Request, "no-store"))
                answers.Keep(question, answer);
            await responses.Write(http, answer.As(coding), Bypass);
        }
    }

    /// <summary>The answer, kept or computed, and whether it was computed for this request.</summary>
    private async Task<(Answer Answer, bool Computed)> FindOrCompute(
        Question question, Func<CancellationToken, Task<Answer>> compute, CancellationToken ct)
    {
        if (await Kept(question, ct) is { } kept)
            return (kept, false);
        var computed = false;
        Task<Answer> Compute(CancellationToken ct)
        {
            computed = true;
            return compute(ct);
        }
        while ((watch.Known ?? await watch.Look(ct)) is { } dataset)
            if (await answers.FindOrAdd(question, dataset, Compute, ct) is { } answer)
                return (answer, computed);
            else if (watch.Known == dataset)
                break;
        var own = await Compute(ct);
        answers.Keep(question, own);
        return (own.As(question.Coding), true);
    }

    /// <summary>The answer kept, where the data is still what it was a second ago.</summary>
    private async ValueTask<Answer?> Kept(Question question, CancellationToken ct)
    {
        if (watch.Known is not { } dataset || answers.Find(question, dataset) is not { } answer)
            return null;
        var now = await watch.Recent(ct);
        return now == dataset ? answer : now is null ? null : answers.Find(question, now);
    }

    private bool UsesCache(HttpRequest request) => answers.Enabled && !Says(request, "no-cache") && !Says(request, "no-store");

    private static bool Says(HttpRequest request, string directive) =>
        request.Headers.CacheControl is { Count: > 0 } said && said.ToString().Contains(directive, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where readers reach this server: behind a proxy, only the configuration knows.</summary>
    private string Origin(HttpRequest request) => publicUrl ?? $"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}";
}
