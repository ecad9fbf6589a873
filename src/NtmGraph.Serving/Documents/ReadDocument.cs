using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Takes the text of <see cref="ServedRequest.Operation"/>, and has its lines end with \n. Gives <see cref="ServedRequest.Document"/> and
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

/// <summary>
/// Takes <see cref="ServedRequest.Document"/>, and <see cref="ServedRequest.Operation"/> with its variables. Gives
/// <see cref="ServedRequest.Plan"/>. Ends requests whose document selects too much, or too deep.
/// </summary>
internal sealed class PlanOperation : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        try
        {
            request.Plan = request.Document?.Plans.For(request.Operation.OperationName, request.Operation.Variables);
        }
        catch (QueryError e)
        {
            throw new HttpRefusal(null, e.Code!, e.Message);
        }
        return next(request);
    }
}

/// <summary>Keeps documents that fit the schema, so that each is parsed, validated and planned once.</summary>
internal sealed class DocumentCache(IDocumentBuilder builder, ISchema schema, IOptions<LimitsOptions> limits)
{
    /// <summary>The most that all kept documents may take together, in characters.</summary>
    private const int MostText = 2_000_000;

    private readonly BoundedCache<string, Document> documents = new(MostText, StringComparer.Ordinal);

    /// <summary>The document, kept or parsed now. Null where the text is not GraphQL; who executes it will say why.</summary>
    /// <exception cref="HttpRefusal">The text is longer than any may be.</exception>
    public Document? Read(string text)
    {
        if (documents.Find(text) is { } kept)
            return kept;
        try
        {
            var parsed = builder.Build(text);
            return new Document(text, parsed, new OperationPlans(schema, parsed, limits.Value));
        }
        catch (Exception e) when (e is ExecutionError or GraphQLParserException)
        {
            return null;
        }
    }

    /// <summary>Keeps a document that turned out to be valid; again, when new plans have made it larger.</summary>
    public void Keep(Document document)
    {
        if (document.Size is var size && size == document.KeptSize)
            return;
        document.KeptSize = size;
        documents.Keep(document.Text, document, size);
    }
}
