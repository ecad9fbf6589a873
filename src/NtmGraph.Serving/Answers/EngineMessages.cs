using System.Text.RegularExpressions;
using GraphQL;

namespace NtmGraph.Serving;

/// <summary>
/// What the engine's messages about documents, arguments and variables name. It writes them in English alone, and its errors hold their
/// words and no values.
/// </summary>
internal static partial class EngineMessages
{
    /// <summary>The longest message that is taken apart.</summary>
    private const int Longest = 1000;

    private static readonly string[] Order = ["name", "of", "type", "found", "guess", "not"];

    private static readonly Dictionary<string, Regex> Forms = new()
    {
        ["ARGUMENTS_OF_CORRECT_TYPE"] = WrongArgument(),
        ["DEFAULT_VALUES_OF_CORRECT_TYPE"] = WrongDefault(),
        ["INVALID_VALUE"] = WrongVariable(),
        ["KNOWN_ARGUMENT_NAMES"] = UnknownArgument(),
        ["PROVIDED_NON_NULL_ARGUMENTS"] = MissingArgument(),
        ["FIELDS_ON_CORRECT_TYPE"] = UnknownField(),
        ["SCALAR_LEAFS"] = WrongSelection(),
        ["KNOWN_TYPE_NAMES"] = UnknownType(),
        ["NO_UNDEFINED_VARIABLES"] = UnknownVariable(),
        ["VARIABLES_IN_ALLOWED_POSITION"] = MisplacedVariable(),
        ["VARIABLES_ARE_INPUT_TYPES"] = WrongType(),
        ["SYNTAX_ERROR"] = WrongSyntax(),
    };

    /// <summary>
    /// The values that the message of an error names, always in the same order: what is wrong, where it stands, the type that is expected,
    /// what was found, what may have been meant, and "not". Those that it does not name are left out.
    /// </summary>
    public static IReadOnlyList<object> Values(ExecutionError error) =>
        error is { Code: { } code, Message.Length: <= Longest } && Forms.TryGetValue(code, out var form) && form.Match(error.Message) is { Success: true } match
            ? [.. Order.Select(name => match.Groups[name]).Where(group => group.Success).Select(group => group.Value)]
            : [];

    [GeneratedRegex("""^Argument '(?<name>\w+)' has invalid value\. .*?(?:Expected (?:type )?'(?<type>[^']+)', found (?<found>.+?)\.(?:\]|$)|In field '(?<of>\w+)': Unknown field\.)""", RegexOptions.Singleline)]
    private static partial Regex WrongArgument();

    [GeneratedRegex("""^Variable '(?<name>\w+)' of type '(?<of>[^']+)' has invalid default value .*?Expected (?:type )?'(?<type>[^']+)', found (?<found>.+?)\.(?:\]|$)""", RegexOptions.Singleline)]
    private static partial Regex WrongDefault();

    [GeneratedRegex("""^Variable '(?<name>[^']+)' is invalid\. (?:Unable to convert '(?<found>.*)' to '(?<type>[^']+)'|Unable to parse input as a '(?<type>[^']+)' type\. Did you provide a (?<found>List or Scalar value) accidentally\?|Unrecognized input fields '(?<of>[^']+)' for type .*|(?:No value provided for|Received a null input for) a non-null variable\.)$""", RegexOptions.Singleline)]
    private static partial Regex WrongVariable();

    [GeneratedRegex("""^Unknown argument '(?<name>\w+)' on (?:field|directive) '(?<of>\w+)'(?: of type '\w+')?\.(?: Did you mean (?<guess>.+?)\??)?$""")]
    private static partial Regex UnknownArgument();

    [GeneratedRegex("""^Argument '(?<name>\w+)' of type '(?<type>[^']+)' is required for (?:field|directive) '(?<of>\w+)' but not provided\.$""")]
    private static partial Regex MissingArgument();

    [GeneratedRegex("""^Cannot query field '(?<name>\w+)' on type '(?<of>\w+)'\.(?: Did you mean (?<guess>'.+?)\?)?""")]
    private static partial Regex UnknownField();

    [GeneratedRegex("""^Field (?<name>\w+) of type (?<of>\S+) must (?<not>not )?have a sub selection$""")]
    private static partial Regex WrongSelection();

    [GeneratedRegex("""^Unknown type (?<name>\w+)\.(?: Did you mean (?<guess>.+?)\?)?$""")]
    private static partial Regex UnknownType();

    [GeneratedRegex("""^Variable '(?<name>\$\w+)' is not defined""")]
    private static partial Regex UnknownVariable();

    [GeneratedRegex("""^Variable '(?<name>\$\w+)' of type '(?<of>[^']+)' used in position expecting type '(?<type>[^']+)'\.$""")]
    private static partial Regex MisplacedVariable();

    [GeneratedRegex("""^Variable '(?<name>\w+)' cannot be non-input type '(?<type>[^']+)'\.$""")]
    private static partial Regex WrongType();

    [GeneratedRegex("""^Error parsing query: Expected (?<type>.+?), found (?<found>.+?)(?:;|$)""", RegexOptions.Singleline)]
    private static partial Regex WrongSyntax();
}
