namespace NtmGraph;

/// <summary>An HTTP request that is refused before there is anything to execute.</summary>
/// <param name="status">The status; null for a well-formed request that cannot be executed, whose status the media type decides.</param>
/// <param name="code">The error code.</param>
/// <param name="message">What the client is told.</param>
internal sealed class HttpRefusal(int? status, string code, string message) : Exception(message)
{
    /// <summary>The error code while the database cannot be asked.</summary>
    public const string DatabaseUnavailable = "DATABASE_UNAVAILABLE";

    public int? Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The methods that are allowed instead.</summary>
    public string? Allow { get; init; }

    /// <summary>After how many seconds to try again.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>What else the client is told, beside the code.</summary>
    public Dictionary<string, object?>? Extensions { get; init; }

    public static HttpRefusal NotAllowed(string allowed, string message) =>
        new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", message) { Allow = allowed };

    /// <summary>The database cannot be asked at the moment.</summary>
    public static HttpRefusal Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, DatabaseUnavailable, "The database is not available; ask again.") { RetryAfter = "1" };

    public static HttpRefusal Malformed(string message) => new(StatusCodes.Status400BadRequest, "REQUEST_MALFORMED", message);
}
