using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NtmGraph.Serving;

/// <summary>Sends traces and metrics to a collector, and shows metrics to Prometheus, where that is configured.</summary>
internal static class TelemetrySetup
{
    private const string Path = "/metrics";

    /// <summary>The sources of metrics beside the server's own.</summary>
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, Telemetry source)
    {
        services.AddSettings<TelemetryOptions>(configuration, TelemetryOptions.Section)
            .Validate(telemetry => telemetry.IsValid, "Telemetry:Otlp must be the address of a collector, such as http://localhost:4318.");
        services.AddSingleton(source).AddSingleton(source.Product).AddSingleton<RequestTelemetry>();
        var telemetry = configuration.Read<TelemetryOptions>(TelemetryOptions.Section);
        if (telemetry is not { IsValid: true, Enabled: true })
            return services;
        var open = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(source.Product.Service, serviceVersion: source.Product.Version))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter([source.Metrics.Name, .. Meters]);
                if (telemetry.Prometheus)
                    metrics.AddPrometheusExporter();
            });
        if (telemetry.Otlp.Length > 0)
            open.UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.HttpProtobuf, new Uri(telemetry.Otlp))
                .WithTracing(traces => traces.AddSource(source.Traces.Name).AddAspNetCoreInstrumentation());
        return services;
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (app.Configuration.Read<TelemetryOptions>(TelemetryOptions.Section).Prometheus)
            app.MapPrometheusScrapingEndpoint(Path).DisableRateLimiting().RequireScope(Scopes.Read);
    }
}
