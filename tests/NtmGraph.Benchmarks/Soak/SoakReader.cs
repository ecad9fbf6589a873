using System.Diagnostics;

namespace NtmGraph.Benchmarks;

/// <summary>Asks one question after the other, some of them new, without a pause.</summary>
internal sealed class SoakReader(int seed)
{
    /// <summary>All but the one whose answer says when the data was imported.</summary>
    private static readonly IReadOnlyList<Workload> Asked = [.. Workload.All.Where(workload => workload.Name != "Sources")];

    private readonly Random random = new(seed);

    public int Answers { get; private set; }

    public TimeSpan Longest { get; private set; }

    public async Task Read(ServerProcess server, SeenAnswers seen, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Url };
        while (!ct.IsCancellationRequested)
        {
            var workload = Asked[random.Next(Asked.Count)];
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(workload.Body) };
            request.Content.Headers.ContentType = new("application/json");
            if (random.Next(10) == 0)
                request.Headers.CacheControl = new() { NoCache = true };
            var watch = Stopwatch.StartNew();
            try
            {
                using var response = await http.SendAsync(request, CancellationToken.None);
                seen.Check(workload, response, await response.Content.ReadAsByteArrayAsync(CancellationToken.None));
            }
            catch (HttpRequestException e)
            {
                seen.Fail($"{workload.Title}: {e.Message}");
            }
            Answers++;
            Longest = watch.Elapsed > Longest ? watch.Elapsed : Longest;
        }
    }
}
