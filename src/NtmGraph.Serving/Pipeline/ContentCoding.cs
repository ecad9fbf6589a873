using System.IO.Compression;

namespace NtmGraph.Serving;

/// <summary>How the body of an answer may be compressed.</summary>
internal sealed class ContentCoding
{
    /// <summary>Compressed once and sent many times; the highest levels take ten times as long for a few percent less.</summary>
    private static readonly BrotliCompressionOptions BrotliOptions = new() { Quality = 6 };

    /// <summary>Of clients that do not mention it, plain text is the last choice, but one.</summary>
    private const double Unmentioned = 0.0001;

    private readonly Func<Stream, Stream>? compressor;

    private ContentCoding(string name, Func<Stream, Stream>? compressor)
    {
        Name = name;
        this.compressor = compressor;
    }

    public static ContentCoding Identity { get; } = new("identity", null);

    public static ContentCoding Brotli { get; } = new("br", to => new BrotliStream(to, BrotliOptions));

    public static ContentCoding Gzip { get; } = new("gzip", to => new GZipStream(to, CompressionLevel.Optimal));

    /// <summary>All, those that save most first.</summary>
    private static readonly ContentCoding[] All = [Brotli, Gzip, Identity];

    /// <summary>As HTTP calls it.</summary>
    public string Name { get; }

    /// <summary>The coding that the client prefers. A client that refuses all of them gets plain text.</summary>
    public static ContentCoding Preferred(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0)
            return Identity;
        var accepted = request.GetTypedHeaders().AcceptEncoding.ToLookup(
            entry => entry.Value.ToString(), entry => entry.Quality ?? 1, StringComparer.OrdinalIgnoreCase);
        double Quality(ContentCoding coding) => accepted[coding.Name].Concat(accepted["*"]).FirstOrDefault(coding == Identity ? Unmentioned : 0);
        var best = All.MaxBy(Quality)!;
        return Quality(best) > 0 ? best : Identity;
    }

    public byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor!(compressed))
            stream.Write(body);
        return compressed.ToArray();
    }

    /// <summary>A stream that compresses into another what is written to it. Null where there is nothing to compress.</summary>
    public Stream? Over(Stream to) => compressor?.Invoke(to);
}
