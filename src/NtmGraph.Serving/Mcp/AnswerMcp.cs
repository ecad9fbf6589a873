using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol.AspNetCore;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Bytes"/>: a message of the Model Context Protocol, by its transport Streamable HTTP, without sessions, so
/// that any of several servers may answer the next. Answers it by the protocol's library, which writes the response; the steps below
/// answer the operations that it calls. All requests end here, those with another body than JSON with an error.
/// </summary>
/// <remarks>The library has services of its own, made when the first message comes: a server that no assistant asks has none of them.</remarks>
internal sealed class AnswerMcp(McpTalk talk, ILoggerFactory log, IHostApplicationLifetime lifetime) : IRequestStep
{
    private RequestDelegate? respond;

    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var http = request.Http;
        ReadOperation.RequireJson(http.Request);
        RequireWellFormed(request.Bytes!);
        var sent = http.Request.Body;
        http.Features.Set(request);
        http.Request.Body = request.Bytes!.OpenBody();
        try
        {
            await LazyInitializer.EnsureInitialized(ref respond, () => Build(next))(http);
        }
        finally
        {
            http.Request.Body = sent;
        }
    }

    /// <summary>
    /// Refuses JSON that the library would read by the last of two fields of the same name, or with other signs in the place of those that
    /// are no Unicode. What is no JSON at all the library answers.
    /// </summary>
    private static void RequireWellFormed(RequestBytes bytes)
    {
        try
        {
            using var _ = JsonDocument.Parse(bytes.OpenBody());
        }
        catch (JsonException)
        {
            return;
        }
        try
        {
            using var message = JsonDocument.Parse(bytes.OpenBody(), ReadOperation.Strict);
            Read(message.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw HttpRefusal.Malformed("The message has a field twice, or a text that is not well-formed Unicode.");
        }

        static void Read(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.String)
                value.GetString();
            else if (value.ValueKind == JsonValueKind.Array)
                foreach (var element in value.EnumerateArray())
                    Read(element);
            else if (value.ValueKind == JsonValueKind.Object)
                foreach (var field in value.EnumerateObject())
                    Read(field.Value);
        }
    }

    private RequestDelegate Build(NextStep next)
    {
        var services = new ServiceCollection();
        services.AddSingleton(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>)).AddSingleton(lifetime).AddRouting();
        services.AddMcpServer().WithHttpTransport(transport =>
        {
            transport.SessionMode = HttpServerSessionMode.Stateless;
            transport.ConfigureSessionOptions = (http, server, _) =>
            {
                talk.Lead(server, _ => new(http.Features.GetRequiredFeature<ServedRequest>()), next);
                return Task.CompletedTask;
            };
        });
        var routes = new Routes(services.BuildServiceProvider());
        routes.MapMcp();
        return routes.DataSources.SelectMany(source => source.Endpoints)
            .Single(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) != false).RequestDelegate!;
    }

    private sealed class Routes(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
