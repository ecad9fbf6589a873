using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NtmGraph.Serving;

/// <summary>
/// The source of traces and metrics. Names are those of OpenTelemetry's conventions, where these have one. There is one for each
/// process, since collectors add up what sources of the same name tell; it is never disposed.
/// </summary>
/// <param name="product">What the server calls itself.</param>
public sealed class Telemetry(Product product)
{
    internal const string OperationName = "graphql.operation.name";

    internal const string Database = "db.system.name";

    /// <summary>What the server calls itself.</summary>
    public Product Product { get; } = product;

    /// <summary>The source of traces.</summary>
    internal ActivitySource Traces { get; } = new(product.Name);

    /// <summary>The source of metrics.</summary>
    public Meter Metrics { get; } = new(product.Name);

    internal string DataVersion { get; } = $"{product.Service}.data.version";

    internal string Cache { get; } = $"{product.Service}.cache";
}
