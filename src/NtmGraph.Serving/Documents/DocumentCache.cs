using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Keeps documents that fit the schema, so that each is parsed, validated and planned once.</summary>
internal sealed class DocumentCache(IDocumentBuilder builder, ISchema schema, DocumentLimits texts, IOptions<LimitsOptions> limits)
{
    /// <summary>Of all documents together, in characters.</summary>
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
            texts.Check(text);
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
