namespace NtmGraph.Benchmarks;

/// <summary>The table of all workloads: two rows for each, asked for the first time and again.</summary>
internal static class RequestTable
{
    public static string Of(IReadOnlyList<Answered> answered)
    {
        var table = new MarkdownTable(
            "query", "asked", "requests/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "statements", "bytes",
            "alone, ms", "very first, ms", "SQL alone, CPU ms", "bare web server, CPU ms", "its requests/s", "ratio");
        foreach (var answer in answered)
        {
            var (workload, bytes, veryFirst, statements, sql, alone, first, again, bare) = answer;
            table.Add(
            [
                workload.Title, "first time", .. Load(first), $"{statements}", $"{bytes:N0}", Number.Text(alone), Number.Text(veryFirst),
                Number.Text(sql.Cpu), Number.Text(bare.Cpu), "", $"{Number.Text(first.Cpu / answer.CpuFloor)} × CPU",
            ]);
            table.Add(
            [
                "", "again", .. Load(again), "0", $"{bytes:N0}", "", "",
                "", Number.Text(bare.Cpu), Number.Text(bare.PerSecond), $"{Number.Percent(again.PerSecond / bare.PerSecond)} of requests/s",
            ]);
        }
        return table.ToString();
    }

    private static IEnumerable<string> Load(Measured measured) =>
        new[] { measured.PerSecond, measured.P50, measured.P95, measured.P99, measured.Cpu }.Select(Number.Text);
}
