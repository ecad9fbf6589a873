using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The GraphQL queries of a Markdown file, each with the JSON answer printed below it.</summary>
internal static partial class MarkdownExamples
{
    public static IReadOnlyList<(string Query, string Answer)> Of(string file) =>
        [.. Example().Matches(File.ReadAllText(file)).Select(match => (match.Groups["query"].Value, match.Groups["answer"].Value))];

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```\s*```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    public static partial Regex Example();
}
