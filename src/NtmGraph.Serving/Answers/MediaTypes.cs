using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>The media types of answers, and what they mean for the status.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLJson = "application/graphql-response+json";

    /// <summary>A table, as spreadsheets read it.</summary>
    public const string Csv = "text/csv";

    /// <summary>The description of a table in CSV, by CSV on the Web.</summary>
    public const string Csvw = "application/csvm+json";

    /// <summary>A table, each row a JSON object on a line of its own.</summary>
    public const string Ndjson = "application/x-ndjson";

    /// <summary>A table in the columns of Apache Parquet.</summary>
    public const string Parquet = "application/vnd.apache.parquet";

    /// <summary>A table as a workbook of Excel.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>An answer as the parts of a body, for clients that also read answers in several parts; it has one.</summary>
    public const string Multipart = "multipart/mixed";

    /// <summary>An answer as events, as GraphQL over server-sent events has them.</summary>
    public const string EventStream = "text/event-stream";

    /// <summary>The schema, any text, and a page: never offered as the form of an answer.</summary>
    public const string GraphQL = "application/graphql";
    public const string Markdown = "text/markdown";
    public const string Text = "text/plain";
    public const string Html = "text/html";

    /// <summary>A catalogue for programs.</summary>
    public const string JsonLd = "application/ld+json";

    /// <summary>What an answer may be.</summary>
    public static readonly IReadOnlyList<string> Offered = [GraphQLJson, Json, Csv, Ndjson, Parquet, Xlsx, Multipart, EventStream];

    /// <summary>
    /// The media type of those offered that the client prefers; answers in parts and events are for clients that accept nothing else. To
    /// a client that leaves the choice open it is that of GraphQL, and to a browser JSON, which it shows. Null where the client accepts
    /// none of them.
    /// </summary>
    public static string? Preferred(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return GraphQLJson;
        var preferred =
            from type in IsFromBrowser(request) ? Offered.Prepend(Json) : Offered
            let range = accepted.Where(range => Covers(range, type)).MaxBy(Precision)
            where range is not null && range.Quality is null or > 0
            orderby type is Multipart or EventStream, range.Quality ?? 1 descending, Precision(range) descending, accepted.IndexOf(range)
            select type;
        return preferred.FirstOrDefault();
    }

    /// <summary>Whether a browser shows the answer to a person: it asks for pages.</summary>
    public static bool IsFromBrowser(HttpRequest request) => request.Headers.Accept.ToString().Contains(Html, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The status of a well-formed request that could not be executed: 200 with <c>application/json</c>, as older clients
    /// expect, and with events; 400 with <c>application/graphql-response+json</c>.
    /// </summary>
    public static int StatusNotExecuted(string mediaType) =>
        mediaType == GraphQLJson ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    /// <summary>The media type of errors: JSON where the client prefers that, or else that of GraphQL.</summary>
    public static string OfErrors(HttpRequest request) => Preferred(request) is Json ? Json : GraphQLJson;

    /// <summary>The media type with its charset, where it has one.</summary>
    public static string InUtf8(string mediaType) => mediaType switch
    {
        Json => Json + "; charset=utf-8",
        GraphQLJson => GraphQLJson + "; charset=utf-8",
        Multipart => Multipart + "; boundary=\"-\"",
        Parquet or Xlsx => mediaType,
        _ => mediaType + "; charset=utf-8",
    };

    /// <summary>The body of an answer: its JSON text, in the frame that the media type has.</summary>
    public static byte[] Framed(string mediaType, byte[] json) => mediaType switch
    {
        Multipart => [.. "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8, .. json, .. "\r\n-----\r\n"u8],
        EventStream => [.. "event: next\ndata: "u8, .. json, .. "\n\nevent: complete\ndata: \n\n"u8],
        _ => json,
    };

    /// <summary>Whether a media type leaves its charset open or names UTF-8.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Value?.ToUpperInvariant() is "UTF-8" or "UTF8";

    /// <summary>
    /// Whether a range of the <c>Accept</c> header allows a media type. Ranges with <c>*</c> allow the two kinds of JSON alone:
    /// tables are for clients that name them.
    /// </summary>
    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        (((range.MatchesAllTypes
            || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
                && type is Json or GraphQLJson)
            || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        && IsUtf8(range);

    /// <summary>
    /// How precisely a range names media types. Where several allow one, the most precise of them says how welcome it is.
    /// </summary>
    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}
