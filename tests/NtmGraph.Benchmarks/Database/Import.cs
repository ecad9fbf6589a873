using System.Diagnostics;

namespace NtmGraph.Benchmarks;

/// <summary>What it took <c>ntmgraph import</c> to fill an empty database, from start to end of its process.</summary>
internal sealed record Import(double Seconds, long PeakMegabytes, long DatabaseMegabytes)
{
    /// <param name="package">The folder of the package.</param>
    /// <param name="database">The file.</param>
    /// <param name="build">Whose command; that of this build where none is given.</param>
    /// <exception cref="InvalidDataException">The package was refused.</exception>
    public static Import Run(string package, string database, Build? build = null)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["exec", (build ?? Build.This).Program, "import", package, "--database", database])
        { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        var peak = 0L;
        while (!process.WaitForExit(50))
            peak = Math.Max(peak, Peak(process));
        return process.ExitCode == 0
            ? new(watch.Elapsed.TotalSeconds, peak >> 20, new FileInfo(database).Length >> 20)
            : throw new InvalidDataException($"The package in {package} was not imported.");
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException) // It has just ended.
        {
            return 0;
        }
    }
}
