using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The pages of the repository that are written for people.</summary>
internal static partial class MarkdownFiles
{
    /// <summary>Those of docs, relative to the repository.</summary>
    public static IReadOnlyList<string> Docs { get; } =
        [.. Directory.GetFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Those of docs, of the data, and at the top, with their whole paths.</summary>
    public static IReadOnlyList<string> Written { get; } =
    [
        .. Directory.GetFiles(Repository.Root, "*.md"), .. Docs.Select(file => Repository.PathTo(file)),
        .. Directory.GetFiles(Repository.PathTo("data"), "*.md", SearchOption.AllDirectories),
    ];

    /// <summary>What a page links to within the repository: a path relative to the page, and the place there, each perhaps empty.</summary>
    public static IEnumerable<(string Path, string Anchor)> Links(string file) =>
        from match in Link().Matches(Code().Replace(File.ReadAllText(file), ""))
        let target = Uri.UnescapeDataString(match.Groups[1].Value)
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let parts = target.Split('#')
        select (parts[0], parts.Length > 1 ? parts[1] : "");

    /// <summary>The places of a page that links may name: its headings, as GitHub makes them.</summary>
    public static IReadOnlyList<string> Anchors(string file) =>
    [
        .. Heading().Matches(Code().Replace(File.ReadAllText(file), ""))
            .Select(match => NoPartOfAnAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')),
    ];

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}_ -]")]
    private static partial Regex NoPartOfAnAnchor();
}
