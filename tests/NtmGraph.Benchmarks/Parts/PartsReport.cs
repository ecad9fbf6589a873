using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
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
            .AddColumnProvider(DefaultColumnProviders.Instance).HideColumns("Job")
            .AddLogger(new StreamLogger(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true })).WithArtifactsPath(Path.GetDirectoryName(folder.Database)!);
        var summary = BenchmarkRunner.Run<RequestParts>(config);
        MarkdownExporter.GitHub.ExportToLog(summary, ConsoleLogger.Default);
        return Task.CompletedTask;
    }
}
