namespace NtmGraph.Benchmarks;

/// <summary>What a server did under load. Times are milliseconds; CPU is that of its process, for each request.</summary>
internal sealed record Measured(int Requests, double PerSecond, double P50, double P95, double P99, double Cpu);
