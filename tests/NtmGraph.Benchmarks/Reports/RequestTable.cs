namespace NtmGraph.Benchmarks;

/// <summary>The table of all workloads: what they take when asked for the first time, and again.</summary>
internal static class RequestTable
{
    public static string Of(IReadOnlyList<Answered> answered)
    {
        var table = new MarkdownTable(
            "query", "first time: requests/s", "p99 ms", "CPU ms", "× floor", "alone, ms", "very first, ms", "statements", "bytes",
            "again: requests/s", "p99 ms", "of the bare server's");
        foreach (var answer in answered)
        {
            var (workload, bytes, veryFirst, statements, _, alone, first, again, bare) = answer;
            table.Add(
                workload.Title, Number.Text(first.PerSecond), Number.Text(first.P99), Number.Text(first.Cpu), Number.Text(first.Cpu / answer.CpuFloor),
                Number.Text(alone), Number.Text(veryFirst), $"{statements}", $"{bytes:N0}",
                Number.Text(again.PerSecond), Number.Text(again.P99), Number.Percent(again.PerSecond / bare.PerSecond));
        }
        return table.ToString();
    }
}
