using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmGraph.Serving;

/// <summary>For those who run the server: health, telemetry, the log of slow questions.</summary>
internal static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration, Telemetry telemetry)
    {
        services.AddSettings<SlowQueryOptions>(configuration, SlowQueryOptions.Section)
            .Validate(slow => slow.Milliseconds >= 0, "SlowQueries:Milliseconds must not be negative.");
        if (configuration.Read<SlowQueryOptions>(SlowQueryOptions.Section).Enabled || configuration.Read<TelemetryOptions>(TelemetryOptions.Section).Enabled)
            services.AddSingleton<DbCommandInterceptor, StatementTimes.Interceptor>();
        return services.AddHealth().AddTelemetry(configuration, telemetry);
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
    }
}
