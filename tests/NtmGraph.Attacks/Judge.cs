using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Attacks;

/// <summary>Says what is wrong with an answer, whatever the question was.</summary>
internal static partial class Judge
{
    /// <summary>What the server may take: its limit of time and one second more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(11);

    /// <summary>What one request may add to the memory of the server, in bytes.</summary>
    public const long MostMemory = 64L << 20;

    /// <summary>How many errors are told, besides the first of each code and a count of the rest.</summary>
    private const int MostErrors = 10;

    private static readonly HttpStatusCode[] Refusals =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed,
        HttpStatusCode.NotAcceptable, HttpStatusCode.RequestTimeout, HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.RequestUriTooLong, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity,
        HttpStatusCode.RequestHeaderFieldsTooLarge, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotModified,
    ];

    /// <summary>What is wrong; null where nothing is.</summary>
    /// <param name="isTable">Whether rows were asked for, which are not given in part: what failed of them is told with status 400.</param>
    public static string? Of(HttpStatusCode status, string mediaType, string body, TimeSpan time, bool isTable) =>
        time > Patience ? $"took {time.TotalSeconds:0.0} s"
        : status != HttpStatusCode.OK && !Refusals.Contains(status) ? "a status that no client is told of"
        : StackTrace().IsMatch(body) ? "a stack trace"
        : mediaType.Contains("json", StringComparison.Ordinal) && !mediaType.Contains("ndjson", StringComparison.Ordinal) ? OfJson(status, mediaType, body, isTable)
        : null;

    private static string? OfJson(HttpStatusCode status, string mediaType, string body, bool isTable)
    {
        JsonElement answer;
        try
        {
            answer = JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return "no JSON";
        }
        if (answer.ValueKind != JsonValueKind.Object)
            return status == HttpStatusCode.OK ? null : "a refusal without errors";
        var hasData = answer.TryGetProperty("data", out _);
        if (!answer.TryGetProperty("errors", out var errors))
            return status == HttpStatusCode.OK ? null : "a refusal without errors";
        if (errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
            return "errors that are none";
        var codes = errors.EnumerateArray().Select(CodeOf).ToList();
        if (codes.Contains(null))
            return "an error without a code";
        if (codes.Contains("INTERNAL_ERROR"))
            return "INTERNAL_ERROR";
        if (codes.Count > MostErrors + codes.Distinct().Count())
            return $"{codes.Count} errors";
        return mediaType.Contains("graphql-response", StringComparison.Ordinal) && !isTable && hasData != (status == HttpStatusCode.OK)
            ? $"status {(int)status} {(hasData ? "with" : "without")} data"
            : null;
    }

    private static string? CodeOf(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null;

    [GeneratedRegex(@"^\s+at [\w.]+\(|\.cs:line \d+|System\.\w+Exception", RegexOptions.Multiline)]
    private static partial Regex StackTrace();
}
