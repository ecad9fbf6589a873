using GraphQL;
using GraphQL.Execution;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Caching.Memory;

namespace NtmGraph.Serving;

/// <summary>Keeps documents that fit the schema, so that each is parsed and validated once.</summary>
internal sealed class DocumentCache(IDocumentBuilder builder, DocumentLimits limits) : IDisposable
{
    /// <summary>Of all texts together, in characters. A parsed document takes about ten times the memory of its text.</summary>
    private const int MostText = 2_000_000;

    /// <summary>What a document counts beside its text.</summary>
    private const int Overhead = 500;

    private readonly MemoryCache documents = new(new MemoryCacheOptions { SizeLimit = MostText });

    /// <summary>The document, kept or parsed now. Null where the text is not GraphQL; who executes it will say why.</summary>
    /// <exception cref="HttpRefusal">The document is larger or deeper than any may be.</exception>
    public Document? Read(string text)
    {
        if (documents.TryGetValue(text, out Document? kept))
            return kept;
        try
        {
            limits.Check(text);
            var parsed = builder.Build(text);
            limits.Check(parsed);
            return new Document(text, parsed, Valid: false);
        }
        catch (Exception e) when (e is ExecutionError or GraphQLParserException)
        {
            return null;
        }
    }

    /// <summary>Keeps a document that turned out to be valid.</summary>
    public void Keep(Document document)
    {
        if (!document.Valid)
            documents.Set(document.Text, document with { Valid = true }, new MemoryCacheEntryOptions { Size = document.Text.Length + Overhead });
    }

    public void Dispose() => documents.Dispose();
}
