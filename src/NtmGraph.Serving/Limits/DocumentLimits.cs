using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>
/// Refuses documents that are too large or too deep, before any work is done on them that grows faster than they do. What the
/// variables say makes no difference.
/// </summary>
internal sealed class DocumentLimits(IOptions<LimitsOptions> options)
{
    private readonly LimitsOptions limits = options.Value;

    /// <summary>Looks at a text that has not been parsed.</summary>
    /// <exception cref="HttpRefusal">It is too long.</exception>
    public void Check(string text)
    {
        if (text.Length > limits.MaxDocumentLength)
            throw TooLarge($"The document has {text.Length} characters; the limit is {limits.MaxDocumentLength}.");
        ROM source = text;
        var tokens = 0;
        for (var token = Lexer.Lex(source, 0); token.Kind is not (TokenKind.EOF or TokenKind.UNKNOWN); token = Lexer.Lex(source, token.End))
            if (++tokens > limits.MaxTokens)
                throw TooLarge($"The document has more than {limits.MaxTokens} tokens.");
    }

    /// <summary>Looks at what was parsed.</summary>
    /// <exception cref="HttpRefusal">It selects too much, or too deep.</exception>
    public void Check(GraphQLDocument document)
    {
        new SelectionCount(limits, null).Add(document);
        new SelectionCount(limits, document).Add(document);
    }

    private static HttpRefusal TooLarge(string message) => new(null, "DOCUMENT_TOO_LARGE", message);
}
