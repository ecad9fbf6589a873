using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NtmGraph.Benchmarks;

/// <summary>Load from wrk, which takes little of the processor that it shares with the server.</summary>
internal static class Wrk
{
    /// <summary>How many connections ask at the same time under load.</summary>
    public const int Connections = 32;

    private const int Patience = 60;

    /// <exception cref="InvalidOperationException">wrk is not installed.</exception>
    public static async Task Check()
    {
        try
        {
            await Run(["--version"]);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("The benchmarks need wrk: apt-get install wrk, or brew install wrk.");
        }
    }

    /// <summary>Posts the content of a file for some seconds.</summary>
    /// <exception cref="InvalidDataException">Not all requests were answered well.</exception>
    public static Task<Measured> Post(ServerProcess server, string path, string body, int seconds, int connections = Connections) =>
        Post(server, path, [body], seconds, connections);

    /// <summary>Posts the contents of files in turn for some seconds.</summary>
    /// <param name="computed">Whether the server is to compute each answer, also those that it keeps.</param>
    /// <exception cref="InvalidDataException">Not all requests were answered well.</exception>
    public static async Task<Measured> Post(
        ServerProcess server, string path, IReadOnlyList<string> bodies, int seconds, int connections, bool computed = false)
    {
        var cpu = server.Cpu;
        var output = await Run(
        [
            "--threads", "1", "--connections", connections.ToString(CultureInfo.InvariantCulture), "--duration", $"{seconds}s",
            "--timeout", $"{Patience}s", "--header", computed ? "Cache-Control: no-cache" : "Accept: application/json",
            "--script", ServerProcess.Program("post.lua"), new Uri(server.Url, path).AbsoluteUri, "--", .. bodies,
        ]);
        await server.Settle();
        var used = server.Cpu - cpu;
        var result = output.Split('\n').FirstOrDefault(line => line.StartsWith('{')) is { } line
            ? JsonSerializer.Deserialize<Result>(line, JsonSerializerOptions.Web)!
            : throw new InvalidDataException($"wrk says: {output}");
        return result.Errors == 0
            ? new(result.Requests, result.Requests / result.Seconds, result.P50, result.P95, result.P99, used.TotalMilliseconds / result.Requests)
            : throw new InvalidDataException($"{result.Errors} of {result.Requests} requests to {path} failed.");
    }

    private static async Task<string> Run(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private sealed record Result(int Requests, double Seconds, double P50, double P95, double P99, int Errors);
}
