using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NtmGraph.Serving;

/// <summary>
/// Whether the server can answer: the database is there, up to date, and holds data; and the server is not about to stop.
/// </summary>
internal sealed class DatabaseHealth(ServedData data, DataWatch watch, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public const string DataVersion = "dataVersion";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("The server is stopping.");
        if (await data.Obstacle(cancellationToken) is { } obstacle)
            return HealthCheckResult.Unhealthy(obstacle);
        return await watch.Look(cancellationToken) is { } version
            ? HealthCheckResult.Healthy("The database can be asked.", new Dictionary<string, object> { [DataVersion] = version.Version })
            : HealthCheckResult.Unhealthy("The database holds no data package yet.");
    }
}
