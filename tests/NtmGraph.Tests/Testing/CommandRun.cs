using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>The real command line in a process of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<string?> firstError = new();
    private readonly Task<string> errors;

    private CommandRun(ProcessStartInfo start)
    {
        DatabaseMark.Require();
        process = Process.Start(start)!;
        errors = ReadErrors();
    }

    public bool HasExited => process.HasExited;

    public static CommandRun Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ntmgraph.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new CommandRun(start);
    }

    /// <summary>Starts a command that cannot write files beyond a size, as if the disk were full there.</summary>
    public static CommandRun StartOnFullDisk(int kilobytes, string[] arguments, params (string Name, string Value)[] environment)
    {
        // The signal that goes with it is ignored: what is left is that writing fails.
        var start = new ProcessStartInfo("bash",
            ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet exec \"$@\"", "bash", Path.Combine(AppContext.BaseDirectory, "ntmgraph.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" }, // Which needs large files of its own, in memory.
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new CommandRun(start);
    }

    /// <summary>Runs a command to its end: its exit code, what it printed, and what it printed as errors.</summary>
    public static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var run = Start(arguments);
        return await run.End();
    }

    /// <summary>Starts a command that may only do what the rights of files and folders allow, as the account that has them.</summary>
    public static CommandRun StartWithRightsOfFiles(string[] arguments, params (string Name, string Value)[] environment)
    {
        string[] command = ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "ntmgraph.dll"), .. arguments];
        if (Environment.IsPrivilegedProcess)
            command = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override", "--", .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new CommandRun(start);
    }

    /// <summary>The next line that the command prints; null at its end.</summary>
    public Task<string?> ReadLine() => process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>The first line that the command prints as an error; null where it ends without one.</summary>
    public Task<string?> FirstError => firstError.Task;

    /// <summary>Waits for the end of the command.</summary>
    public async Task<(int Code, string Output, string Errors)> End()
    {
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Sends a signal, such as INT for Ctrl+C.</summary>
    public async Task Send(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public void Kill() => process.Kill();

    private async Task<string> ReadErrors()
    {
        var text = new StringBuilder();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            firstError.TrySetResult(line);
        }
        firstError.TrySetResult(null);
        return text.ToString();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
