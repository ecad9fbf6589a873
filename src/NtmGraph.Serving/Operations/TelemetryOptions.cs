namespace NtmGraph.Serving;

/// <summary>Traces and metrics: the section <c>Telemetry</c> of the configuration. Off by default.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Address of a collector that takes OTLP over HTTP, such as <c>http://localhost:4318</c>. Empty for none.</summary>
    public string Otlp { get; set; } = "";

    /// <summary>Whether <c>/metrics</c> shows the metrics to Prometheus.</summary>
    public bool Prometheus { get; set; }

    public bool IsValid => Otlp.Length == 0 || Uri.TryCreate(Otlp, UriKind.Absolute, out _);

    public bool Enabled => Otlp.Length > 0 || Prometheus;
}
