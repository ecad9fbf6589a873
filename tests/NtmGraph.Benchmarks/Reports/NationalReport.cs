namespace NtmGraph.Benchmarks;

/// <summary>Measures everything on the national data and prints it as Markdown.</summary>
internal static class NationalReport
{
    public static async Task Run(string? package, NationalSize size, int seconds)
    {
        await Wrk.Check();
        Progress.Say($"measures {Workload.All.Count} queries");
        using var folder = new WorkFolder();
        package ??= folder.Package(size);
        Progress.Say("imports");
        var import = Import.Run(package, folder.Database);
        Progress.Say("inserts the assessments once more, bare");
        var (rows, bareSeconds) = BareInsert.Run(folder.Database);
        var (start, resident) = await Start(folder.Database);
        var requests = await NationalRequests.Measure(folder, seconds);

        var imports = new MarkdownTable("import", "seconds", "peak MB", "database MB", "bare insert of its assessments, seconds", "ratio");
        imports.Add(
            $"{rows:N0} assessments and the rest", Number.Text(import.Seconds), $"{import.PeakMegabytes}", $"{import.DatabaseMegabytes}",
            Number.Text(bareSeconds), Number.Text(import.Seconds / bareSeconds));
        var starts = new MarkdownTable("start", "first answer, seconds", "resident MB then", "after all requests", "after them with no answer kept");
        starts.Add("on this database", Number.Text(start), $"{resident}", $"{requests.CachingMegabytes}", $"{requests.ComputingMegabytes}");
        var bars = new Bars();
        bars.AtMost("import, beside the bare insert", 2, import.Seconds / bareSeconds, "×");
        bars.AtMost("import, peak of its memory", 300, import.PeakMegabytes, "MB");
        bars.AtMost("first answer after the start", 2, start, "s");
        bars.AtMost("resident after the first answer", 200, resident, "MB");
        bars.Add(requests.Answered);
        Console.WriteLine(string.Join('\n', Machine.Describe(), imports, starts, RequestTable.Of(requests.Answered), bars));
    }

    /// <summary>The median of three starts.</summary>
    private static async Task<(double Seconds, long ResidentMegabytes)> Start(string database)
    {
        var starts = new List<(double Seconds, long ResidentMegabytes)>();
        while (starts.Count < 3)
        {
            await using var server = await ServerProcess.NtmGraph(database, caching: true);
            starts.Add((server.FirstAnswer.TotalSeconds, server.ResidentMegabytes));
        }
        return starts.Order().ElementAt(1);
    }
}
