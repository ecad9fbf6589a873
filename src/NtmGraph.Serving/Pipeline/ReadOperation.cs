using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Bytes"/>. Gives <see cref="ServedRequest.Operation"/>, or <see cref="ServedRequest.Batch"/> where the
/// client sent an array: from the URL of a GET, from the JSON of a POST. Ends requests that are not as GraphQL over HTTP has them.
/// </summary>
internal sealed class ReadOperation(IGraphQLTextSerializer json) : IRequestStep
{
    private const string DocumentId = "documentId";

    /// <summary>What others call <see cref="DocumentId"/>: HotChocolate <c>id</c>, Relay <c>doc_id</c>.</summary>
    private static readonly string[] OtherIds = ["id", "doc_id"];

    /// <summary>An object with two fields of the same name is refused: it does not say which of them is meant.</summary>
    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public Task Invoke(ServedRequest request, NextStep next)
    {
        Read(request);
        return next(request);
    }

    private void Read(ServedRequest request)
    {
        var http = request.Http.Request;
        try
        {
            if (HttpMethods.IsGet(http.Method))
                request.Operation = FromQueryString(http.Query);
            else
                FromBody(request, http);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw HttpRefusal.Malformed(
                "The request is not a JSON object with `query`, `variables`, `operationName` and `extensions` as GraphQL over HTTP has them, or an array of such objects.");
        }
    }

    private GraphQLRequest FromQueryString(IQueryCollection query) => new()
    {
        Query = Parameter(query, "query"),
        DocumentId = Parameter(query, DocumentId) ?? (query["query"] is [] or [""] ? OtherIds.Select(id => Parameter(query, id)).FirstOrDefault(id => id is not null) : null),
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

    /// <summary>Checks that a body is plain JSON.</summary>
    /// <exception cref="HttpRefusal">It is not.</exception>
    public static void RequireJson(HttpRequest http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || !MediaTypes.IsUtf8(type))
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED",
                "A POST request must have the content type application/json, in UTF-8.");
        if (http.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED", "A POST request must not be compressed.");
    }

    private void FromBody(ServedRequest request, HttpRequest http)
    {
        RequireJson(http);
        using var body = JsonDocument.Parse(request.Bytes!.OpenBody(), Strict);
        if (body.RootElement.ValueKind == JsonValueKind.Array)
            request.Batch = [.. body.RootElement.EnumerateArray().Select(FromJson)];
        else
            request.Operation = FromJson(body.RootElement);
    }

    private GraphQLRequest FromJson(JsonElement sent)
    {
        var operation = json.ReadNode<GraphQLRequest>(sent) ?? new();
        if (operation is { Query: null, DocumentId: null, Extensions: null })
            operation.DocumentId = OtherIds.Select(name => Text(sent, name)).FirstOrDefault(id => id is not null);
        return operation;
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
