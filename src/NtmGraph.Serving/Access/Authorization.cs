using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>What the sender of a request may do. For each scope there is a policy of its name.</summary>
public static class Authorization
{
    internal static IServiceCollection AddAuthorization(this IServiceCollection services, AccessOptions access)
    {
        var policies = services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusal>().AddAuthorizationBuilder();
        foreach (var scope in new[] { Scopes.Read, Scopes.Import, Scopes.Admin })
            policies.AddPolicy(scope.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(
                asked => ScopesOf(asked.User, access).HasFlag(scope)));
        return services;
    }

    /// <summary>Has an endpoint give data to readers: to everybody, or to those with the scope, as configured.</summary>
    internal static T ForReaders<T>(this T endpoint, IServiceProvider services) where T : IEndpointConventionBuilder
    {
        if (!services.GetRequiredService<IOptions<AccessOptions>>().Value.OpenReading)
            endpoint.RequireScope(Scopes.Read);
        return endpoint.RequireCors(CorsOptions.Readers);
    }

    /// <summary>Has an endpoint answer those alone whose key or token has the scope.</summary>
    public static T RequireScope<T>(this T endpoint, Scopes scope) where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(scope.ToString());

    /// <summary>Has an endpoint answer holders of keys and tokens alone. It checks itself what they may do.</summary>
    public static T RequireHolder<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.RequireAuthorization();

    /// <summary>What the sender of a request may do.</summary>
    public static Scopes ScopesOf(HttpContext http) =>
        ScopesOf(http.User, http.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value);

    /// <summary>What somebody may do. The scope admin includes the others.</summary>
    internal static Scopes ScopesOf(ClaimsPrincipal user, AccessOptions access)
    {
        var claim = user.Identity?.AuthenticationType == SentKey.Scheme ? Authentication.KeyScopes : access.Jwt.ScopeClaim;
        var scopes = Scopes.None;
        foreach (var name in user.FindAll(claim).SelectMany(found => found.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)))
            if (EnumNames.TryFind<Scopes>(name, out var scope))
                scopes |= scope;
        return scopes.HasFlag(Scopes.Admin) ? Scopes.Read | Scopes.Import | Scopes.Admin : scopes;
    }
}
