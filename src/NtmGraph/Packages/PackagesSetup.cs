using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>Imports, each with its record; and those over HTTP, at <c>/packages</c>.</summary>
internal static class PackagesSetup
{
    public static IServiceCollection AddPackages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ImportOptions>(configuration, ImportOptions.Section)
            .Validate(imports => imports is { MaxMegabytes: > 0, MaxUncompressedMegabytes: > 0, MaxFiles: > 0, MaxRatio: > 0 },
                "Imports: MaxMegabytes, MaxUncompressedMegabytes, MaxFiles and MaxRatio must be at least 1.");
        return services.AddSingleton<RecordedImport>().AddSingleton<PackageEndpoint>();
    }

    public static void MapPackages(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        app.MapGuardedPost(PackageEndpoint.Path, http => services.GetRequiredService<PackageEndpoint>().Import(http)).RequireScope(Scopes.Import);
    }
}
