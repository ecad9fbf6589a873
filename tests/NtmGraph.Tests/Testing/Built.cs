namespace NtmGraph.Tests;

/// <summary>Whether the pages of src/web were built, which takes Node.js.</summary>
internal static class Built
{
    /// <summary>Skips the test where the pages are missing; in CI it fails.</summary>
    public static void Required()
    {
        if (File.Exists(Path.Combine(PagesSetup.Folder, "index.html")))
            return;
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "The pages were not built: Node.js is not installed on this machine.");
        Assert.Fail("The pages were not built.");
    }
}
