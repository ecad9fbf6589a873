using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

[EachDatabase]
public class OpenEndpointTests
{
    /// <summary>What gives no data away.</summary>
    private static readonly string[] Open = ["/", "/graphql/graphiql", "/health/live", "/health/ready"];

    [Fact]
    public async Task A_closed_server_has_no_endpoint_that_was_forgotten()
    {
        await using var server = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" });
        var endpoints = server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        Assert.Contains(endpoints, endpoint => endpoint.RoutePattern.RawText == "/graphql");
        Assert.Empty(endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Except(Open));
    }
}
