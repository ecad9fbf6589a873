using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>
/// Sends bodies no faster than their readers take them, and bounds the bytes that wait in memory for readers: where there are more, the
/// connection whose reader has taken nothing for longest is broken off. Serves all requests, many at the same time.
/// </summary>
internal sealed class BytesUnderWay(IOptions<LimitsOptions> limits)
{
    /// <summary>
    /// What is handed to the web server at once: it copies that, and takes the next when most of it is sent. Bodies that are no longer
    /// are handed over whole, and not counted.
    /// </summary>
    private const int Part = 1 << 16;

    private readonly long most = limits.Value.MaxMegabytesUnderWay * 1_000_000L;
    private readonly Lock gate = new();

    /// <summary>The reader that has taken nothing for longest comes first.</summary>
    private readonly LinkedList<Reader> readers = [];

    /// <summary>How many readers each body has: one that is kept is sent to many, and counts once.</summary>
    private readonly Dictionary<byte[], int> bodies = [];

    private long bytes;

    /// <summary>Sends a body, or a part of one. Other senders are made to end where it has no room.</summary>
    /// <param name="http">The request, which ends when the body is sent or its reader is given up.</param>
    /// <param name="to">The body of its response, or a stream that leads there.</param>
    /// <param name="body">The bytes. The array that they lie in is held until they are sent.</param>
    /// <exception cref="OperationCanceledException">The reader has left, or was given up.</exception>
    public async Task Send(HttpContext http, Stream to, ArraySegment<byte> body)
    {
        if (body.Count <= Part)
        {
            await to.WriteAsync(body, http.RequestAborted);
            return;
        }
        var reader = Begin(new Reader(http, body.Array!));
        try
        {
            for (var sent = 0; sent < body.Count; sent += Part)
            {
                await to.WriteAsync(body.AsMemory(sent, Math.Min(Part, body.Count - sent)), http.RequestAborted);
                HasTaken(reader);
            }
        }
        finally
        {
            End(reader);
        }
    }

    private LinkedListNode<Reader> Begin(Reader reader)
    {
        lock (gate)
        {
            var place = readers.AddLast(reader);
            var others = bodies.GetValueOrDefault(reader.Body);
            bodies[reader.Body] = others + 1;
            if (others == 0)
                bytes += reader.Body.Length;
            while (bytes > most && readers.First is { } slowest && slowest != place)
            {
                slowest.Value.Http.Abort();
                Remove(slowest);
            }
            return place;
        }
    }

    private void HasTaken(LinkedListNode<Reader> reader)
    {
        lock (gate)
            if (reader.List is not null)
            {
                readers.Remove(reader);
                readers.AddLast(reader);
            }
    }

    private void End(LinkedListNode<Reader> reader)
    {
        lock (gate)
            if (reader.List is not null)
                Remove(reader);
    }

    private void Remove(LinkedListNode<Reader> reader)
    {
        readers.Remove(reader);
        var body = reader.Value.Body;
        if (--bodies[body] > 0)
            return;
        bodies.Remove(body);
        bytes -= body.Length;
    }

    /// <summary>Somebody to whom a body is sent.</summary>
    /// <param name="Http">The request. It is not touched any more once it has ended.</param>
    /// <param name="Body">What is sent.</param>
    private sealed record Reader(HttpContext Http, byte[] Body);
}
