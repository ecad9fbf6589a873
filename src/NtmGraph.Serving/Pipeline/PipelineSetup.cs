using GraphQL;
using GraphQL.Execution;

namespace NtmGraph.Serving;

/// <summary>The steps of requests, and what they keep in memory.</summary>
internal static class PipelineSetup
{
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ServerOptions>(configuration, section: "")
            .Validate(server => server.IsAddress, "PublicUrl must be an address such as https://api.example.org, of http or https.");
        services.AddSettings<CachingOptions>(configuration, "Caching")
            .Validate(caching => caching.MaxMegabytes >= 0 && caching.MaxAge >= 0, "Caching: MaxMegabytes and MaxAge must not be negative.");
        services.AddSettings<PersistedOperationsOptions>(configuration, "PersistedOperations")
            .Validate(operations => Directory.Exists(operations.Folder), "PersistedOperations: Folder does not exist.");
        var limits = services.AddSettings<LimitsOptions>(configuration, "Limits");
        foreach (var limit in typeof(LimitsOptions).GetProperties().Where(property => property.PropertyType == typeof(int)))
            limits.Validate(options => (int)limit.GetValue(options)! >= 1, $"Limits: {limit.Name} must be at least 1.");
        services.AddSettings<ExportOptions>(configuration, "Export")
            .Validate(export => export.MaxRows >= 1, "Export: MaxRows must be at least 1.")
            .Validate(export => export.MaxConcurrentPages >= 1, "Export: MaxConcurrentPages must be at least 1.");
        RequestPipelines.GraphQL.Register(services);
        RequestPipelines.Export.Register(services);
        RequestPipelines.Mcp.Register(services);
        RequestPipelines.Dashboard.Register(services);
        RequestPipelines.Catalogue.Register(services);
        return services
            .AddEngine()
            .AddSingleton<AnswerCache>()
            .AddSingleton<BytesUnderWay>()
            .AddSingleton<DataWatch>()
            .AddSingleton<DocumentCache>()
            .AddSingleton<ExportList>()
            .AddSingleton<IDocumentBuilder, LimitedDocumentBuilder>()
            .AddSingleton<HttpAnswer>()
            .AddSingleton<PersistedOperations>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<TableAnswers>()
            .AddSingleton<TableCatalogue>();
    }

    /// <summary>How the engine reads and writes JSON, and what it tells of errors.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.AddSingleton<AnswerSerializer>();
        services.AddGraphQL(graphQL => graphQL
            .AddErrorInfoProvider(new ErrorTexts(new MessageOptions(), language: null))
            .AddUnhandledExceptionHandler(EngineFaults.Hide)
            .AddSerializer(provider => provider.GetRequiredService<AnswerSerializer>()));
        return services;
    }
}
