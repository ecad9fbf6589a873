using GraphQL;
using GraphQL.Execution;
using Microsoft.Net.Http.Headers;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Writes a GraphQL result as an HTTP response.</summary>
internal static class HttpAnswer
{
    private const string Json = "application/json";
    private const string GraphQLJson = "application/graphql-response+json";

    private static readonly string[] Offered = [Json, GraphQLJson];

    /// <summary>The media type that the client prefers of the two there are. Null where it accepts neither.</summary>
    public static string? MediaType(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        var preferred =
            from type in Offered
            let range = accepted.Where(range => Covers(range, type)).MaxBy(Precision)
            where range is not null && range.Quality is null or > 0
            orderby range.Quality ?? 1 descending, Precision(range) descending, accepted.IndexOf(range)
            select type;
        return preferred.FirstOrDefault();
    }

    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        (range.MatchesAllTypes
            || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        && HttpQuestion.IsUtf8(range);

    /// <summary>Of the ranges that a media type lies in, the most precise one tells its quality.</summary>
    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;

    /// <summary>
    /// Writes the result. With <c>application/json</c> the status is 200 for every well-formed request, as older clients
    /// expect; with <c>application/graphql-response+json</c> it is 400 for those that could not be executed.
    /// </summary>
    public static Task Write(HttpContext http, string mediaType, ExecutionResult result, IGraphQLSerializer serializer)
    {
        // That the schema has no such operation comes out only when execution begins.
        if (result.Errors?.Any(error => error is InvalidOperationError) == true)
            result.Executed = false;
        http.Response.StatusCode = StatusOf(result, mediaType);
        return WriteBody(http, mediaType, result, serializer);
    }

    public static Task Refuse(HttpContext http, HttpRefusal refusal, IGraphQLSerializer serializer)
    {
        http.Response.StatusCode = refusal.Status;
        var result = new ExecutionResult { Errors = [new QueryError(refusal.Code, refusal.Message)] };
        return WriteBody(http, MediaType(http.Request) ?? Json, result, serializer);
    }

    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        if (result.Executed)
            return StatusCodes.Status200OK;
        if (result.Errors?.Any(error => error.Code == QueryError.Internal) == true)
            return StatusCodes.Status500InternalServerError;
        return mediaType == GraphQLJson ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    private static async Task WriteBody(HttpContext http, string mediaType, ExecutionResult result, IGraphQLSerializer serializer)
    {
        http.Response.ContentType = mediaType + "; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.Vary = HeaderNames.Accept;
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }
}
