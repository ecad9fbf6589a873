using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.Execution;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>The answer to a request, as bytes.</summary>
/// <param name="Status">The status of the HTTP response.</param>
/// <param name="MediaType">One of <see cref="MediaTypes"/>.</param>
/// <param name="Data">The data it was computed from.</param>
/// <param name="Body">The JSON text, in the frame of its media type and in its coding.</param>
/// <param name="Coding">How the body is compressed.</param>
/// <param name="Tag">The entity tag (<c>ETag</c>). Null for answers with errors, which are neither kept nor given a second time.</param>
internal sealed record Answer(int Status, string MediaType, DataVersion Data, byte[] Body, ContentCoding Coding, string? Tag)
{
    /// <summary>Bodies of fewer bytes are sent as they are: compressing them saves less than it costs.</summary>
    private const int WorthCompressing = 1024;

    private const int TagBytes = 16;

    /// <summary>The name of the operation, where it has one.</summary>
    public string? Operation { get; init; }

    /// <summary>The answer that the result of an execution makes.</summary>
    public static Answer Of(ExecutionResult result, string mediaType, DataVersion data, AnswerSerializer json, IReadOnlyList<string> languages)
    {
        // The engine finds out that the schema has no mutations or subscriptions only after it has begun to execute one.
        if (result.Errors?.Any(error => error is InvalidOperationError) == true)
            result.Executed = false;
        var body = MediaTypes.Framed(mediaType, json.Write(result, languages));
        var whole = result.Executed && result.Errors is null or { Count: 0 };
        return new(StatusOf(result, mediaType), mediaType, data, body, ContentCoding.Identity, whole ? TagOf(mediaType, body) : null);
    }

    /// <summary>The same answer in a coding. Answers with errors and small ones stay as they are.</summary>
    public Answer As(ContentCoding coding) => coding == ContentCoding.Identity || Tag is null || Body.Length < WorthCompressing
        ? this
        : this with { Coding = coding, Body = coding.Compress(Body), Tag = TagIn(coding, Tag) };

    /// <summary>The tag of a body that is sent in a coding.</summary>
    /// <param name="coding">The coding.</param>
    /// <param name="tag">The tag of the body as plain text.</param>
    public static string TagIn(ContentCoding coding, string tag) => coding == ContentCoding.Identity ? tag : $"{tag[..^1]}-{coding.Name}\"";

    private static int StatusOf(ExecutionResult result, string mediaType) =>
        result.Executed || result.Errors is null ? StatusCodes.Status200OK
        : result.Errors?.Any(error => error.Code == QueryError.Internal) == true ? StatusCodes.Status500InternalServerError
        : MediaTypes.StatusNotExecuted(mediaType);

    /// <summary>
    /// The tag of a body. The media type counts too: to HTTP, the same bytes under another media type are another
    /// representation.
    /// </summary>
    public static string TagOf(string mediaType, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(mediaType));
        hash.AppendData(body);
        return $"\"{Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, TagBytes))}\"";
    }
}
