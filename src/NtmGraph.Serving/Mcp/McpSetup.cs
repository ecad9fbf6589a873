using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace NtmGraph.Serving;

/// <summary>Offers the trusted operations to assistants, by the Model Context Protocol.</summary>
public static class McpSetup
{
    /// <summary>
    /// Answers an assistant on the standard streams of this process, until its input ends. It is told at once what tools there are; its calls
    /// wait for the data.
    /// </summary>
    /// <param name="app">The server, which need not have been started.</param>
    /// <param name="prepare">Makes the data ready. What it throws ends all.</param>
    /// <param name="origin">The address that links in answers begin with, where the configuration has no <c>PublicUrl</c>.</param>
    /// <param name="ct">Ends it before.</param>
    public static async Task TalkOnStandardStreams(this WebApplication app, Func<CancellationToken, Task> prepare, string origin, CancellationToken ct)
    {
        var services = app.Services;
        var address = services.GetRequiredService<PublicAddress>().Or(origin);
        var options = new McpServerOptions();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ready = Task.Run(() => prepare(end.Token), CancellationToken.None);
        services.GetRequiredService<McpTalk>().Lead(options, Request, RequestPipelines.Call.Build(services));
        var log = services.GetRequiredService<ILoggerFactory>();
        await using var transport = new StdioServerTransport(options, log);
        await using var server = McpServer.Create(transport, options, log, services);
        var talk = server.RunAsync(end.Token);
        if (await Task.WhenAny(ready, talk) == ready)
            await ready;
        await talk;
        await end.CancelAsync();
        await ready.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default); // An import that is under way is taken back.

        async ValueTask<ServedRequest> Request(CancellationToken ends)
        {
            await ready.WaitAsync(ends);
            return new(new DefaultHttpContext { Request = { Method = HttpMethods.Post }, RequestServices = services, RequestAborted = ends }, address);
        }
    }

    /// <summary>Reads the tools of a server that has trusted operations of its own, so that faults in them are found before it listens.</summary>
    /// <exception cref="InvalidDataException">A trusted operation says what no tool can be made of.</exception>
    public static void CheckTools(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<PersistedOperationsOptions>>().Value.Folder != new PersistedOperationsOptions().Folder)
            _ = app.Services.GetRequiredService<Toolbox>().All;
    }

    internal static IServiceCollection AddAssistants(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<McpOptions>(configuration, McpOptions.Section)
            .Validate(mcp => mcp.MaxAnswerKilobytes is >= 1 and <= 1 << 20, "Mcp: MaxAnswerKilobytes must be at least 1, and at most 1048576.");
        services.AddLogging(log => log.AddFilter(nameof(ModelContextProtocol), LogLevel.None)); // It logs every message that is no good.
        return services.AddSingleton<Toolbox>().AddSingleton<CallTool>().AddSingleton<Catalogue>().AddSingleton<McpTalk>();
    }
}
