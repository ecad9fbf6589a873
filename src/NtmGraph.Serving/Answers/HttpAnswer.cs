using GraphQL;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Writes answers and refusals as HTTP responses. Serves all requests, many at the same time.</summary>
internal sealed class HttpAnswer(
    ServedData data, IOptions<CachingOptions> caching, IOptions<AccessOptions> access, DataWatch watch, AnswerSerializer json,
    BytesUnderWay underWay, RequestTelemetry telemetry, ILogger<HttpAnswer> logger)
{
    private const string Vary = "Accept, Accept-Encoding, " + CostReports.Header;
    private const string VaryOfErrors = Vary + ", Accept-Language";
    private const string DataVersion = "X-Data-Version";
    private const string RequestId = "X-Request-Id";
    private const string NoStore = "no-store";

    /// <summary>
    /// An answer to GET may be kept by the client, and by proxies where everybody may read, but after its time they ask whether
    /// it still holds.
    /// </summary>
    private readonly string cacheControl =
        $"{(access.Value.OpenReading ? "public" : "private")}, max-age={caching.Value.MaxAge}, must-revalidate";

    /// <summary>
    /// Has a middleware or an endpoint tell what prevented its answer, as <see cref="TellFaults"/> does between the steps of a
    /// request.
    /// </summary>
    public static RequestDelegate Guard(IServiceProvider services, RequestDelegate respond, string? errorType = null) => async http =>
    {
        try
        {
            await respond(http);
        }
        catch (Exception fault) when (IsTold(http, fault))
        {
            await services.GetRequiredService<HttpAnswer>().Tell(http, fault, errorType);
        }
    };

    /// <summary>
    /// Whether somebody is to be told of a fault. Where the client left before its answer, faults are what came of that, and
    /// nobody is.
    /// </summary>
    public static bool IsTold(HttpContext http, Exception fault) =>
        !http.RequestAborted.IsCancellationRequested || (fault is HttpRefusal && !http.Response.HasStarted);

    /// <summary>
    /// Tells the client what prevented its answer, and the log what was not the client's doing. Where the beginning of the answer was
    /// sent already, it breaks the connection off.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="fault">What was thrown.</param>
    /// <param name="errorType">The media type of errors. Null where the client's choice decides it.</param>
    public Task Tell(HttpContext http, Exception fault, string? errorType = null)
    {
        if (!http.Response.HasStarted)
            return Refuse(http, RefusalOf(fault), errorType);
        logger.LogRequestFault(fault);
        http.Abort();
        return Task.CompletedTask;
    }

    /// <summary>What the client is told of what prevented its answer. The log is told what was not the client's doing.</summary>
    public HttpRefusal RefusalOf(Exception fault)
    {
        if (fault is HttpRefusal refusal)
            return refusal;
        logger.LogRequestFault(fault);
        return data.IsOutage(fault) ? HttpRefusal.Unavailable() : new HttpRefusal(
            StatusCodes.Status500InternalServerError, QueryError.Internal, "The server failed to answer this request.");
    }

    /// <summary>Writes an answer: head and body, or the head alone where the client holds it already.</summary>
    public async Task Write(HttpContext http, FoundAnswer found)
    {
        if (WriteHead(http, found))
            await WriteBody(http, found.Answer.MediaType, found.Answer.Body);
    }

    /// <summary>
    /// Writes status and headers, except for type and length of the body. False where the client holds the answer already, so
    /// that no body follows.
    /// </summary>
    public bool WriteHead(HttpContext http, FoundAnswer found)
    {
        var (answer, response) = (found.Answer, http.Response);
        telemetry.Answered(http, found);
        response.Headers["X-Cache"] = found.Cache;
        if (found.Cache != FoundAnswer.Hit)
            response.Headers[RequestId] = http.TraceIdentifier;
        response.Headers[DataVersion] = answer.Data.Version;
        response.Headers.Vary = answer.Tag is null ? VaryOfErrors : Vary;
        if (answer.Tag is null || HttpMethods.IsPost(http.Request.Method))
            response.Headers.CacheControl = NoStore;
        else
        {
            response.Headers.CacheControl = cacheControl;
            response.Headers.ETag = answer.Tag;
            if (IsHeldByClient(http.Request, answer.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return false;
            }
        }
        if (answer.Coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = answer.Coding.Name;
        response.StatusCode = answer.Status;
        return true;
    }

    /// <summary>Writes a refusal, as an answer of GraphQL with one error.</summary>
    public async Task Refuse(HttpContext http, HttpRefusal refusal, string? errorType = null)
    {
        var mediaType = errorType ?? MediaTypes.OfErrors(http.Request);
        var response = http.Response;
        response.StatusCode = refusal.Status ?? MediaTypes.StatusNotExecuted(mediaType);
        response.Headers.CacheControl = NoStore;
        response.Headers.Vary = VaryOfErrors;
        response.Headers.Allow = refusal.Allow;
        response.Headers.RetryAfter = refusal.RetryAfter;
        response.Headers[DataVersion] = watch.Known?.Version;
        response.Headers[RequestId] = http.TraceIdentifier;
        await WriteBody(http, mediaType, json.Write(new ExecutionResult { Errors = [refusal.ToError()] }, ErrorTexts.Accepted(http.Request)));
    }

    private async Task WriteBody(HttpContext http, string mediaType, byte[] body)
    {
        http.Response.ContentType = MediaTypes.InUtf8(mediaType);
        http.Response.ContentLength = body.Length;
        await underWay.Send(http, http.Response.Body, body);
    }

    /// <summary>Whether the client says in <c>If-None-Match</c> that it holds the answer with this tag.</summary>
    private static bool IsHeldByClient(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch.Count == 0)
            return false;
        return request.GetTypedHeaders().IfNoneMatch.Any(held => held.Tag == "*" || held.Tag == tag);
    }
}
