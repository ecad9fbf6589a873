using GraphQL;
using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Parses documents in a time that grows with their length alone, and refuses those that are too large. The parser pads the line that
/// it quotes in an error up to the column of the error, in a time that grows with its square. So it never sees a long line: between
/// tokens lines may be broken anywhere, and errors are told at their places in the text that was sent. Any number of threads may parse.
/// </summary>
internal sealed class LimitedDocumentBuilder(IOptions<LimitsOptions> options) : IDocumentBuilder
{
    private const int LongestLine = 1000;
    private const int LongestToken = 4_000;

    private readonly LimitsOptions limits = options.Value;
    private readonly GraphQLDocumentBuilder parser = new();

    /// <exception cref="HttpRefusal">The text has too many characters or tokens, or one token that is too long.</exception>
    /// <exception cref="ExecutionError">The text is not GraphQL.</exception>
    public GraphQLDocument Build(string body)
    {
        if (body.Length > limits.MaxDocumentLength)
            throw TooLarge($"The document has {body.Length} characters; the limit is {limits.MaxDocumentLength}.");
        var text = body.ToCharArray();
        Write(text, body);
        var written = new string(text);
        try
        {
            var document = parser.Build(written);
            document.Source = body; // The places of errors are those in the text as it was sent.
            return document;
        }
        catch (ExecutionError e) when (e.InnerException is GraphQLParserException { Location: var at })
        {
            throw Error(e.Code!, e.Message, body, Offset(written, at));
        }
    }

    /// <summary>Writes a text as the parser knows it, with lines broken between tokens wherever they are long.</summary>
    private void Write(char[] text, string sent)
    {
        var syntax = new OlderSyntax(text);
        var (line, at, last, tokens) = (0, 0, 0, 0);
        while (true)
        {
            for (; at < text.Length && IsBetweenTokens(text[at]); at++)
                if (text[at] == '\n')
                    line = at + 1;
            if (at == text.Length)
                return;
            if (++tokens > limits.MaxTokens)
                throw TooLarge($"The document has more than {limits.MaxTokens} tokens.");
            if (at - line > LongestLine && at > last)
            {
                text[at - 1] = '\n';
                line = at;
            }
            var (kind, end) = Next(text, sent, at);
            if (kind != TokenKind.COMMENT)
                syntax.Follow(kind, at, end);
            at = last = end;
        }
    }

    /// <summary>The token that begins at a place, and its end.</summary>
    private static (TokenKind Kind, int End) Next(char[] text, string sent, int start)
    {
        var token = text.AsMemory(start, int.Min(text.Length - start, LongestToken + 1));
        try
        {
            if (text[start] == '#')
            {
                var end = token.Span.IndexOf('\n') is >= 0 and var found ? found : token.Length;
                token.Span[..end].Fill(' '); // The parser takes the backslashes of comments for escapes.
                return end <= LongestToken ? (TokenKind.COMMENT, start + end) : throw TooLong();
            }
            if (text[start] == '"')
                OlderSyntax.WriteString(token);
            var next = Lexer.Lex((ReadOnlyMemory<char>)token, 0);
            return next.End <= LongestToken ? (next.Kind, start + next.End) : throw TooLong();
        }
        catch (GraphQLSyntaxErrorException e)
        {
            var at = Offset(token.Span, e.Location);
            throw at >= LongestToken ? TooLong() : Error("SYNTAX_ERROR", $"Error parsing query: {e.Description}", sent, start + at);
        }
    }

    private static bool IsBetweenTokens(char c) => c is ' ' or '\t' or '\n' or '\r' or ',' or '\ufeff';

    private static int Offset(ReadOnlySpan<char> text, Location place)
    {
        var start = 0;
        for (var line = 1; line < place.Line; line++)
            start += text[start..].IndexOf('\n') + 1;
        return start + place.Column - 1;
    }

    private static QueryError Error(string code, string message, string text, int offset)
    {
        var before = text.AsSpan(0, int.Min(offset, text.Length));
        var error = new QueryError(code, message);
        error.AddLocation(new Location(before.Count('\n') + 1, offset - before.LastIndexOf('\n')));
        return error;
    }

    private static HttpRefusal TooLong() => TooLarge($"The document has a value, name or comment of more than {LongestToken} characters.");

    private static HttpRefusal TooLarge(string message) => new(null, "DOCUMENT_TOO_LARGE", message);
}
