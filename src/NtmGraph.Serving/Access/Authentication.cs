using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace NtmGraph.Serving;

/// <summary>Who somebody is: the holder of a key, or whom the identity provider says.</summary>
public static class Authentication
{
    private const string KeyOrToken = "KeyOrToken";

    internal static IServiceCollection AddAuthentication(this IServiceCollection services, JwtOptions jwt)
    {
        services.AddSingleton<KeyRing>();
        var schemes = (jwt.Enabled ? services.AddAuthentication(KeyOrToken) : services.AddKeysAlone())
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(SentKey.Scheme, null)
            .AddPolicyScheme(KeyOrToken, null, choice => choice.ForwardDefaultSelector = http =>
                jwt.Enabled && SentKey.HasToken(http.Request) ? JwtBearerDefaults.AuthenticationScheme : SentKey.Scheme);
        if (jwt.Enabled)
            schemes.AddJwtBearer(token =>
            {
                token.Authority = jwt.Authority;
                token.Audience = jwt.Audience;
                token.RequireHttpsMetadata = !new Uri(jwt.Authority).IsLoopback;
                token.MapInboundClaims = false;
                token.TokenValidationParameters.NameClaimType = "sub";
            });
        return services;
    }

    /// <summary>Without the data protection that comes with cookies and tokens, which would write keys of its own to the disk.</summary>
    private static AuthenticationBuilder AddKeysAlone(this IServiceCollection services)
    {
        services.AddWebEncoders();
        services.AddAuthenticationCore(authentication => authentication.DefaultScheme = KeyOrToken);
        return new AuthenticationBuilder(services);
    }

    /// <summary>Finds out who asks. That costs time, so nobody is asked who shows neither key nor token.</summary>
    internal static void UseAuthentication(this WebApplication app, AccessOptions access)
    {
        // Otherwise the host would put it before everything, for every request.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        if (access.KeyInUrl)
            app.Use((http, next) =>
            {
                SentKey.TakeFromUrl(http.Request);
                return next(http);
            });
        app.UseWhen(http => ShowsWho(http.Request, access), shown => shown
            .Use(next => HttpAnswer.Guard(app.Services, next)) // The database that keys are looked up in may not be there.
            .UseAuthentication());
    }

    /// <summary>Refuses a key or token that is not valid, also where none is needed: its sender believes it to be.</summary>
    internal static void RefuseInvalid(this WebApplication app, AccessOptions access) =>
        app.UseWhen(
            http => http.User.Identity is not { IsAuthenticated: true } && ShowsWho(http.Request, access),
            unknown => unknown.Run(AccessRefusal.NotValid));

    /// <summary>Who it is: nobody can have the name of a key, whatever the identity provider calls its users. Null for those who showed nothing.</summary>
    public static string? NameOf(ClaimsPrincipal user) => user.Identity switch
    {
        { IsAuthenticated: true, AuthenticationType: SentKey.Scheme, Name: var key } => key,
        { IsAuthenticated: true, Name: var subject } => $"token of {subject}",
        _ => null,
    };

    private static bool ShowsWho(HttpRequest request, AccessOptions access) =>
        SentKey.In(request) is not null || (access.Jwt.Enabled && SentKey.HasToken(request));
}
