using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>An HTTP request that is refused before there is anything to execute.</summary>
/// <param name="status">The status; null for a well-formed request that cannot be executed, whose status the media type decides.</param>
/// <param name="code">The error code.</param>
/// <param name="message">What the client is told.</param>
public sealed class HttpRefusal(int? status, string code, string message) : Exception(message)
{
    /// <summary>The error code while the database cannot be asked.</summary>
    internal const string DatabaseUnavailable = "DATABASE_UNAVAILABLE";

    /// <summary>The status; null where the media type of the answer decides it.</summary>
    public int? Status { get; } = status;

    /// <summary>The error code.</summary>
    public string Code { get; } = code;

    /// <summary>The methods that are allowed instead.</summary>
    public string? Allow { get; init; }

    /// <summary>After how many seconds to try again.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The values that the message names, from which it can be written in another language.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>What else the client is told, beside the code.</summary>
    public Dictionary<string, object?>? Extensions { get; init; }

    /// <summary>The method is not one of those that the path answers.</summary>
    internal static HttpRefusal NotAllowed(string allowed, string message) =>
        new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", message) { Allow = allowed };

    /// <summary>The database cannot be asked at the moment.</summary>
    internal static HttpRefusal Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, DatabaseUnavailable, "The database is not available; ask again.") { RetryAfter = "1" };

    /// <summary>There is nothing to answer from yet.</summary>
    internal static HttpRefusal NoData() => new(StatusCodes.Status503ServiceUnavailable, "NO_DATA", "The database holds no data package yet.");

    /// <summary>The parts of one answer would come from different versions of the data.</summary>
    internal static HttpRefusal DataChanging(string message) =>
        new(StatusCodes.Status503ServiceUnavailable, "DATA_CHANGING", message) { RetryAfter = "1" };

    /// <summary>The refusal as an error of GraphQL.</summary>
    internal QueryError ToError() => new(Code, Message) { Extensions = Extensions, Values = Values };

    /// <summary>The URL has a parameter more than once.</summary>
    internal static HttpRefusal Repeated(string parameter) => Malformed($"The URL has more than one `{parameter}`.");

    /// <summary>The request cannot be read.</summary>
    public static HttpRefusal Malformed(string message) => new(StatusCodes.Status400BadRequest, "REQUEST_MALFORMED", message);
}
