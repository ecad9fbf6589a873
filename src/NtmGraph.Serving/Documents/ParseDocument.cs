namespace NtmGraph.Serving;

/// <summary>
/// Takes the text of <see cref="ServedRequest.Operation"/>. Gives <see cref="ServedRequest.Document"/> and
/// <see cref="ServedRequest.IsQuery"/>. Ends requests whose document is too large to be parsed, and those that want to change
/// something by GET.
/// </summary>
internal sealed class ParseDocument(DocumentCache documents) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        var operation = request.Operation;
        // Lines end with \n alone: where one ends with \r, the parser fails when it quotes the line in an error.
        operation.Query = operation.Query!.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        request.Document = documents.Read(operation.Query);
        request.IsQuery = request.Document is null || request.Document.IsQuery(operation.OperationName);
        return request.IsQuery || !HttpMethods.IsGet(request.Http.Request.Method)
            ? next(request)
            : throw HttpRefusal.NotAllowed("POST", "GET is for queries alone.");
    }
}
