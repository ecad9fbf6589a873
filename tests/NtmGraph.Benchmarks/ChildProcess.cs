using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NtmGraph.Benchmarks;

/// <summary>A server in a process of its own.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;

    private ChildProcess(Process process, string url, TimeSpan firstAnswer)
    {
        this.process = process;
        Url = url;
        FirstAnswer = firstAnswer;
    }

    public string Url { get; }

    public TimeSpan FirstAnswer { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <param name="caching">Whether answers are kept, so that all but the first are repeated ones.</param>
    public static Task<ChildProcess> Server(string database, bool caching) => Start(
        "/graphql", url => [Library("ntmgraph.dll"), "serve", "--database", database, "--urls", url],
        caching ? [] : new() { ["Caching__MaxMegabytes"] = "0" });

    public static Task<ChildProcess> Bare(string answers) =>
        Start("/typename", url => [Library("NtmGraph.Benchmarks.dll"), "bare", answers, url], []);

    /// <summary>What this program prints, run in a process of its own.</summary>
    public static async Task<string> Output(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Library("NtmGraph.Benchmarks.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{arguments[0]} failed.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ChildProcess> Start(string path, Func<string, string[]> arguments, Dictionary<string, string> settings)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", ["exec", .. arguments(url)]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (true)
            try
            {
                await Load.Ask(url + path, "{ __typename }");
                return new ChildProcess(process, url, watch.Elapsed);
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(5);
            }
    }

    private static string Library(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
