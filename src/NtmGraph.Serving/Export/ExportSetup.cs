namespace NtmGraph.Serving;

/// <summary>Tables: of any query, and of the trusted operations at <c>/export</c>.</summary>
internal static class ExportSetup
{
    public static IServiceCollection AddExport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ExportOptions>(configuration, "Export")
            .Validate(export => export.MaxRows >= 1, "Export: MaxRows must be at least 1.");
        return services
            .AddSingleton<TableAnswers>()
            .AddSingleton<ExportEndpoint>();
    }

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        app.Map(ExportEndpoint.Path + "/{file}", (HttpContext http, string file) => services.GetRequiredService<ExportEndpoint>().Answer(http, file))
            .ForReaders(services);
    }
}
