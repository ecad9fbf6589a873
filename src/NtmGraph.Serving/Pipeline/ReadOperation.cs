using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Bytes"/>. Gives <see cref="ServedRequest.Operation"/>: from the URL of a GET, from the JSON of a
/// POST, with the text of its document where the client only named it. Ends requests that are not as GraphQL over HTTP has them, have
/// no document, name one that is not known, or bring one that this server does not trust.
/// </summary>
internal sealed class ReadOperation(IGraphQLTextSerializer json, PersistedOperations persisted) : IRequestStep
{
    private const string DocumentId = "documentId";
    private const string Id = "id";

    /// <summary>An object with two fields of the same name is refused: it does not say which of them is meant.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public Task Invoke(ServedRequest request, NextStep next)
    {
        request.Operation = Read(request);
        persisted.Resolve(request.Operation);
        return next(request);
    }

    private GraphQLRequest Read(ServedRequest request)
    {
        var http = request.Http.Request;
        try
        {
            return HttpMethods.IsGet(http.Method) ? FromQueryString(http.Query) : FromBody(http, request.Bytes!);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw HttpRefusal.Malformed(
                "The request is not a JSON object with `query`, `variables`, `operationName` and `extensions` as GraphQL over HTTP has them.");
        }
    }

    private GraphQLRequest FromQueryString(IQueryCollection query) => new()
    {
        Query = Parameter(query, "query"),
        DocumentId = Parameter(query, DocumentId) ?? (query["query"] is [] or [""] ? Parameter(query, Id) : null),
        OperationName = Parameter(query, "operationName"),
        Variables = Parameter(query, "variables") is { } variables ? json.Deserialize<Inputs>(variables) : null,
        Extensions = Parameter(query, "extensions") is { } extensions ? json.Deserialize<Inputs>(extensions) : null,
    };

    private static string? Parameter(IQueryCollection query, string name) => query[name] switch
    {
        [] or [""] => null,
        [var value] => value,
        _ => throw HttpRefusal.Repeated(name),
    };

    private GraphQLRequest FromBody(HttpRequest http, RequestBytes bytes)
    {
        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || !MediaTypes.IsUtf8(type))
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED",
                "A POST request must have the content type application/json, in UTF-8.");
        if (http.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED", "A POST request must not be compressed.");
        using var body = JsonDocument.Parse(bytes.OpenBody(), Strict);
        var request = json.ReadNode<GraphQLRequest>(body.RootElement) ?? new();
        if (request is { Query: null, DocumentId: null, Extensions: null })
            request.DocumentId = ReadId(body.RootElement);
        return request;
    }

    /// <summary>The field <c>id</c>, by which clients made for HotChocolate name a document.</summary>
    private static string? ReadId(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(Id, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
