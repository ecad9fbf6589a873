using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NtmGraph;

/// <summary>What the server tells of itself. Names are those of OpenTelemetry's conventions, where these have one.</summary>
internal static class Telemetry
{
    public const string Name = "NtmGraph";

    public const string OperationName = "graphql.operation.name";
    public const string DataVersion = "ntmgraph.data.version";
    public const string Cache = "ntmgraph.cache";

    public static readonly ActivitySource Traces = new(Name);

    public static readonly Meter Metrics = new(Name);

    /// <summary>How long statements take, in seconds.</summary>
    public static readonly Histogram<double> StatementTime =
        Metrics.CreateHistogram<double>("db.client.operation.duration", "s", "Duration of SQL statements.");

    /// <summary>How imports end.</summary>
    public static readonly Counter<long> Imports = Metrics.CreateCounter<long>("ntmgraph.imports", null, "Imports of data packages.");
}
