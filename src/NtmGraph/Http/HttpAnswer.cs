using GraphQL;
using Microsoft.Net.Http.Headers;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Writes a GraphQL result as an HTTP response.</summary>
internal static class HttpAnswer
{
    private const string Json = "application/json";
    private const string GraphQLJson = "application/graphql-response+json";

    /// <summary>The media type that the client prefers of the two there are. Null where it accepts neither.</summary>
    public static string? MediaType(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        foreach (var type in accepted.Where(type => type.Quality is null or > 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.MediaType.Equals(GraphQLJson, StringComparison.OrdinalIgnoreCase))
                return GraphQLJson;
            if (type.MatchesAllTypes || new MediaTypeHeaderValue(Json).IsSubsetOf(type))
                return Json;
        }
        return null;
    }

    /// <summary>
    /// Writes the result. With <c>application/json</c> the status is 200 for every well-formed request, as older clients
    /// expect; with <c>application/graphql-response+json</c> it is 400 for those that could not be executed.
    /// </summary>
    public static Task Write(HttpContext http, string mediaType, ExecutionResult result, IGraphQLSerializer serializer)
    {
        http.Response.StatusCode = !result.Executed && mediaType == GraphQLJson
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK;
        return WriteBody(http, mediaType, result, serializer);
    }

    public static Task Refuse(HttpContext http, HttpRefusal refusal, IGraphQLSerializer serializer)
    {
        http.Response.StatusCode = refusal.Status;
        var result = new ExecutionResult { Errors = [new QueryError(refusal.Code, refusal.Message)] };
        return WriteBody(http, MediaType(http.Request) ?? Json, result, serializer);
    }

    private static async Task WriteBody(HttpContext http, string mediaType, ExecutionResult result, IGraphQLSerializer serializer)
    {
        http.Response.ContentType = mediaType + "; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }
}
