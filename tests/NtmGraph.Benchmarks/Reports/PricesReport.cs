namespace NtmGraph.Benchmarks;

/// <summary>
/// Sets what requests cost beside the CPU that they take. Below a floor a request has what every request has, however little it asks,
/// so that only those above it are compared.
/// </summary>
internal static class PricesReport
{
    private const double FloorMilliseconds = 5;
    private const double MostRatio = 10;

    /// <summary>How often everything is asked before, for the just-in-time compiler.</summary>
    private const int WarmUps = 4;

    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(400);

    public static async Task Run(string? database)
    {
        using var folder = new WorkFolder();
        if (database is null)
            Import.Run(folder.Package(new NationalSize()), database = folder.Database);
        await using var server = await ServerProcess.NtmGraph(database, caching: false);
        var url = new Uri(server.Url, Clients.GraphQL);
        Progress.Say("warms up");
        for (var round = 0; round < WarmUps; round++)
            foreach (var workload in Priced.All)
                await TryAsk(workload, url);
        var measured = new List<(Workload Workload, double Fields, double Types, double Cpu)>();
        foreach (var workload in Priced.All)
        {
            Progress.Say(workload.Title);
            if (!await TryAsk(workload, url))
                continue;
            var (fields, types) = await workload.Price(url);
            measured.Add((workload, fields, types, await Cpu(server, workload, url)));
        }

        var table = new MarkdownTable("query", "fieldCost", "typeCost", "CPU ms", "CPU µs for 1 of both", $"above {FloorMilliseconds} ms");
        foreach (var (workload, fields, types, cpu) in measured.OrderByDescending(one => one.Cpu / (one.Fields + one.Types)))
            table.Add(
                workload.Title, $"{fields:N0}", $"{types:N0}", Number.Text(cpu), Number.Text(1000 * cpu / (fields + types)), cpu >= FloorMilliseconds ? "yes" : "");
        var compared = measured.Where(one => one.Cpu >= FloorMilliseconds).Select(one => one.Cpu / (one.Fields + one.Types)).ToList();
        var bars = new Bars();
        bars.AtMost("CPU for the price, the dearest beside the cheapest", MostRatio, compared.Max() / compared.Min(), "×");
        Console.WriteLine(string.Join('\n', Machine.Describe(), table, $"""
            Requests that take less than {FloorMilliseconds} ms are not compared: reading, finding the plan and writing cost every request about the same.

            """, bars));
    }

    /// <summary>False where it is answered with an error, as on data that lacks what it names.</summary>
    private static async Task<bool> TryAsk(Workload workload, Uri url)
    {
        try
        {
            await workload.Ask(url);
            return true;
        }
        catch (InvalidDataException e)
        {
            Progress.Say(e.Message);
            return false;
        }
    }

    /// <summary>The CPU of one request in milliseconds.</summary>
    private static async Task<double> Cpu(ServerProcess server, Workload workload, Uri url)
    {
        await server.Settle();
        var (before, requests) = (server.Cpu, 0);
        while (requests < 3 || server.Cpu - before < Enough)
        {
            await workload.Ask(url);
            requests++;
        }
        return (server.Cpu - before).TotalMilliseconds / requests;
    }
}
