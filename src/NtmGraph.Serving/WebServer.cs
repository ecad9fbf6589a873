using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>How the web server listens, and how long it has patience with clients.</summary>
public static class WebServer
{
    /// <summary>How many connections may wait until the server takes them, when many come at once.</summary>
    private const int MostWaitingConnections = 4096;

    /// <summary>How many threads there are for those who ask nothing of the database, or little: kept answers, health, keys.</summary>
    private const int ThreadsForOthers = 8;

    /// <summary>Clients that read too slowly are not given up at once, since it may be the server that has much to do.</summary>
    private static readonly TimeSpan PatienceWithReaders = TimeSpan.FromSeconds(30);

    /// <summary>Has the server listen where the configuration says.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="url">Where to listen otherwise.</param>
    /// <exception cref="InvalidDataException">The configuration names something that is no address.</exception>
    public static void AddWebServer(this WebApplicationBuilder builder, string url)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls)
            Check(urls);
        else
            builder.WebHost.UseUrls(url);
        builder.WebHost.UseSockets(sockets => sockets.Backlog = MostWaitingConnections);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
        });
    }

    /// <summary>Has the web server give up clients that take their answers more slowly than the settings allow.</summary>
    internal static void GiveUpSlowReaders(IServiceProvider services) =>
        services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MinResponseDataRate =
            new(services.GetRequiredService<IOptions<LimitsOptions>>().Value.MinReaderBytesPerSecond, PatienceWithReaders);

    /// <summary>
    /// Has the pool of threads start as many at once as work on the database may hold, and some for everybody else. SQLite answers on the
    /// thread that asks; without it .NET starts a thread for each core at once and further ones every half second, and kept answers
    /// would wait until some question is answered.
    /// </summary>
    internal static void KeepThreads(IServiceProvider services)
    {
        var held = services.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxConcurrentExecutions
            + services.GetRequiredService<IOptions<ExportOptions>>().Value.MaxConcurrentPages;
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, held + ThreadsForOthers + Environment.ProcessorCount), ports);
    }

    private static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException e)
            {
                throw new InvalidDataException($"Urls has \"{url}\", which is no address such as http://localhost:5080.", e);
            }
    }
}
