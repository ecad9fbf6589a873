using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace NtmGraph.Benchmarks;

/// <summary>What a server did under load.</summary>
internal sealed record Measured(double CpuMilliseconds, double PerSecond, double MedianMilliseconds);

/// <summary>Sends the same query over and over.</summary>
internal static class Load
{
    private const int Connections = 32;

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    /// <exception cref="InvalidDataException">The answer has errors.</exception>
    public static async Task<byte[]> Ask(string url, string query)
    {
        var answer = await Send(url, Body(query));
        return answer.AsSpan().StartsWith("{\"errors\""u8)
            ? throw new InvalidDataException(System.Text.Encoding.UTF8.GetString(answer))
            : answer;
    }

    public static async Task<Measured> Measure(ChildProcess server, string path, string query, TimeSpan time)
    {
        var url = server.Url + path;
        var body = Body(query);
        await Run(url, body, time / 2);
        var cpu = server.Cpu;
        var watch = Stopwatch.StartNew();
        var times = await Run(url, body, time);
        var elapsed = watch.Elapsed;
        var used = server.Cpu - cpu;
        times.Sort();
        return new Measured(used.TotalMilliseconds / times.Count, times.Count / elapsed.TotalSeconds, times[times.Count / 2]);
    }

    private static async Task<List<double>> Run(string url, byte[] body, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (watch.Elapsed < time)
            {
                var begun = watch.Elapsed;
                await Send(url, body);
                times.Add((watch.Elapsed - begun).TotalMilliseconds);
            }
            return times;
        })));
        return [.. each.SelectMany(times => times)];
    }

    private static async Task<byte[]> Send(string url, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await Http.PostAsync(new Uri(url), content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private static byte[] Body(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });
}
