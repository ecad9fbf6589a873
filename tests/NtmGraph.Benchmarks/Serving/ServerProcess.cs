using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NtmGraph.Benchmarks;

/// <summary>A server in a process of its own, on a loopback port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri url)
    {
        this.process = process;
        Url = url;
    }

    public Uri Url { get; }

    public TimeSpan FirstAnswer { get; private set; }

    public TimeSpan Cpu => Now.TotalProcessorTime;

    public long ResidentMegabytes => Now.WorkingSet64 >> 20;

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    private Process Now
    {
        get
        {
            process.Refresh();
            return process;
        }
    }

    /// <param name="database">The file.</param>
    /// <param name="caching">Whether answers are kept, so that all but the first are repeated ones.</param>
    /// <param name="build">Which server; that of this build where none is given.</param>
    public static Task<ServerProcess> NtmGraph(string database, bool caching, Build? build = null) => Start(
        "/graphql", url => ["exec", (build ?? Build.This).Program, "serve", "--database", database, "--urls", url],
        new()
        {
            ["RateLimits__PerSecond"] = "0",
            ["Limits__TimeoutSeconds"] = "120",
            ["Limits__MaxFieldCost"] = "1000000",
            ["Limits__MaxTypeCost"] = "1000000",
            ["Caching__MaxMegabytes"] = caching ? "64" : "0",
        });

    /// <param name="answers">A folder with the bytes to send; the name of each file is its path.</param>
    public static Task<ServerProcess> Bare(string answers) =>
        Start("/" + Workload.TypeName.Name, url => ["exec", Program("NtmGraph.Benchmarks.dll"), BareServer.Command, answers, url], []);

    /// <summary>Waits until it is done with requests whose clients went away.</summary>
    public async Task Settle()
    {
        for (var (cpu, tries) = (Cpu, 0); tries < 200; tries++)
        {
            await Task.Delay(50);
            if (Cpu - cpu < TimeSpan.FromMilliseconds(15))
                return;
            cpu = Cpu;
        }
    }

    public static string Program(string file) => Path.Combine(AppContext.BaseDirectory, file);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ServerProcess> Start(string path, Func<string, string[]> arguments, Dictionary<string, string> settings)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", arguments(url.GetLeftPart(UriPartial.Authority))) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, url);
        try
        {
            while (true)
                try
                {
                    await Workload.TypeName.Ask(new Uri(url, path));
                    server.FirstAnswer = watch.Elapsed;
                    return server;
                }
                catch (HttpRequestException) when (!server.process.HasExited && watch.Elapsed < Patience)
                {
                    await Task.Delay(5);
                }
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
