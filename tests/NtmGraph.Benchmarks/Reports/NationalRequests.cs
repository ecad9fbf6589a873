namespace NtmGraph.Benchmarks;

/// <summary>What was measured of all workloads, with the memory of the servers after it.</summary>
internal sealed record NationalRequests(IReadOnlyList<Answered> Answered, long CachingMegabytes, long ComputingMegabytes)
{
    public static async Task<NationalRequests> Measure(WorkFolder folder, int seconds)
    {
        Progress.Say("notes the statements");
        var statements = await Statements.Capture(folder.Database);
        var clients = new Clients(folder, Workload.All, seconds);
        await using var computing = await ServerProcess.NtmGraph(folder.Database, caching: false);
        var once = await Clients.Once(computing);
        await using var caching = await ServerProcess.NtmGraph(folder.Database, caching: true);
        await using var bare = await ServerProcess.Bare(folder.Files(Workload.All, workload => once[workload].Answer));
        await clients.WarmUp(computing);
        await clients.Many(caching, Workload.TypeName);
        await clients.ManyOfBare(bare, Workload.TypeName);

        var answered = new List<Answered>();
        foreach (var workload in Workload.All)
        {
            Progress.Say($"{answered.Count + 1} of {Workload.All.Count}: {workload.Title}");
            answered.Add(new(
                workload, once[workload].Answer.Length, once[workload].Milliseconds, statements[workload].Count,
                Statements.Measure(folder.Database, statements[workload], seconds / 6.0),
                await clients.Alone(computing, workload), await clients.Many(computing, workload),
                await clients.ManyAgain(caching, workload), await clients.ManyOfBare(bare, workload)));
        }
        return new(answered, caching.ResidentMegabytes, computing.ResidentMegabytes);
    }
}
