using GraphQL;
using GraphQLParser.AST;
using NtmGraph.Querying;
using NtmGraph.Serving;

[assembly: PlainFields]

namespace NtmGraph;

/// <summary>The GraphQL schema: its types are found from <see cref="Query"/> on.</summary>
internal static class Schema
{
    public static IServiceCollection AddNtmSchema(this IServiceCollection services, IConfiguration configuration)
    {
        // Descriptions come from the XML documentation. The switch is read when the first graph type is built.
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddQuerying<NtmContext>();
        services.AddScoped<CitedRequest>();
        services.AddSingleton<KnownSizes>();
        services.AddSettings<QueryingOptions>(configuration, "Querying")
            .Validate(paging => paging.DefaultPageSize >= 1 && paging.DefaultPageSize <= paging.MaxPageSize,
                "Querying: DefaultPageSize must be from 1 to MaxPageSize.")
            .Validate(errors => errors.MaxErrors >= 1, "Querying: MaxErrors must be at least 1.")
            .Configure(options =>
            {
                options.Fold = VietnameseText.Fold;
                options.SearchKey = VietnameseText.SearchKey;
                options.Compose = VietnameseText.Composed;
                options.MayBeAtEdge = StoredText.MayBeAtEdge;
                options.Lend = (services, day) => services.GetRequiredService<RequestContexts>().Lend(day);
                options.DefaultDay = context => context.Dataset().ReferenceDate;
                options.NoDay = QuestionErrors.NoDay;
                options.Identify = NodeIds.Identify;
                options.DayOfYear = FieldDataset.EndOf;
                options.Sizes = (services, row, field, arguments) => services.GetRequiredService<KnownSizes>().Of(row, field, arguments);
                options.Rows = (services, entity) => services.GetRequiredService<KnownSizes>().Rows(entity);
                options.Parts = (services, type, arguments) => services.GetRequiredService<KnownSizes>().Parts(type, arguments);
                options.Values = (services, column) => services.GetRequiredService<KnownSizes>().Values(column);
                options.DataVersion = context => context.Dataset().Version;
            });
        services.Configure<MessageOptions>(options => options.Translate = RefusalText.Of);
        services.AddGraphQL(graphQL => graphQL
            .AddAutoSchema<Query>()
            .ConfigureSchema(schema =>
            {
                schema.UseQuerying();
                schema.Description = "Vietnam's New Rural Development programme: units, criteria, recognitions, campaigns, targets, and figures with their sources.";
            })
            .AddExecutionStrategy<PlainFieldStrategy>(OperationType.Query));
        return services;
    }
}
