using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>All packages are named with version and digest, and come from the registry that the machine is set to, whichever it is.</summary>
public class LockFileTests
{
    public static TheoryData<string> NpmFiles => Files("package-lock.json");

    public static TheoryData<string> NuGetFiles => Files("packages.lock.json");

    [Theory]
    [MemberData(nameof(NpmFiles))]
    public void A_lock_file_of_npm_names_no_registry_and_a_digest_for_every_package(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathTo(file)));
        foreach (var package in json.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0))
        {
            Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
            Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name);
        }
    }

    [Theory]
    [MemberData(nameof(NuGetFiles))]
    public void A_lock_file_of_NuGet_names_no_registry_and_a_digest_for_every_package(string file)
    {
        var text = File.ReadAllText(Repository.PathTo(file));
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            Assert.True(package.Value.GetProperty("type").GetString() == "Project" || package.Value.TryGetProperty("contentHash", out _), package.Name);
    }

    [Fact]
    public void Every_project_has_one() => Assert.Equal(
        Projects("*.csproj").Select(Path.GetDirectoryName).Order(StringComparer.Ordinal),
        Projects("packages.lock.json").Select(Path.GetDirectoryName).Order(StringComparer.Ordinal));

    private static TheoryData<string> Files(string name) => [.. Projects(name)];

    /// <summary>Files beside those of a project, relative to the repository.</summary>
    private static IEnumerable<string> Projects(string name) =>
        from project in Directory.GetDirectories(Repository.PathTo("src")).Concat(Directory.GetDirectories(Repository.PathTo("tests")))
        from file in Directory.GetFiles(project, name)
        select Path.GetRelativePath(Repository.Root, file);
}
