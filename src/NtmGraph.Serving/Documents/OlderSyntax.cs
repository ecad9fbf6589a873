using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace NtmGraph.Serving;

/// <summary>
/// Writes a document of the edition of September 2025 as the parser knows it, which is of the edition of October 2021: blanks in the
/// place of descriptions of operations, fragments and variables, and characters in the place of <c>\u{1F600}</c>. All else stays where it
/// is, so that errors are told at their places.
/// </summary>
/// <param name="text">The document, which is changed. Its tokens are to be told in their order.</param>
internal sealed partial class OlderSyntax(Memory<char> text)
{
    private (int Start, int End)? description;
    private TokenKind last = TokenKind.BRACE_R;
    private TokenKind outermost;
    private int open;

    /// <summary>Writes the escapes of the string that a text begins with; what is no whole string is left as it is.</summary>
    /// <exception cref="GraphQLSyntaxErrorException">An escape stands for no character.</exception>
    public static void WriteString(Memory<char> text)
    {
        foreach (var whole in Text().EnumerateMatches(text.Span))
            WriteEscapes(text[..whole.Length]);
    }

    private static void WriteEscapes(Memory<char> text)
    {
        if (!text.Span.Contains("\\u", StringComparison.Ordinal))
            return;
        var written = text.ToString();
        var older = Escape().Replace(written, escape => Character(escape, written));
        if (older.Length > written.Length)
            throw new GraphQLSyntaxErrorException("Write a control character as \\u0000, without braces.", written, 0);
        older.PadRight(written.Length).CopyTo(text.Span);
    }

    /// <summary>Looks at the next token, and blanks the one before out if that turns out to be a description.</summary>
    public void Follow(TokenKind kind, int start, int end)
    {
        if (description is { } before && (open == 0
            ? text.Span[start..end] is "query" or "mutation" or "subscription" or "fragment"
            : kind == TokenKind.DOLLAR))
            foreach (ref var character in text.Span[before.Start..before.End])
                if (character != '\n')
                    character = ' ';
        var mayDescribe = open == 0 ? last == TokenKind.BRACE_R : open == 1 && outermost == TokenKind.PAREN_L && last is not (TokenKind.EQUALS or TokenKind.COLON);
        description = kind == TokenKind.STRING && mayDescribe ? (start, end) : null;
        last = kind;
        if (kind is TokenKind.BRACE_L or TokenKind.BRACKET_L or TokenKind.PAREN_L)
        {
            if (open++ == 0)
                outermost = kind;
        }
        else if (kind is TokenKind.BRACE_R or TokenKind.BRACKET_R or TokenKind.PAREN_R)
            open = int.Max(0, open - 1);
    }

    private static string Character(Match escape, string text)
    {
        if (escape.Groups["code"] is not { Success: true } code)
            return escape.Groups["lone"].Success ? throw None() : escape.Value;
        if (!Rune.TryCreate(uint.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune))
            throw None();
        return rune.Value is < ' ' or '"' or '\\' ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(rune.ToString()) : rune.ToString();

        GraphQLSyntaxErrorException None() => new($"Invalid Unicode escape sequence: {escape.Value}.", text, escape.Index);
    }

    /// <summary>A string on one line.</summary>
    [GeneratedRegex("""\G"(?!"")(?>[^"\\\n]|\\.)*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Text();

    /// <summary>An escape: of a character by its number, of a pair of surrogates, of a surrogate without its other, or any.</summary>
    [GeneratedRegex("""\\(?:u\{(?<code>[0-9A-Fa-f]{1,8})\}|u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|(?<lone>u[Dd][89A-Fa-f][0-9A-Fa-f]{2})|.)""")]
    private static partial Regex Escape();
}
