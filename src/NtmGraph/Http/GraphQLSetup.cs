using System.Globalization;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using NtmGraph.Querying;

[assembly: PlainFields]

namespace NtmGraph;

/// <summary>The GraphQL schema and its engine.</summary>
internal static class GraphQLSetup
{
    public static IServiceCollection AddNtmGraphQL(this IServiceCollection services, IConfiguration configuration)
    {
        // Must be set before the first graph type is built: descriptions come from the XML documentation.
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddSingleton<AnswerSerializer>();
        services.AddQuerying<NtmContext>();
        services.AddSettings<QueryingOptions>(configuration, "Querying")
            .Validate(paging => paging.DefaultPageSize >= 1 && paging.DefaultPageSize <= paging.MaxPageSize,
                "Querying: DefaultPageSize must be from 1 to MaxPageSize.")
            .Configure(options =>
            {
                options.Fold = VietnameseText.Fold;
                options.Prepare = (context, db) => ((NtmContext)db).AsOf = context.Day();
                options.Variant = context => context.Day().ToString("O", CultureInfo.InvariantCulture);
                options.DataVersion = context => context.Dataset().Version;
            });
        services.AddGraphQL(graphQL => graphQL
            .AddAutoSchema<Query>()
            .ConfigureSchema(schema =>
            {
                schema.UseQuerying();
                schema.Description = "Vietnam's New Rural Development programme: units, criteria, recognitions, campaigns, targets, and figures with their sources.";
            })
            .AddExecutionStrategy<PlainFieldStrategy>(OperationType.Query)
            .AddErrorInfoProvider(errors =>
            {
                errors.ExposeCode = true;
                errors.ExposeCodes = false;
                errors.ExposeData = false;
                errors.ExposeExceptionDetails = false;
            })
            .AddUnhandledExceptionHandler(HideFault)
            .AddSerializer(provider => provider.GetRequiredService<AnswerSerializer>()));
        if (!configuration.GetValue("Introspection", true))
            services.AddGraphQL(graphQL => graphQL.AddValidationRule<NoIntrospectionValidationRule>());
        return services;
    }

    /// <summary>The schema as text, in alphabetical order.</summary>
    public static string Sdl(ISchema schema)
    {
        schema.Initialize();
        return schema.Print(new GraphQL.Utilities.PrintOptions { StringComparison = StringComparison.Ordinal });
    }

    private static Task HideFault(UnhandledExceptionContext fault)
    {
        if (fault.OriginalException is GraphQLMaxDepthExceededException)
            fault.Exception = new QueryError("QUERY_TOO_DEEP", "The query is nested too deeply.");
        else
        {
            var logger = fault.ExecutionOptions.RequestServices!.GetRequiredService<ILogger<Query>>();
            if (fault.FieldContext?.Path is not { } path)
                logger.LogRequestFault(fault.OriginalException);
            else if (!fault.ExecutionOptions.CancellationToken.IsCancellationRequested)
                logger.LogFault(string.Join('.', path), fault.OriginalException);
            fault.Exception = DatabaseOutage.Behind(fault.OriginalException) is not null
                ? new QueryError(HttpRefusal.DatabaseUnavailable, "The database is not available.")
                : new QueryError(QueryError.Internal, "The server failed to answer this field.");
        }
        fault.ErrorMessage = fault.Exception.Message;
        return Task.CompletedTask;
    }
}
