namespace NtmGraph.Benchmarks;

/// <summary>Measures everything and prints it as Markdown.</summary>
internal static class Report
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string? package)
    {
        package ??= NationalPackage.Write();
        await Import(package);
        var database = await NationalDatabase.Prepare(package);
        var statements = await Statements.Capture(database);
        await Requests(database, statements);
        return 0;
    }

    private static async Task Import(string package)
    {
        var database = Path.Combine(NationalDatabase.Folder, "import.db");
        var report = await ChildProcess.Output(["import", package, database]);
        Console.WriteLine($"""
            | import | seconds | peak MB | bare insert of its assessments, seconds | ratio |
            | --- | ---: | ---: | ---: | ---: |
            {report}

            """);
    }

    private static async Task Requests(string database, IReadOnlyDictionary<string, IReadOnlyList<Statement>> statements)
    {
        await using var server = await ChildProcess.Server(database, caching: false);
        var start = $"First answer {server.FirstAnswer.TotalSeconds:F2} s after the start; {server.ResidentMegabytes} MB resident then";
        var answers = Path.Combine(NationalDatabase.Folder, "answers");
        Directory.CreateDirectory(answers);
        foreach (var workload in Workload.All)
            await File.WriteAllBytesAsync(Path.Combine(answers, workload.Name), await Load.Ask(server.Url + "/graphql", workload.Query));
        await using var bare = await ChildProcess.Bare(answers);
        await using var caching = await ChildProcess.Server(database, caching: true);

        Console.WriteLine("""
            | query | CPU ms | requests/s | p50 ms | statements | their SQL alone, CPU ms | CPU ratio | bare web server, CPU ms | requests/s | repeated: requests/s | share of the bare web server's |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var workload in Workload.All)
        {
            // Until the just-in-time compiler is done with it.
            await Load.Measure(server, "/graphql", workload.Query, Time);
            await Load.Measure(caching, "/graphql", workload.Query, Time / 3);
        }
        foreach (var workload in Workload.All)
        {
            var ours = await Load.Measure(server, "/graphql", workload.Query, Time);
            var theirs = await Load.Measure(bare, "/" + workload.Name, workload.Query, Time / 2);
            var repeated = await Load.Measure(caching, "/graphql", workload.Query, Time / 2);
            var sql = Statements.Measure(database, statements[workload.Name], Time / 3);
            Console.WriteLine(string.Join(" | ",
                $"| {workload.Title}", $"{ours.CpuMilliseconds:F2}", $"{ours.PerSecond:F0}", $"{ours.MedianMilliseconds:F1}",
                statements[workload.Name].Count, $"{sql:F2}", $"{ours.CpuMilliseconds / sql:F1}",
                $"{theirs.CpuMilliseconds:F2}", $"{theirs.PerSecond:F0}", $"{repeated.PerSecond:F0}", $"{repeated.PerSecond / theirs.PerSecond:P0} |"));
        }
        Console.WriteLine($"\n{start}, {server.ResidentMegabytes} MB after all these requests.");
    }
}
