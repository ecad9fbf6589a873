using GraphQLParser;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Refuses documents that are too large to be parsed.</summary>
internal sealed class DocumentLimits(IOptions<LimitsOptions> options)
{
    private readonly LimitsOptions limits = options.Value;

    /// <summary>Counts the characters and tokens of a text.</summary>
    /// <exception cref="HttpRefusal">They are too many.</exception>
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

    private static HttpRefusal TooLarge(string message) => new(null, "DOCUMENT_TOO_LARGE", message);
}
