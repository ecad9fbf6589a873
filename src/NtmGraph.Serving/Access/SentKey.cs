using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace NtmGraph.Serving;

/// <summary>Finds the key or the token in a request.</summary>
internal static class SentKey
{
    public const string Header = "X-API-Key";
    public const string Scheme = "ApiKey";
    public const string TokenScheme = "Bearer";
    public const string Parameter = "api_key";

    private const string SchemeBefore = Scheme + " ";
    private const string TokenBefore = TokenScheme + " ";

    /// <summary>The key in the headers, if there is one.</summary>
    public static string? In(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 } key] ? key
        : After(SchemeBefore, request.Headers.Authorization) is { } text ? text.Trim()
        : null;

    /// <summary>The token in the headers, if there is one.</summary>
    public static string? Token(HttpRequest request) => After(TokenBefore, request.Headers.Authorization)?.Trim();

    /// <summary>
    /// Moves a key from the URL to the headers, so that whatever looks at the URL from now on does not see it, in whatever case the
    /// parameter is written. Several are taken together, which makes a key that is not valid.
    /// </summary>
    public static void TakeFromUrl(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Parameter, out var keys))
            return;
        if (In(request) is null && keys.ToString() is { Length: > 0 } key)
            request.Headers[Header] = key;
        request.QueryString = new QueryString(QueryHelpers.AddQueryString(
            "", request.Query.Where(parameter => !parameter.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase))));
    }

    private static string? After(string before, StringValues header) =>
        header is [{ } value] && value.StartsWith(before, StringComparison.OrdinalIgnoreCase) ? value[before.Length..] : null;
}
