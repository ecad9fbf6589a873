using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The version of the program stands in Directory.Build.props, and CHANGELOG.md tells of it.</summary>
[OneDatabase]
public partial class VersionTests
{
    private static readonly string[] Groups = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    private static readonly string Changes = File.ReadAllText(Repository.PathTo("CHANGELOG.md"));

    [Fact]
    public async Task The_newest_version_of_the_changelog_is_that_of_program_and_package()
    {
        var newest = Release().Match(Changes).Groups["version"].Value;
        Assert.Equal(newest, typeof(NtmGraphServer).Assembly.GetName().Version!.ToString(3));
        Assert.Equal(newest, await Property("Version"));
        Assert.Equal(newest, await Property("PackageVersion"));
        Assert.Equal((0, newest + "\n", ""), await CommandRun.Run("--version"));
    }

    [Fact]
    public void The_changelog_is_kept_in_order_with_what_is_not_released_first()
    {
        Assert.StartsWith("## [Unreleased]", Changes[Changes.IndexOf("## ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var releases = Release().Matches(Changes).Select(release => (Version: Version.Parse(release.Groups["version"].Value), Day: DateOnly.ParseExact(release.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(releases.OrderByDescending(release => release.Version), releases);
        Assert.Equal(releases.OrderByDescending(release => release.Day).Select(release => release.Day), releases.Select(release => release.Day));
        Assert.Equal(Heading().Count(Changes) - 1, releases.Count);
        Assert.All(Group().Matches(Changes), group => Assert.Contains(group.Groups[1].Value, Groups));
    }

    /// <summary>What a project says when it is built.</summary>
    private static async Task<string> Property(string name)
    {
        var (code, output) = await Programs.Run("dotnet", ["msbuild", Repository.PathTo("src", "NtmGraph", "NtmGraph.csproj"), $"-getProperty:{name}"], "", Repository.Root);
        Assert.True(code == 0, output);
        return output.Trim();
    }

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\] - (?<day>\d{4}-\d\d-\d\d)$", RegexOptions.Multiline)]
    private static partial Regex Release();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^### (.*)$", RegexOptions.Multiline)]
    private static partial Regex Group();
}
