using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NtmGraph.Benchmarks;

/// <summary>The server's GraphQL endpoint in this process, asked without a network.</summary>
internal sealed class InMemoryEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RequestDelegate endpoint;

    private InMemoryEndpoint(WebApplication app)
    {
        this.app = app;
        endpoint = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Single(candidate => candidate.RoutePattern.RawText == Endpoints.GraphQL).RequestDelegate!;
    }

    public IServiceProvider Services => app.Services;

    public static async Task<InMemoryEndpoint> Open(string database, bool caching)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Ntm"] = $"Data Source={database}",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        if (!caching)
            settings["Caching:MaxMegabytes"] = "0";
        var app = NtmGraphServer.Build(settings);
        await NtmGraphServer.Prepare(app, CancellationToken.None);
        return new(app);
    }

    /// <exception cref="InvalidDataException">The answer has not the status 200.</exception>
    public async Task Post(Workload workload)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Post;
        http.Request.Scheme = "http";
        http.Request.Host = new("localhost");
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(workload.Body);
        await endpoint(http);
        if (http.Response.StatusCode != StatusCodes.Status200OK)
            throw new InvalidDataException($"{workload.Title} is answered with {http.Response.StatusCode}.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
