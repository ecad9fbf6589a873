namespace NtmGraph.Benchmarks;

/// <summary>What was measured of one workload. Times are milliseconds.</summary>
/// <param name="Workload">What was asked.</param>
/// <param name="Bytes">Length of the answer.</param>
/// <param name="VeryFirst">The first time that a fresh process was asked it.</param>
/// <param name="Statements">How many statements it takes.</param>
/// <param name="Sql">These statements alone, through ADO.NET.</param>
/// <param name="Alone">Median of requests one after the other, with no answer kept.</param>
/// <param name="FirstTime">Under load, with no answer kept.</param>
/// <param name="Repeated">Under load, with answers kept.</param>
/// <param name="Bare">Under load, the same bytes from a bare web server.</param>
internal sealed record Answered(
    Workload Workload, int Bytes, double VeryFirst, int Statements, (double Cpu, double Median) Sql,
    double Alone, Measured FirstTime, Measured Repeated, Measured Bare)
{
    /// <summary>The least CPU that a first-time answer could take: its statements, and sending its bytes.</summary>
    public double CpuFloor => Sql.Cpu + Bare.Cpu;
}
