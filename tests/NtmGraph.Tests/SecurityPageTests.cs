using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>SECURITY.md names settings and error codes that there are.</summary>
public partial class SecurityPageTests
{
    private static readonly string Page = Read("SECURITY.md");

    [Fact]
    public void Every_setting_that_it_names_is_one_of_the_readme() =>
        Assert.All(Setting().Matches(Page), match => Assert.Contains(match.Value, Read("README.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_code_that_it_names_is_documented() =>
        Assert.All(Code().Matches(Page), match => Assert.Contains($"| {match.Value} |", Read("docs", "errors.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_file_that_it_links_to_is_there()
    {
        var files = Link().Matches(Page).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(Repository.PathTo(file.Split('/'))), file));
    }

    private static string Read(params string[] path) => File.ReadAllText(Repository.PathTo(path));

    [GeneratedRegex("`[A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)+`")]
    private static partial Regex Setting();

    [GeneratedRegex("`[A-Z]+(?:_[A-Z]+)+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#:]+)[^)]*\)")]
    private static partial Regex Link();
}
