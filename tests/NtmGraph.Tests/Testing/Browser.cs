namespace NtmGraph.Tests;

/// <summary>Runs the scripts of tests/clients/browser with Chromium. Without it the test is skipped; in CI it fails.</summary>
internal static class Browser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where the pictures go that the scripts take.</summary>
    private static readonly string Screenshots = Repository.PathTo("TestResults", "screenshots");

    private static readonly string? Program = Environment.GetEnvironmentVariable("NTM_TEST_CHROMIUM") ?? Array.Find(Places, File.Exists);

    /// <summary>Runs a script on the pages of a server; it must find nothing wrong.</summary>
    public static async Task Passes(string script, TestServer server)
    {
        Built.Required();
        if (Program is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "Chromium is not installed on this machine.");
            Assert.Fail("Chromium is not installed on this machine.");
        }
        var origin = server.Endpoint.GetLeftPart(UriPartial.Authority);
        var (exitCode, output) = await NodeScript.Run(Path.Combine("browser", script), origin, Screenshots, Program);
        Assert.True(exitCode == 0, output);
    }
}
