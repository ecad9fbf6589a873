using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;

namespace NtmGraph.Tests;

/// <summary>docs/errors.md lists every code that an error may have, and no other.</summary>
public partial class ErrorCodeTests
{
    private const string Document = "docs/errors.md";

    /// <summary>Codes of the engine that are no rules of validation.</summary>
    private static readonly string[] Execution =
        ["SYNTAX_ERROR", "INVALID_OPERATION", "INVALID_OPERATION_NAME", "NO_OPERATION", "NO_OPERATION_NAME", "INVALID_LITERAL", "INVALID_VALUE", "NO_INTROSPECTION"];

    private static IReadOnlyList<string> Documented { get; } =
        [.. Row().Matches(File.ReadAllText(Repository.PathTo("docs", "errors.md"))).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_code_of_the_source_is_documented()
    {
        var missing = InSource().Where(code => !Documented.Contains(code.Code)).Select(code => $"{code.Code} ({code.File})").Distinct().ToList();
        Assert.True(missing.Count == 0, $"Add a row with cause and remedy to {Document}, in the table that fits, for: {string.Join(", ", missing)}.");
    }

    [Fact]
    public void Every_code_of_the_engine_is_documented()
    {
        var missing = OfEngine().Except(Documented).ToList();
        Assert.True(missing.Count == 0, $"Add a row with cause and remedy to {Document}, under \"The document\", for: {string.Join(", ", missing)}.");
    }

    [Fact]
    public void Every_documented_code_exists()
    {
        var gone = Documented.Except(InSource().Select(code => code.Code)).Except(OfEngine()).ToList();
        Assert.True(gone.Count == 0, $"No error has these codes any more; remove them from {Document}: {string.Join(", ", gone)}.");
    }

    [Fact]
    public void No_code_is_documented_twice() => Assert.Equal(Documented.Distinct(), Documented);

    /// <summary>All literals that look like a code: words in capitals, with underscores between.</summary>
    private static IEnumerable<(string Code, string File)> InSource() =>
        from file in Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)
        from Match match in Literal().Matches(File.ReadAllText(file))
        select (match.Groups[1].Value, Path.GetFileName(file));

    private static IEnumerable<string> OfEngine() => typeof(ExecutionError).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, Namespace: "GraphQL.Validation.Errors" } && type.IsSubclassOf(typeof(ExecutionError)))
        .Select(type => ErrorInfoProvider.GetErrorCode(type).Replace("_ERROR", "", StringComparison.Ordinal))
        .Concat(Execution);

    [GeneratedRegex("\"([A-Z]+(?:_[A-Z]+)+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\| `([A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
