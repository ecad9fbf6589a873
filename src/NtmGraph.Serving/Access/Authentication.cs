using System.Security.Claims;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Who sends a request: the holder of a key, or whom the identity provider says.</summary>
/// <remarks>
/// ASP.NET's own authentication is not used: its host puts it before everything, where it makes services for every request, also for
/// those that neither show a key nor need one.
/// </remarks>
public static class Authentication
{
    internal const string KeyScopes = "scope";

    private const int LongestName = 300;

    /// <summary>
    /// Who it is, on one line, as the log, records and limits name them: of a long name the beginning. Null for those who showed nothing.
    /// </summary>
    /// <remarks>Names of keys and of tokens begin differently, so that no user of the identity provider can pass for a key.</remarks>
    public static string? NameOf(ClaimsPrincipal user) => user.Identity is not { IsAuthenticated: true } who ? null
        : VisibleText.Line(who.AuthenticationType == SentKey.Scheme ? who.Name! : $"token of {who.Name}", LongestName);

    internal static IServiceCollection AddAuthentication(this IServiceCollection services) =>
        services.AddSingleton<KeyText>().AddSingleton<KeyRing>().AddSingleton<TokenCheck>();

    /// <summary>Finds out who sends a request that shows a key or a token. Where it is not valid, the user stays nobody.</summary>
    internal static void UseAuthentication(this WebApplication app, AccessOptions access)
    {
        if (access.KeyInUrl)
            app.Use((http, next) =>
            {
                SentKey.TakeFromUrl(http.Request);
                return next(http);
            });
        var services = app.Services;
        app.UseWhen(http => SentKey.IsIn(http.Request), shown => shown.Use(next => HttpAnswer.Guard(services, async http =>
        {
            if (await Find(http, services, access) is { } found)
                http.User = new ClaimsPrincipal(found);
            await next(http);
        })));
    }

    /// <summary>Refuses a key or token that is not valid, also where none is needed: its sender believes it to be valid.</summary>
    internal static void RefuseInvalid(this WebApplication app) =>
        app.UseWhen(
            http => http.User.Identity is not { IsAuthenticated: true } && SentKey.IsIn(http.Request),
            unknown => unknown.Run(AccessRefusal.NotValid));

    private static async ValueTask<ClaimsIdentity?> Find(HttpContext http, IServiceProvider services, AccessOptions access)
    {
        if (SentKey.Only(http.Request, access) is not var (isToken, text))
            return null;
        if (isToken)
            return await services.GetRequiredService<TokenCheck>().Find(text);
        return await services.GetRequiredService<KeyRing>().Find(text, http.RequestAborted) is { } key
            ? new ClaimsIdentity(
                [new(ClaimsIdentity.DefaultNameClaimType, $"key {key.Id} ({key.Name})"), new(KeyScopes, key.Scopes.ToString().ToLowerInvariant())],
                SentKey.Scheme)
            : null;
    }
}
