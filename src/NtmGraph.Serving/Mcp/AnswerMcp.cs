using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol;
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
        if (RefusalOf(request.Bytes!) is { } refusal)
        {
            await http.Response.WriteAsJsonAsync(refusal, http.RequestAborted);
            return;
        }
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
    /// The answer to a message whose parameters the library could not read, and would call an error within; null where there is none. What is
    /// no JSON at all the library answers.
    /// </summary>
    /// <exception cref="HttpRefusal">
    /// The library would read the last of two fields of the same name, or other signs in the place of those that are no Unicode.
    /// </exception>
    private static JsonObject? RefusalOf(RequestBytes bytes)
    {
        try
        {
            using var message = JsonDocument.Parse(bytes.OpenBody(), ReadOperation.Strict);
            Read(message.RootElement);
            return WrongParameters(message.RootElement) is not { } reason ? null : new()
            {
                ["jsonrpc"] = "2.0",
                ["id"] = message.RootElement.TryGetProperty("id", out var id) ? JsonNode.Parse(id.GetRawText()) : null,
                ["error"] = new JsonObject { ["code"] = (int)McpErrorCode.InvalidParams, ["message"] = reason },
            };
        }
        catch (JsonException) when (!IsJson(bytes))
        {
            return null;
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

    private static bool IsJson(RequestBytes bytes)
    {
        try
        {
            using var _ = JsonDocument.Parse(bytes.OpenBody());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with the parameters of a message; null where nothing is.</summary>
    private static string? WrongParameters(JsonElement message)
    {
        var parameters = Field(message, "params");
        return Field(message, "method") is not { ValueKind: JsonValueKind.String } method ? null : method.GetString() switch
        {
            "tools/call" when Field(parameters, "name") is not { ValueKind: JsonValueKind.String } => "`params` must have the `name` of a tool.",
            "tools/call" when Field(parameters, "arguments") is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) } => "`arguments` must be an object.",
            "resources/read" when Field(parameters, "uri") is not { ValueKind: JsonValueKind.String } => "`params` must have the `uri` of a resource.",
            _ => null,
        };

        static JsonElement? Field(JsonElement? of, string name) =>
            of is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(name, out var field) ? field : null;
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
