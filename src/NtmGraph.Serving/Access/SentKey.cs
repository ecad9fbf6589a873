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

    /// <summary>
    /// Schemes by which people sign in at a proxy, which may pass on what they sent. This server takes none of them, so that what stands
    /// there is meant for others.
    /// </summary>
    private static readonly string[] SchemesOfProxies = ["Basic", "Digest", "Negotiate", "NTLM"];

    /// <summary>Whether a request shows who sends it, in whatever form. What is empty shows nothing.</summary>
    public static bool IsIn(HttpRequest request) =>
        IsShown(request.Headers[Header]) || IsInUrl(request) || IsForThisServer(request.Headers.Authorization);

    /// <summary>
    /// The one key or token that a request shows. Null where it shows none or several, or one in a form or a place that is not taken.
    /// </summary>
    /// <param name="request">The request, from whose URL a key that may stand there was taken before.</param>
    /// <param name="access">Whether tokens are taken.</param>
    public static (bool IsToken, string Text)? Only(HttpRequest request, AccessOptions access)
    {
        StringValues keys = request.Headers[Header], authorization = request.Headers.Authorization;
        if (IsInUrl(request))
            return null;
        if (!IsForThisServer(authorization))
            return keys is [{ Length: > 0 } key] ? (false, key) : null;
        if (IsShown(keys) || authorization is not [{ } shown] || shown.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var scheme, { Length: > 0 } text])
            return null;
        return Is(scheme, Scheme) ? (false, text)
            : Is(scheme, TokenScheme) && access.Jwt.Enabled ? (true, text)
            : null;
    }

    /// <summary>
    /// Moves a key from the URL to the headers, so that whatever looks at the URL from now on does not see it, in whatever case the
    /// parameter is written. Several, and one beside another in the headers, make a key that is not valid.
    /// </summary>
    public static void TakeFromUrl(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Parameter, out var keys))
            return;
        if (keys.ToString() is { Length: > 0 } key)
            request.Headers.Append(Header, key);
        request.QueryString = new QueryString(QueryHelpers.AddQueryString(
            "", request.Query.Where(parameter => !Is(parameter.Key, Parameter))));
    }

    private static bool IsInUrl(HttpRequest request) =>
        request.QueryString.HasValue && request.Query.TryGetValue(Parameter, out var keys) && IsShown(keys);

    private static bool IsForThisServer(StringValues authorization) =>
        IsShown(authorization) && !(authorization is [{ } shown] && SchemesOfProxies.Contains(shown.Split(' ')[0], StringComparer.OrdinalIgnoreCase));

    private static bool IsShown(StringValues values) => !StringValues.IsNullOrEmpty(values);

    private static bool Is(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
