using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NtmGraph;

/// <summary>Reads the GraphQL request out of an HTTP request.</summary>
internal static class HttpQuestion
{
    public const long MostBytes = 1 << 20;

    /// <exception cref="HttpRefusal">The HTTP request holds no well-formed GraphQL request.</exception>
    public static async Task<GraphQLRequest> Read(HttpContext http, IGraphQLTextSerializer serializer)
    {
        try
        {
            var request = HttpMethods.IsGet(http.Request.Method)
                ? ReadQueryString(http.Request.Query, serializer)
                : await ReadBody(http, serializer);
            return string.IsNullOrWhiteSpace(request?.Query)
                ? throw new HttpRefusal(StatusCodes.Status400BadRequest, "QUERY_MISSING", "The request has no `query`.")
                : request;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "REQUEST_MALFORMED",
                "The request is not a JSON object with `query`, `variables`, `operationName` and `extensions` as GraphQL over HTTP has them.");
        }
        catch (BadHttpRequestException e)
        {
            throw new HttpRefusal(e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "REQUEST_TOO_LARGE" : "REQUEST_MALFORMED",
                e.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"The request is larger than {MostBytes} bytes." : "The request's body could not be read.");
        }
    }

    private static GraphQLRequest ReadQueryString(IQueryCollection query, IGraphQLTextSerializer serializer) => new()
    {
        Query = Parameter(query, "query"),
        OperationName = Parameter(query, "operationName"),
        Variables = Parameter(query, "variables") is { } variables ? serializer.Deserialize<Inputs>(variables) : null,
        Extensions = Parameter(query, "extensions") is { } extensions ? serializer.Deserialize<Inputs>(extensions) : null,
    };

    private static string? Parameter(IQueryCollection query, string name) => query[name] switch
    {
        [] or [""] => null,
        [var value] => value,
        _ => throw new HttpRefusal(StatusCodes.Status400BadRequest, "REQUEST_MALFORMED", $"The URL has more than one `{name}`."),
    };

    /// <summary>Whether a media type leaves its charset open or names UTF-8.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static async Task<GraphQLRequest?> ReadBody(HttpContext http, IGraphQLTextSerializer serializer)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !IsUtf8(type))
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED",
                "A POST request must have the content type application/json, in UTF-8.");
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = MostBytes;
        return await serializer.ReadAsync<GraphQLRequest>(http.Request.Body, http.RequestAborted);
    }
}

/// <summary>An HTTP request that is refused before there is anything to execute.</summary>
internal sealed class HttpRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
