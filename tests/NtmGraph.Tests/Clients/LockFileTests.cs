using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>The packages of tests/clients and src/web come from the registry that the machine is set to, whichever it is.</summary>
public class LockFileTests
{
    [Theory]
    [InlineData("tests", "clients")]
    [InlineData("src", "web")]
    public void The_lock_file_names_no_registry_and_a_digest_for_every_package(params string[] folder)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.PathTo([.. folder, "package-lock.json"])));
        foreach (var package in file.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0))
        {
            Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
            Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name);
        }
    }
}
