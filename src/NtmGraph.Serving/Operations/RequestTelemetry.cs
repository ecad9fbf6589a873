using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Adds to the trace and the metrics of an HTTP request what was asked and how it was answered.</summary>
internal sealed class RequestTelemetry(Telemetry telemetry, IOptions<TelemetryOptions> options)
{
    private readonly bool enabled = options.Value.Enabled;
    private readonly OperationNames names = new();

    public void Answered(HttpContext http, FoundAnswer found)
    {
        if (!enabled)
            return;
        var (operation, version) = (found.Answer.Operation, found.Answer.Data.Version);
        Activity.Current?
            .SetTag(Telemetry.OperationName, operation).SetTag(telemetry.DataVersion, version).SetTag(telemetry.Cache, found.Cache);
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
        {
            metrics.Tags.Add(new(Telemetry.OperationName, names.For(operation)));
            metrics.Tags.Add(new(telemetry.Cache, found.Cache));
        }
    }
}
