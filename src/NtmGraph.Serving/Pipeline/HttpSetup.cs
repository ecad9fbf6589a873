using GraphQL;
using GraphQL.Validation.Rules.Custom;

namespace NtmGraph.Serving;

/// <summary>GraphQL at <c>/graphql</c>, and what it keeps in memory.</summary>
internal static class HttpSetup
{
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CachingOptions>(configuration, "Caching")
            .Validate(caching => caching.MaxMegabytes >= 0 && caching.MaxAge >= 0, "Caching: MaxMegabytes and MaxAge must not be negative.");
        services.AddSettings<PersistedOperationsOptions>(configuration, "PersistedOperations")
            .Validate(operations => Directory.Exists(operations.Folder), "PersistedOperations: Folder does not exist.");
        services.AddSettings<LimitsOptions>(configuration, "Limits").ValidateDataAnnotations();
        return services
            .AddEngine(configuration)
            .AddSingleton<DocumentLimits>()
            .AddSingleton<TimeLimit>()
            .AddSingleton<AnswerCache>()
            .AddSingleton<AnswerFinder>()
            .AddSingleton<DataWatch>()
            .AddSingleton<DocumentCache>()
            .AddSingleton<PersistedOperations>()
            .AddSingleton<GraphQLExecution>()
            .AddSingleton<HttpAnswer>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<GraphQLEndpoint>();
    }

    public static void MapGraphQL(this IEndpointRouteBuilder app)
    {
        // Not from the request's services: a kept answer needs none, and so none are made.
        var services = app.ServiceProvider;
        app.Map(GraphQLEndpoint.Path, http => services.GetRequiredService<GraphQLEndpoint>().Answer(http))
            .ForReaders(services);
    }

    /// <summary>How the engine reads requests, and what it tells of errors.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AnswerSerializer>();
        services.AddGraphQL(graphQL =>
        {
            graphQL
                .AddErrorInfoProvider(errors =>
                {
                    errors.ExposeCode = true;
                    errors.ExposeCodes = false;
                    errors.ExposeData = false;
                    errors.ExposeExceptionDetails = false;
                })
                .AddUnhandledExceptionHandler(EngineFaults.Hide)
                .AddSerializer(provider => provider.GetRequiredService<AnswerSerializer>());
            if (!configuration.GetValue("Introspection", true))
                graphQL.AddValidationRule<NoIntrospectionValidationRule>();
        });
        return services;
    }
}
