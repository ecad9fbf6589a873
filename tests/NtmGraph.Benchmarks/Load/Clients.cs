using System.Diagnostics;

namespace NtmGraph.Benchmarks;

/// <summary>Those who ask: one alone, or many at the same time.</summary>
/// <param name="folder">Where the bodies of the requests lie meanwhile.</param>
/// <param name="workloads">What they ask.</param>
/// <param name="seconds">For how long many ask the same.</param>
internal sealed class Clients(WorkFolder folder, IReadOnlyList<Workload> workloads, int seconds)
{
    public const string GraphQL = "/graphql";
    private const int Few = 10;
    private const int LongSeconds = 20;

    private readonly string bodies = folder.Files(workloads, workload => workload.Body);

    /// <summary>For servers that have next to nothing to do, and so soon show how fast they are.</summary>
    private int ShorterSeconds => Math.Max(1, seconds * 2 / 3);

    /// <summary>Each answer once, and how many milliseconds it took.</summary>
    public static async Task<Dictionary<Workload, (byte[] Answer, double Milliseconds)>> Once(ServerProcess server)
    {
        var answers = new Dictionary<Workload, (byte[], double)>();
        foreach (var workload in Workload.All)
        {
            var watch = Stopwatch.StartNew();
            answers[workload] = (await workload.Ask(new Uri(server.Url, GraphQL)), watch.Elapsed.TotalMilliseconds);
        }
        return answers;
    }

    /// <summary>Everything, twice, since the just-in-time compiler replaces what runs often twice; waits until it is done.</summary>
    public async Task WarmUp(ServerProcess server)
    {
        Progress.Say("warms up");
        for (var turn = 0; turn < 2; turn++)
        {
            foreach (var workload in workloads)
                await Wrk.Post(server, GraphQL, Body(workload), 1, connections: 2);
            await server.Settle();
        }
    }

    /// <summary>The median of requests one after the other, in milliseconds.</summary>
    public async Task<double> Alone(ServerProcess server, Workload workload) => (await Post(server, workload, 1, connections: 1)).P50;

    public Task<Measured> Many(ServerProcess server, Workload workload) => Post(server, workload, seconds, Wrk.Connections);

    /// <summary>Many that ask what was asked before.</summary>
    public async Task<Measured> ManyAgain(ServerProcess server, Workload workload)
    {
        await workload.Ask(new Uri(server.Url, GraphQL));
        return await Post(server, workload, ShorterSeconds, Wrk.Connections);
    }

    /// <summary>
    /// Many that ask all of it in turn: nine of ten what was asked before, the tenth what must be computed. The second is null where
    /// there are fewer than ten.
    /// </summary>
    public async Task<(Measured Kept, Measured? Computed)> Mixed(ServerProcess server, int connections)
    {
        List<string> all = [.. workloads.Select(Body)];
        var computing = connections / 10;
        var computed = computing > 0 ? Wrk.Post(server, GraphQL, all, seconds, computing, computed: true) : null;
        var kept = await Wrk.Post(server, GraphQL, all, seconds, connections - computing);
        return (kept, computed is null ? null : await computed);
    }

    public Task<Measured> ManyOfBare(ServerProcess bare, Workload workload) =>
        Wrk.Post(bare, "/" + workload.Name, Body(workload), ShorterSeconds);

    /// <summary>Longer, where only few answers come.</summary>
    private async Task<Measured> Post(ServerProcess server, Workload workload, int seconds, int connections)
    {
        var measured = await Wrk.Post(server, GraphQL, Body(workload), seconds, connections);
        return measured.Requests >= Few ? measured : await Wrk.Post(server, GraphQL, Body(workload), LongSeconds, connections);
    }

    private string Body(Workload workload) => Path.Combine(bodies, workload.Name);
}
