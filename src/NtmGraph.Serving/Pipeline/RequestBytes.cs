using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace NtmGraph.Serving;

/// <summary>All bytes of an HTTP request that decide its answer, in memory that is lent.</summary>
internal sealed class RequestBytes : IDisposable
{
    public const long MostBytes = 1 << 20;

    /// <summary>A body up to this size is received to its end before the connection goes on or closes, so that
    /// its sender reads why it was refused instead of finding the connection broken.</summary>
    private const long MostReceivedBytes = 16 * MostBytes;

    private const int Usual = 4096;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int length;
    private int bodyStart;

    private RequestBytes()
    {
    }

    /// <summary>A hash of the whole: requests with the same key are the same.</summary>
    public string Key => Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, length)));

    /// <summary>A stream over the body.</summary>
    public MemoryStream OpenBody() => new(bytes, bodyStart, length - bodyStart, writable: false);

    /// <param name="http">The request.</param>
    /// <param name="origin">Where this server is reached.</param>
    /// <exception cref="BadHttpRequestException">The body is larger than <see cref="MostBytes"/>, or broken.</exception>
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
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = MostReceivedBytes;
        var reader = http.Request.BodyReader;
        for (var completed = false; !completed;)
        {
            var part = await reader.ReadAsync(http.RequestAborted);
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
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>Adds a line; no header holds a line's end.</summary>
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
