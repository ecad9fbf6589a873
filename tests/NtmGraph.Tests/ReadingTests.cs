using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>Readers find their way: the README is short, links lead somewhere, and every page is in the contents.</summary>
public partial class ReadingTests
{
    private const int MostWordsOfReadme = 1200;

    private static readonly string Contents = Path.Combine("docs", "README.md");

    public static TheoryData<string> Pages => [.. MarkdownFiles.Written.Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Fact]
    public void The_readme_is_read_in_a_few_minutes() =>
        Assert.InRange(Word().Count(File.ReadAllText(Repository.PathTo("README.md"))), 1, MostWordsOfReadme);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_file_and_a_heading_that_are_there(string page)
    {
        var file = Repository.PathTo(page);
        Assert.All(MarkdownFiles.Links(file), link =>
        {
            var target = link.Path.Length > 0 ? Path.Combine(Path.GetDirectoryName(file)!, link.Path) : file;
            Assert.True(File.Exists(target) || Directory.Exists(target), link.Path);
            if (link.Anchor.Length > 0)
                Assert.Contains(link.Anchor, MarkdownFiles.Anchors(target));
        });
    }

    [Fact]
    public void The_contents_have_a_line_for_every_page()
    {
        var lines = File.ReadLines(Repository.PathTo(Contents)).Where(line => line.StartsWith("| [", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            MarkdownFiles.Docs.Where(page => page != Contents),
            lines.Select(line => Path.Combine("docs", LinkAtBegin().Match(line).Groups[1].Value)).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Matches(Sentence(), line));
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| \[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex LinkAtBegin();

    [GeneratedRegex(@"^\| \[[^\]]+\]\([^)]+\) \| .{10,} \|$")]
    private static partial Regex Sentence();
}
