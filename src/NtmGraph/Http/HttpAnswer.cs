using GraphQL;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Writes answers and refusals as HTTP responses.</summary>
internal sealed class HttpAnswer(IOptions<CachingOptions> caching, DatasetWatch watch, AnswerSerializer json)
{
    private const string Vary = "Accept, Accept-Encoding";
    private const string DataVersion = "X-Data-Version";
    private const string NoStore = "no-store";

    /// <summary>Anybody may keep an answer to GET, but must ask whether it still holds.</summary>
    private readonly string cacheControl = $"public, max-age={caching.Value.MaxAge}, must-revalidate";

    /// <param name="http">The request.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="cache">What the cache had to do with it: hit, miss or bypass.</param>
    public async Task Write(HttpContext http, Answer answer, string cache)
    {
        var response = http.Response;
        response.Headers["X-Cache"] = cache;
        response.Headers[DataVersion] = answer.Dataset.Version;
        response.Headers.Vary = Vary;
        if (answer.Tag is null || !HttpMethods.IsGet(http.Request.Method))
            response.Headers.CacheControl = NoStore;
        else
        {
            response.Headers.CacheControl = cacheControl;
            response.Headers.ETag = answer.Tag;
            if (IsHeldByClient(http.Request, answer.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        if (answer.Coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = answer.Coding.Name;
        response.StatusCode = answer.Status;
        await WriteBody(http, answer.MediaType, answer.Body);
    }

    public async Task Refuse(HttpContext http, HttpRefusal refusal)
    {
        var mediaType = MediaTypes.Preferred(http.Request) ?? MediaTypes.Json;
        var response = http.Response;
        response.StatusCode = refusal.Status ?? MediaTypes.StatusNotExecuted(mediaType);
        response.Headers.CacheControl = NoStore;
        response.Headers.Vary = Vary;
        response.Headers.Allow = refusal.Allow;
        response.Headers.RetryAfter = refusal.RetryAfter;
        response.Headers[DataVersion] = watch.Known?.Version;
        await WriteBody(http, mediaType, json.Write(new ExecutionResult { Errors = [new QueryError(refusal.Code, refusal.Message)] }));
    }

    private static async Task WriteBody(HttpContext http, string mediaType, byte[] body)
    {
        http.Response.ContentType = mediaType == MediaTypes.Json ? MediaTypes.Json + "; charset=utf-8" : MediaTypes.GraphQLJson + "; charset=utf-8";
        http.Response.ContentLength = body.Length;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Whether the client names the tag among those it holds.</summary>
    private static bool IsHeldByClient(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch.Count == 0)
            return false;
        return request.GetTypedHeaders().IfNoneMatch.Any(held => held.Tag == "*" || held.Tag == tag);
    }
}
