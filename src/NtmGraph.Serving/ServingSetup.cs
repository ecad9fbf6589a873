namespace NtmGraph.Serving;

/// <summary>Serves a GraphQL schema over one versioned data set.</summary>
public static class ServingSetup
{
    /// <summary>Adds all that serving needs. The schema and a <see cref="TimeProvider"/> are registered by others.</summary>
    /// <param name="services">The services of the server.</param>
    /// <param name="configuration">Holds the sections that <c>docs/configuration.md</c> describes.</param>
    /// <param name="telemetry">The source of the process's traces and metrics.</param>
    /// <param name="data">What is served.</param>
    /// <param name="guide">What assistants are told.</param>
    /// <param name="page">Writes what the dashboard says by itself.</param>
    public static IServiceCollection AddServing(
        this IServiceCollection services, IConfiguration configuration, Telemetry telemetry, Func<IServiceProvider, ServedData> data, AssistantGuide guide,
        WritePageText page) =>
        services.AddSingleton(data).AddSingleton(guide).AddSingleton(page).AddPipeline(configuration).AddPages(configuration).AddAccess(configuration).AddAssistants(configuration)
            .AddOperations(configuration, telemetry);

    /// <summary>Puts access, pages and endpoints into the pipeline, in this order, and reads the trusted documents.</summary>
    /// <exception cref="IOException">A trusted document cannot be read.</exception>
    /// <exception cref="InvalidDataException">A list of trusted documents is wrong.</exception>
    public static void UseServing(this WebApplication app)
    {
        app.Services.GetRequiredService<PersistedOperations>();
        WebServer.KeepThreads(app.Services);
        WebServer.GiveUpSlowReaders(app.Services);
        app.Use(WebServer.ReceiveRest);
        app.UseAccess();
        app.Use(WebServer.RefuseLongUrl);
        app.MapPages();
        app.RefuseUnanswered(); // After the files of the pages, which have no endpoints.
        app.UseAuthorization(); // After the pages, which hold data for those alone who may read.
        app.MapGraphQL();
        app.MapExport();
        app.MapCatalogue();
        app.MapAssistants();
        app.MapOperations();
    }

    /// <summary>Maps requests by POST. Whatever prevents their answer is told to the client as JSON.</summary>
    /// <param name="app">Where to map.</param>
    /// <param name="path">The path.</param>
    /// <param name="respond">Writes the answer, or throws an <see cref="HttpRefusal"/>.</param>
    public static IEndpointConventionBuilder MapGuardedPost(this IEndpointRouteBuilder app, string path, RequestDelegate respond) =>
        app.MapPost(path, HttpAnswer.Guard(app.ServiceProvider, respond, MediaTypes.Json));
}
