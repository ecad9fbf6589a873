using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request. Gives <see cref="ServedRequest.Bytes"/>, in memory that is lent until the steps below have ended. Ends requests
/// that are too large, or whose body does not arrive.
/// </summary>
internal sealed class ReadBytes : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        using var bytes = await Read(request);
        request.Bytes = bytes;
        await next(request);
    }

    private static async ValueTask<RequestBytes> Read(ServedRequest request)
    {
        try
        {
            return await RequestBytes.Read(request.Http, request.Origin);
        }
        catch (IOException e)
        {
            throw new HttpRefusal((e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                "REQUEST_MALFORMED", "The request's body could not be read.");
        }
    }
}

/// <summary>
/// All bytes of an HTTP request that decide its answer. They lie in memory that is lent: whoever reads them disposes of this, and uses
/// nothing of it afterwards.
/// </summary>
internal sealed class RequestBytes : IDisposable
{
    /// <summary>The most bytes that a body may have.</summary>
    private const long MostBytes = 1 << 20;

    /// <summary>The bytes that are lent at first: enough for most requests.</summary>
    private const int Usual = 4096;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int length;
    private int bodyStart;

    private RequestBytes()
    {
    }

    /// <summary>The SHA-256 of all bytes, in hexadecimal digits: requests with the same key ask the same.</summary>
    public string Key => Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, length)));

    /// <summary>A stream over the body, to be read before this is disposed of.</summary>
    public MemoryStream OpenBody() => new(bytes, bodyStart, length - bodyStart, writable: false);

    /// <summary>Reads a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="origin">Where this server is reached.</param>
    /// <exception cref="HttpRefusal">The body is larger than <see cref="MostBytes"/>.</exception>
    /// <exception cref="IOException">The body does not arrive whole.</exception>
    public static async ValueTask<RequestBytes> Read(HttpContext http, string origin)
    {
        var read = new RequestBytes();
        try
        {
            var request = http.Request;
            read.Add(request.Method);
            read.Add(origin);
            read.Add(request.ContentType);
            read.Add(request.Headers.Accept);
            read.Add(request.Headers.AcceptEncoding);
            read.Add(request.Headers[CostReports.Header]);
            if (HttpMethods.IsGet(request.Method))
                read.Add(request.QueryString.Value);
            read.bodyStart = read.length;
            if (HttpMethods.IsPost(request.Method))
                await read.AddBody(http);
            return read;
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private async ValueTask AddBody(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        for (var completed = false; !completed;)
        {
            var part = await reader.Next(http);
            var size = (int)part.Buffer.Length;
            var fits = length - bodyStart + size <= MostBytes;
            if (fits)
            {
                Reserve(size);
                part.Buffer.CopyTo(bytes.AsSpan(length));
                length += size;
            }
            completed = part.IsCompleted;
            reader.AdvanceTo(part.Buffer.End);
            if (!fits)
                throw new HttpRefusal(
                    StatusCodes.Status413PayloadTooLarge, "REQUEST_TOO_LARGE", $"The request is larger than {MostBytes} bytes.");
        }
    }

    /// <summary>Adds a text and the end of a line, which no header holds: so no two lists of texts give the same bytes.</summary>
    private void Add(string? line)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(line?.Length ?? 0) + 1);
        length += Encoding.UTF8.GetBytes(line, bytes.AsSpan(length));
        bytes[length++] = (byte)'\n';
    }

    private void Reserve(int more)
    {
        if (length + more <= bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + more, 2 * bytes.Length));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
