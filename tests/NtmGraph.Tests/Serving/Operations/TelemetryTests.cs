using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace NtmGraph.Tests;

/// <summary>What a collector of OpenTelemetry and Prometheus are told.</summary>
[OneDatabase]
public class TelemetryTests
{
    private const string Query = "query Named { units(first: 2) { nodes { name } } }";

    [Fact]
    public async Task A_collector_learns_the_operation_its_data_and_its_statements_but_no_key()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]).Build();
        collector.MapPost("/v1/{signal}", async (HttpRequest request, string signal) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((signal, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        string key, version;
        await using (var server = await TestServer.Start(settings: new() { ["Telemetry:Otlp"] = collector.Urls.First(), ["Access:KeyInUrl"] = "true" }))
        {
            key = await server.Key(Scopes.Read);
            Activity.Current = null; // That of the test is not recorded, and neither would be what follows from it.
            var response = await server.Get(("query", Query), ("api_key", key));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            version = response.Headers.GetValues("X-Data-Version").Single();
            // The trace of a request ends a little after its answer, but before the next request of the same connection begins.
            await server.Ask(Query);
            server.Services.GetRequiredService<TracerProvider>().ForceFlush();
        }
        var traces = string.Concat(received.Where(message => message.Path == "traces").Select(message => message.Body));
        foreach (var told in new[] { "graphql.operation.name", "Named", "ntmgraph.data.version", version, "ntmgraph.cache", "miss", "db.query.text", "SELECT" })
            Assert.Contains(told, traces, StringComparison.Ordinal);
        Assert.Contains("db.client.operation.duration", string.Concat(received.Select(message => message.Body)), StringComparison.Ordinal);
        Assert.All(received, message => Assert.DoesNotContain(key[17..], message.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prometheus_reads_metrics_with_a_key()
    {
        await using var server = await TestServer.Start(settings: new() { ["Telemetry:Prometheus"] = "true" });
        await server.Ask(Query);
        await server.Ask(Query);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Http.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode);
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, await server.Key(Scopes.Read));
        var metrics = await server.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        var requests = metrics.Split('\n').Where(line => line.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal)
            && line.Contains("graphql_operation_name=\"Named\"", StringComparison.Ordinal)).ToList();
        Assert.Contains(requests, line => line.Contains("ntmgraph_cache=\"miss\"", StringComparison.Ordinal));
        Assert.Contains(requests, line => line.Contains("ntmgraph_cache=\"hit\"", StringComparison.Ordinal));
        Assert.Matches("db_client_operation_duration_seconds_bucket.*le=\"0.001\"", metrics);
    }

    [Fact]
    public async Task Without_the_setting_there_are_no_metrics()
    {
        await using var server = await TestServer.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode);
    }
}
