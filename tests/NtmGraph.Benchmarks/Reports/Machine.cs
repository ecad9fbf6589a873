using System.Runtime.InteropServices;

namespace NtmGraph.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        return $"""
            {Processor()}, {Environment.ProcessorCount} cores, {memory:F0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}.
            The load shares the cores.

            """;
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } model
        ? model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
