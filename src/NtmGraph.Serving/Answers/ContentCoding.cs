using System.IO.Compression;

namespace NtmGraph.Serving;

/// <summary>A way in which the body of an answer may be compressed: a content coding of HTTP.</summary>
internal sealed class ContentCoding
{
    /// <summary>
    /// A kept answer is compressed once and sent many times, but not worth the highest levels, which take ten times as long for
    /// a few percent less.
    /// </summary>
    private static readonly BrotliCompressionOptions BrotliOptions = new() { Quality = 6 };

    /// <summary>
    /// The quality of plain text where a client does not mention it: it is allowed then, but less welcome than any coding that
    /// the client names.
    /// </summary>
    private const double Unmentioned = 0.0001;

    private readonly Func<Stream, Stream>? compressor;

    private ContentCoding(string name, string ending, Func<Stream, Stream>? compressor)
    {
        Name = name;
        Ending = ending;
        this.compressor = compressor;
    }

    public static ContentCoding Identity { get; } = new("identity", "", null);

    public static ContentCoding Brotli { get; } = new("br", ".br", to => new BrotliStream(to, BrotliOptions));

    public static ContentCoding Gzip { get; } = new("gzip", ".gz", to => new GZipStream(to, CompressionLevel.Optimal));

    /// <summary>All codings, those first that save most: of equally welcome ones the first is taken.</summary>
    private static readonly ContentCoding[] All = [Brotli, Gzip, Identity];

    /// <summary>Its name in HTTP.</summary>
    public string Name { get; }

    /// <summary>What is added to the name of a file that is compressed by it; empty for plain text.</summary>
    public string Ending { get; }

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

    /// <summary>The coding by which a file of this name is compressed.</summary>
    public static ContentCoding Of(string file) => All.First(coding => file.EndsWith(coding.Ending, StringComparison.Ordinal));

    /// <summary>Compresses a body. Not for plain text.</summary>
    public byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor!(compressed))
            stream.Write(body);
        return compressed.ToArray();
    }

    /// <summary>
    /// A stream that compresses what is written to it into another, which it disposes with itself. Null for plain text.
    /// </summary>
    public Stream? Over(Stream to) => compressor?.Invoke(to);
}
