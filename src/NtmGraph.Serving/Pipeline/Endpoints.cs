using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>The addresses that answer questions, each with the steps behind it.</summary>
internal static class Endpoints
{
    public const string GraphQL = "/graphql";
    public const string Export = "/export";
    public const string Mcp = "/mcp";
    public const string Data = "/data";

    /// <summary>What the address of <see cref="Data"/> ends with for programs.</summary>
    public const string JsonLd = ".jsonld";

    /// <summary>The part of an address below <see cref="Data"/> that names a table.</summary>
    public const string Table = "table";

    /// <summary>The part of an address below <see cref="Export"/> that names a file.</summary>
    public const string File = "file";

    public static void MapGraphQL(this IEndpointRouteBuilder app) =>
        app.Map(GraphQL, app.Through(RequestPipelines.GraphQL)).ForReaders(app.ServiceProvider);

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        app.Map($"{Export}/{{{File}}}", app.Through(RequestPipelines.Export, MediaTypes.GraphQLJson)).ForReaders(app.ServiceProvider);
        var services = app.ServiceProvider;
        app.MapMethods(Export, [HttpMethods.Get, HttpMethods.Head], http => services.GetRequiredService<ExportList>().Show(http).ExecuteAsync(http)).ForReaders(services);
    }

    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        var way = app.Through(RequestPipelines.Catalogue, MediaTypes.Json);
        foreach (var path in (string[])[Data, Data + JsonLd, $"{Data}/{{{Table}}}"])
            app.Map(path, way).ForReaders(app.ServiceProvider);
    }

    public static void MapAssistants(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<McpOptions>>().Value.Enabled)
            app.Map(Mcp, app.Through(RequestPipelines.Mcp, MediaTypes.Json)).ForReaders(app.ServiceProvider);
    }

    /// <summary>Refuses requests that no endpoint answers, for their address or for their method.</summary>
    public static void RefuseUnanswered(this WebApplication app) =>
        app.UseWhen(http => http.GetEndpoint() is not RouteEndpoint, unanswered => unanswered.Run(async http =>
        {
            // For an address that answers other methods, routing has an endpoint that is no route: it names them in a header.
            if (http.GetEndpoint()?.RequestDelegate is { } nameMethods)
                await nameMethods(http);
            var allowed = http.Response.Headers.Allow.ToString();
            await http.RequestServices.GetRequiredService<HttpAnswer>().Refuse(http, allowed.Length == 0
                ? new HttpRefusal(StatusCodes.Status404NotFound, "ADDRESS_NOT_FOUND", "There is nothing at this address.")
                : HttpRefusal.NotAllowed(allowed, $"This address answers {allowed} alone."));
        }));

    /// <summary>
    /// Has requests pass through steps, which are made when the first of them comes: commands that answer no requests need
    /// none.
    /// </summary>
    /// <param name="app">Has the services of the steps. Those of a request are not used, so that none are made for a kept answer.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="errorType">The media type of errors. Null where the client's choice decides it.</param>
    public static RequestDelegate Through(this IEndpointRouteBuilder app, RequestSteps steps, string? errorType = null)
    {
        var services = app.ServiceProvider;
        var address = services.GetRequiredService<PublicAddress>();
        var way = new Lazy<NextStep>(() => steps.Build(services), LazyThreadSafetyMode.PublicationOnly);
        return http => way.Value(new ServedRequest(http, address.Of(http.Request)) { ErrorType = errorType });
    }
}
