namespace NtmGraph;

/// <summary>GraphQL at <c>/graphql</c>, and what it keeps in memory.</summary>
internal static class HttpSetup
{
    public static IServiceCollection AddNtmHttp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CachingOptions>(configuration, "Caching")
            .Validate(caching => caching.MaxMegabytes >= 0 && caching.MaxAge >= 0, "Caching: MaxMegabytes and MaxAge must not be negative.");
        services.AddSettings<PersistedOperationsOptions>(configuration, "PersistedOperations")
            .Validate(operations => Directory.Exists(operations.Folder), "PersistedOperations: Folder does not exist.");
        services.AddSettings<LimitsOptions>(configuration, "Limits").ValidateDataAnnotations();
        return services
            .AddSingleton<DocumentLimits>()
            .AddSingleton<TimeLimit>()
            .AddSingleton<AnswerCache>()
            .AddSingleton<AnswerFinder>()
            .AddSingleton<DatasetWatch>()
            .AddSingleton<DocumentCache>()
            .AddSingleton<PersistedOperations>()
            .AddSingleton<GraphQLExecution>()
            .AddSingleton<HttpAnswer>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<GraphQLEndpoint>();
    }

    public static void MapNtmGraphQL(this IEndpointRouteBuilder app)
    {
        // Not from the request's services: a kept answer needs none, and so none are made.
        var services = app.ServiceProvider;
        app.Map(GraphQLEndpoint.Path, http => services.GetRequiredService<GraphQLEndpoint>().Answer(http))
            .ForReaders(services);
    }
}
