using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The GraphQL queries of a Markdown file, each with the JSON answer printed below it.</summary>
internal static partial class MarkdownExamples
{
    /// <summary>The pages that show how to ask.</summary>
    public static IReadOnlyList<string> Introductions { get; } = [Repository.PathTo("README.md"), Repository.PathTo("docs", "querying.md")];

    public static IReadOnlyList<(string Query, string Answer)> Of(string file) =>
        [.. Example().Matches(File.ReadAllText(file)).Select(match => (match.Groups["query"].Value, match.Groups["answer"].Value))];

    /// <summary>The queries that no answer is printed for.</summary>
    public static IEnumerable<string> Unanswered(string file) =>
        Query().Matches(File.ReadAllText(file)).Select(match => match.Groups["query"].Value).Except(Of(file).Select(example => example.Query));

    [GeneratedRegex(@"```graphql\n(?<query>((?!```).)*?)```\s*```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Query();
}
