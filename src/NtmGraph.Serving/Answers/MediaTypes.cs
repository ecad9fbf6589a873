using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>The media types of answers, and what they mean for the status.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLJson = "application/graphql-response+json";

    /// <summary>A table, as spreadsheets read it.</summary>
    public const string Csv = "text/csv";

    /// <summary>A table, each row a JSON object on a line of its own.</summary>
    public const string Ndjson = "application/x-ndjson";

    private static readonly string[] Offered = [Json, GraphQLJson, Csv, Ndjson];

    /// <summary>The media type of those offered that the client prefers. Null where it accepts none of them.</summary>
    public static string? Preferred(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        var preferred =
            from type in Offered
            let range = accepted.Where(range => Covers(range, type)).MaxBy(Precision)
            where range is not null && range.Quality is null or > 0
            orderby range.Quality ?? 1 descending, Precision(range) descending, accepted.IndexOf(range)
            select type;
        return preferred.FirstOrDefault();
    }

    /// <summary>
    /// The status of a well-formed request that could not be executed: 200 with <c>application/json</c>, as older clients
    /// expect; 400 with <c>application/graphql-response+json</c>.
    /// </summary>
    public static int StatusNotExecuted(string mediaType) =>
        mediaType == GraphQLJson ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    /// <summary>The media type of errors: what the client prefers, or that of GraphQL where it asked for a table.</summary>
    public static string OfErrors(HttpRequest request) => Preferred(request) switch
    {
        Csv or Ndjson => GraphQLJson,
        var preferred => preferred ?? Json,
    };

    /// <summary>The media type with its charset.</summary>
    public static string InUtf8(string mediaType) => mediaType switch
    {
        Json => Json + "; charset=utf-8",
        GraphQLJson => GraphQLJson + "; charset=utf-8",
        _ => mediaType + "; charset=utf-8",
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
