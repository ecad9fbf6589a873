using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NtmGraph.Serving;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can answer questions.</summary>
public static class Health
{
    /// <summary>The path that tells whether the server can answer questions.</summary>
    public const string Ready = "/health/ready";

    private const string Live = "/health/live";

    /// <summary>How long the database may take to answer before it counts as gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", timeout: Patience);
        return services;
    }

    internal static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).DisableRateLimiting();
        app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = Write }).DisableRateLimiting();
    }

    /// <summary>Says what is wrong, but not how the database is reached: that is in the log.</summary>
    private static Task Write(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        reason = report.Entries.Values.Select(entry => entry.Exception is null ? entry.Description : "The database cannot be asked.").FirstOrDefault(),
        dataVersion = report.Entries.Values.Select(entry => entry.Data.GetValueOrDefault(DatabaseHealth.DataVersion)).FirstOrDefault(),
    }, http.RequestAborted);
}
