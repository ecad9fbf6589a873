using System.ComponentModel;
using System.Diagnostics;

namespace NtmGraph.Tests;

/// <summary>Runs the programs that people use beside the server. Where one is missing the test is skipped; in CI it fails.</summary>
internal static class Programs
{
    /// <summary>Runs a program that reads a script from its standard input.</summary>
    public static async Task<(int ExitCode, string Output)> Run(
        string program, string[] arguments, string script, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var printed = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.StandardInput.WriteAsync(script);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, string.Concat(await printed));
        }
        catch (Win32Exception)
        {
            Missing(program);
            throw;
        }
    }

    /// <summary>Says that a program is not there.</summary>
    public static void Missing(string program)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, $"{program} is not installed on this machine.");
        Assert.Fail($"{program} is not installed on this machine.");
    }
}
