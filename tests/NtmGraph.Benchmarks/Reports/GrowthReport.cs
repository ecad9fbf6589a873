namespace NtmGraph.Benchmarks;

/// <summary>Measures how costs grow with the data: the same questions of a tenth, of all and of ten times the national data.</summary>
internal static class GrowthReport
{
    private static readonly (NationalSize Size, string Name)[] Sizes =
        [(new(Communes: 0.1), "1/10 ×"), (new(), "1 ×"), (new(Communes: 5, Years: 20), "10 ×")];

    private static readonly int[] Communes = [1_000, 10_000, 100_000];

    public static async Task Run(int seconds)
    {
        await Wrk.Check();
        Progress.Say($"measures {Workload.All.Count} queries");
        var imports = new MarkdownTable("data", "database MB", "import, seconds", "peak MB", "resident MB after all requests");
        var measured = new List<IReadOnlyList<(int Bytes, double Alone, double Cpu)>>();
        foreach (var (size, name) in Sizes)
        {
            Progress.Say($"{name} the data");
            using var folder = new WorkFolder();
            var import = Import.Run(folder.Package(size), folder.Database);
            await using var server = await ServerProcess.NtmGraph(folder.Database, caching: false);
            measured.Add(await Measure(server, new Clients(folder, Workload.All, seconds)));
            imports.Add(
                name, $"{import.DatabaseMegabytes:N0}", Number.Text(import.Seconds), $"{import.PeakMegabytes}", $"{server.ResidentMegabytes}");
        }
        Console.WriteLine(string.Join('\n', Machine.Describe(), imports, Table(measured), Units()));
    }

    /// <summary>What imports of units cost that all changed: many units times many successions.</summary>
    private static MarkdownTable Units()
    {
        var table = new MarkdownTable("versions of units", "successions", "import, seconds", "µs for a row", "database MB");
        foreach (var communes in Communes)
        {
            Progress.Say($"{communes:N0} communes that all changed");
            using var folder = new WorkFolder();
            var (units, successions) = ReformedUnits.Write(folder.At("units"), communes);
            var import = Import.Run(folder.At("units"), folder.Database);
            table.Add($"{units:N0}", $"{successions:N0}", Number.Text(import.Seconds), Number.Text(1e6 * import.Seconds / (units + successions)), $"{import.DatabaseMegabytes:N0}");
        }
        return table;
    }

    private static async Task<IReadOnlyList<(int Bytes, double Alone, double Cpu)>> Measure(ServerProcess server, Clients clients)
    {
        var once = await Clients.Once(server);
        await clients.WarmUp(server);
        var measured = new List<(int, double, double)>();
        foreach (var workload in Workload.All)
        {
            Progress.Say($"{measured.Count + 1} of {Workload.All.Count}: {workload.Title}");
            measured.Add((once[workload].Answer.Length, await clients.Alone(server, workload), (await clients.Many(server, workload)).Cpu));
        }
        return measured;
    }

    private static MarkdownTable Table(List<IReadOnlyList<(int Bytes, double Alone, double Cpu)>> measured)
    {
        var table = new MarkdownTable(
            "query, first time", "bytes: 1/10 ×", "1 ×", "10 ×", "alone, ms: 1/10 ×", "1 ×", "10 ×", "CPU ms: 1/10 ×", "1 ×", "10 ×", "10 × / 1 ×");
        foreach (var (i, workload) in Workload.All.Index())
            table.Add(
            [
                workload.Title, .. measured.Select(size => $"{size[i].Bytes:N0}"), .. measured.Select(size => Number.Text(size[i].Alone)),
                .. measured.Select(size => Number.Text(size[i].Cpu)), Number.Text(measured[2][i].Cpu / measured[1][i].Cpu),
            ]);
        return table;
    }
}
