using System.ComponentModel;
using System.Diagnostics;

namespace NtmGraph.Tests;

/// <summary>Runs the scripts of tests/clients with Node.js. Without Node.js the test is skipped; in CI it fails.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Repository.PathTo("tests", "clients");

    private static readonly Lazy<Task<string?>> Installed = new(Install);

    /// <summary>Runs a script and gives what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string script, params string[] arguments)
    {
        await Prepare();
        return await Start("node", [script, .. arguments], TestContext.Current.CancellationToken);
    }

    /// <summary>Runs the text of a script and gives what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunText(string text)
    {
        await Prepare();
        return await Programs.Run("node", ["--input-type=module", "-"], text, Folder);
    }

    private static async Task Prepare()
    {
        DatabaseMark.Require();
        if (await Installed.Value is { } obstacle)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, obstacle);
            Assert.Fail(obstacle);
        }
    }

    /// <summary>Installs the packages where they are missing; gives the reason why that cannot be done.</summary>
    private static async Task<string?> Install()
    {
        try
        {
            await Start("node", ["--version"], CancellationToken.None);
            if (Directory.Exists(Path.Combine(Folder, "node_modules")))
                return null;
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (exitCode, output) = await Start(npm, ["ci", "--no-audit", "--no-fund"], CancellationToken.None);
            return exitCode == 0 ? null : $"`npm ci` failed in {Folder}: {output}";
        }
        catch (Win32Exception)
        {
            return "Node.js with npm is not installed on this machine.";
        }
    }

    private static async Task<(int, string)> Start(string program, string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            return (process.ExitCode, string.Concat(printed));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
