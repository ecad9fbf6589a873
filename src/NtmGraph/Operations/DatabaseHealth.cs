using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NtmGraph;

/// <summary>Whether the server can answer: the database is there, up to date, and holds data; and the server is not about to stop.</summary>
internal sealed class DatabaseHealth(ContextPool databases, DatasetWatch watch, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public const string DataVersion = "dataVersion";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("The server is stopping.");
        await using var db = databases.Lend(cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return HealthCheckResult.Unhealthy("The database lacks migrations of this version.");
        return await watch.Look(cancellationToken) is { } dataset
            ? HealthCheckResult.Healthy("The database can be asked.", new Dictionary<string, object> { [DataVersion] = dataset.Version })
            : HealthCheckResult.Unhealthy("The database holds no data package yet.");
    }
}
