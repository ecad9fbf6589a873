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
        var lines = InShortLines(body);
        if (lines == body)
            return parser.Build(body);
        try
        {
            parser.Build(lines);
        }
        catch (ExecutionError e) when (e.InnerException is GraphQLParserException { Location: var at })
        {
            throw Error(e.Code!, e.Message, body, Offset(lines, at));
        }
        return parser.Build(body); // Which has the places of all fields in the text that was sent.
    }

    /// <summary>The text with lines broken between tokens wherever they are long; the text itself where none is.</summary>
    private string InShortLines(string text)
    {
        char[]? lines = null;
        var (line, at, last, tokens) = (0, 0, 0, 0);
        while (true)
        {
            for (; at < text.Length && IsBetweenTokens(text[at]); at++)
                if (text[at] == '\n')
                    line = at + 1;
            if (at == text.Length)
                return lines is null ? text : new string(lines);
            if (++tokens > limits.MaxTokens)
                throw TooLarge($"The document has more than {limits.MaxTokens} tokens.");
            if (at - line > LongestLine && at > last)
            {
                lines ??= text.ToCharArray();
                lines[at - 1] = '\n';
                line = at;
            }
            at = last = End(text, at);
        }
    }

    /// <summary>The end of the token that begins at a place.</summary>
    private static int End(string text, int start)
    {
        var length = int.Min(text.Length - start, LongestToken + 1);
        try
        {
            // A comment that the text ends with ends one character later, by the lexer's count.
            var end = int.Min(Lexer.Lex(text.AsMemory(start, length), 0).End, length);
            return end <= LongestToken ? start + end : throw TooLong();
        }
        catch (GraphQLSyntaxErrorException e)
        {
            var at = Offset(text.AsSpan(start, length), e.Location);
            throw at >= LongestToken ? TooLong() : Error("SYNTAX_ERROR", $"Error parsing query: {e.Description}", text, start + at);
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
