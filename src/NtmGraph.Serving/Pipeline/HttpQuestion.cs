using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>Reads the GraphQL request out of an HTTP request.</summary>
internal static class HttpQuestion
{
    private const string DocumentId = "documentId";
    private const string Id = "id";

    /// <summary>Of two fields with the same name nobody knows which one is meant.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="HttpRefusal">The HTTP request holds no well-formed GraphQL request.</exception>
    public static GraphQLRequest Read(HttpContext http, RequestBytes bytes, IGraphQLTextSerializer serializer)
    {
        try
        {
            return HttpMethods.IsGet(http.Request.Method)
                ? ReadQueryString(http.Request.Query, serializer)
                : ReadBody(http, bytes, serializer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw HttpRefusal.Malformed(
                "The request is not a JSON object with `query`, `variables`, `operationName` and `extensions` as GraphQL over HTTP has them.");
        }
    }

    /// <summary>Reads the bytes of the request.</summary>
    /// <exception cref="HttpRefusal">They are too many, or do not arrive.</exception>
    public static async ValueTask<RequestBytes> ReadBytes(HttpContext http, string origin)
    {
        try
        {
            return await RequestBytes.Read(http, origin);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new HttpRefusal(e.StatusCode, "REQUEST_TOO_LARGE", $"The request is larger than {RequestBytes.MostBytes} bytes.");
        }
        catch (IOException e)
        {
            throw new HttpRefusal((e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                "REQUEST_MALFORMED", "The request's body could not be read.");
        }
    }

    private static GraphQLRequest ReadQueryString(IQueryCollection query, IGraphQLTextSerializer serializer) => new()
    {
        Query = Parameter(query, "query"),
        DocumentId = Parameter(query, DocumentId) ?? Parameter(query, Id),
        OperationName = Parameter(query, "operationName"),
        Variables = Parameter(query, "variables") is { } variables ? serializer.Deserialize<Inputs>(variables) : null,
        Extensions = Parameter(query, "extensions") is { } extensions ? serializer.Deserialize<Inputs>(extensions) : null,
    };

    private static string? Parameter(IQueryCollection query, string name) => query[name] switch
    {
        [] or [""] => null,
        [var value] => value,
        _ => throw HttpRefusal.Malformed($"The URL has more than one `{name}`."),
    };

    private static GraphQLRequest ReadBody(HttpContext http, RequestBytes bytes, IGraphQLTextSerializer serializer)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || !MediaTypes.IsUtf8(type))
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED",
                "A POST request must have the content type application/json, in UTF-8.");
        if (http.Request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED", "A POST request must not be compressed.");
        using var body = JsonDocument.Parse(bytes.OpenBody(), Strict);
        var request = serializer.ReadNode<GraphQLRequest>(body.RootElement) ?? new();
        if (request is { Query: null, DocumentId: null, Extensions: null })
            request.DocumentId = ReadId(body.RootElement);
        return request;
    }

    /// <summary>The field <c>id</c>, by which clients made for HotChocolate name a document.</summary>
    private static string? ReadId(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(Id, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
