using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
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

    /// <summary>The longest URL, its host left out, in characters as they are sent.</summary>
    public const int LongestUrl = 16_384;

    /// <summary>The longest first line of a request. A longer URL than <see cref="LongestUrl"/> is told so up to here; beyond, the web server answers 414 without a word.</summary>
    private const int LongestRequestLine = 131_072;

    /// <summary>Clients that read too slowly are not given up at once, since it may be the server that has much to do.</summary>
    private static readonly TimeSpan PatienceWithReaders = TimeSpan.FromSeconds(30);

    /// <summary>How long an aborted request may take to learn of it.</summary>
    private static readonly TimeSpan TimeToAbort = TimeSpan.FromSeconds(1);

    /// <summary>For how long, and up to how many bytes, the rest of a request that was refused is received.</summary>
    private static readonly (TimeSpan Time, long Bytes) PatienceWithSenders = (TimeSpan.FromSeconds(30), 1 << 28);

    /// <summary>Has the server listen where the configuration says.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="url">Where to listen otherwise.</param>
    /// <exception cref="InvalidDataException">The configuration names something that is no address.</exception>
    public static void AddWebServer(this WebApplicationBuilder builder, string url)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls)
            Check("Urls", urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        else
            builder.WebHost.UseUrls(url);
        foreach (var endpoint in builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren())
            Check($"{endpoint.Path}:Url", [endpoint["Url"] ?? ""]);
        builder.WebHost.UseSockets(sockets => sockets.Backlog = MostWaitingConnections);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1; // Any byte is read; the web server would refuse without a word what is not UTF-8.
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBodySize = null; // Each reader of a body has a limit of its own and answers beyond it; the web server would only break the connection off.
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

    /// <summary>Refuses requests whose URL is too long.</summary>
    internal static Task RefuseLongUrl(HttpContext http, RequestDelegate next)
    {
        var length = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length;
        if (length <= LongestUrl)
            return next(http);
        var message = $"The URL has {length} characters; it may have {LongestUrl}. Ask with POST.";
        var refusal = new HttpRefusal(StatusCodes.Status414UriTooLong, "URL_TOO_LONG", message) { Values = [LongestUrl, length] };
        return http.RequestServices.GetRequiredService<HttpAnswer>().Refuse(http, refusal);
    }

    /// <summary>
    /// Receives what a client still sends of a request that was refused, and passes it over: many read no answer before they have sent
    /// all, and would find the connection broken off instead.
    /// </summary>
    internal static async Task ReceiveRest(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.RequestAborted.IsCancellationRequested || http.Response.StatusCode < StatusCodes.Status400BadRequest || http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
            return;
        await http.Response.CompleteAsync();
        var body = http.Request.BodyReader;
        using var late = new CancellationTokenSource();
        late.CancelAfter(PatienceWithSenders.Time);
        await using var end = late.Token.Register(body.Stop);
        try
        {
            for (var (received, isWhole) = (0L, false); !isWhole && received < PatienceWithSenders.Bytes;)
            {
                var part = await body.Next(http);
                (received, isWhole) = (received + part.Buffer.Length, part.IsCompleted || part.IsCanceled);
                body.AdvanceTo(part.Buffer.End);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client left.
        }
    }

    /// <summary>Ends a read of a body that goes on. It may be called from a timer, which no exception may leave.</summary>
    internal static void Stop(this PipeReader body)
    {
        try
        {
            body.CancelPendingRead();
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The connection was given up meanwhile, and the read with it.
        }
    }

    /// <summary>The next part of a body.</summary>
    /// <remarks>
    /// No token ends a read: it ends itself when the client leaves. The web server cannot read on after a read that has failed, to get to the next
    /// request, and would write that into its log, so that the connection is given up.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The client left, as <see cref="HttpContext.RequestAborted"/> says.</exception>
    /// <exception cref="IOException">What the client sent is no body.</exception>
    public static async ValueTask<ReadResult> Next(this PipeReader body, HttpContext http)
    {
        try
        {
            return await body.ReadAsync(CancellationToken.None);
        }
        catch (Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            http.Abort();
            await Task.Delay(TimeToAbort, TimeProvider.System, http.RequestAborted); // It is told to nobody any more where the answer is complete.
            throw;
        }
    }

    private static void Check(string key, IEnumerable<string> urls)
    {
        foreach (var url in urls)
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException e)
            {
                throw new InvalidDataException($"{key} has \"{url}\", which is no address such as http://localhost:5080.", e);
            }
    }
}
