using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace NtmGraph.Benchmarks;

/// <summary>Measures the parts of requests with BenchmarkDotNet, on the national data.</summary>
internal static class PartsReport
{
    public static Task Run()
    {
        using var folder = new WorkFolder();
        Import.Run(folder.Package(new NationalSize()), folder.Database);
        RequestParts.Database = folder.Database;
        // In this process: the database lies in a folder of this run.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(500));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new StreamLogger(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true })).WithArtifactsPath(Path.GetDirectoryName(folder.Database)!);
        var summary = BenchmarkRunner.Run<RequestParts>(config);
        Console.WriteLine(string.Join('\n', Machine.Describe(), Table(summary)));
        return Task.CompletedTask;
    }

    private static MarkdownTable Table(Summary summary)
    {
        var table = new MarkdownTable("part", "µs", "standard deviation", "KB allocated");
        foreach (var report in summary.Reports)
            table.Add(
                report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                Number.Text(report.ResultStatistics!.Mean / 1000), Number.Text(report.ResultStatistics.StandardDeviation / 1000),
                Number.Text((report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / 1024.0));
        return table;
    }
}
