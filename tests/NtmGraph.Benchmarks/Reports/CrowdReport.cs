namespace NtmGraph.Benchmarks;

/// <summary>How the server bears more and more readers of the dashboard, some of whom ask what nobody asked before.</summary>
internal static class CrowdReport
{
    /// <summary>What a page of the dashboard asks at once.</summary>
    private static readonly string[] Parts =
    [
        "ProvinceMap", "ProvinceOverview", "ProvinceRanking", "RecognitionTrend", "TierPyramid", "CriteriaHeatMap", "Targets", "TimeSpan",
    ];

    private static readonly int[] Connections = [1, 8, 32, 256, 2_000];

    public static async Task Run(int seconds)
    {
        await Wrk.Check();
        using var folder = new WorkFolder();
        var package = folder.Package(new NationalSize());
        Progress.Say("imports");
        Import.Run(package, folder.Database);
        List<Workload> parts = [.. Workload.All.Where(workload => Parts.Contains(workload.Name))];
        var clients = new Clients(folder, parts, seconds);
        await using var server = await ServerProcess.NtmGraph(folder.Database, caching: true);
        await clients.WarmUp(server);
        var table = new MarkdownTable(
            "connections", "kept answers/s", "p50 ms", "p99 ms", "computed answers/s", "p50 ms", "p99 ms", "resident MB");
        foreach (var connections in Connections)
        {
            Progress.Say($"{connections} connections");
            var (kept, computed) = await clients.Mixed(server, connections);
            table.Add([$"{connections:N0}", .. Load(kept), .. computed is null ? ["", "", ""] : Load(computed), $"{server.ResidentMegabytes}"]);
        }
        Console.WriteLine(string.Join('\n', Machine.Describe(), table));
    }

    private static IEnumerable<string> Load(Measured measured) => new[] { measured.PerSecond, measured.P50, measured.P99 }.Select(Number.Text);
}
