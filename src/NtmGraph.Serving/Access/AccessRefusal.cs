using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Refuses requests whose sender lacks a key, a token or a scope, with an answer of GraphQL that holds the error.</summary>
internal sealed class AccessRefusal(HttpAnswer answer, IOptions<AccessOptions> options) : IAuthorizationMiddlewareResultHandler
{
    private readonly AccessOptions access = options.Value;

    private string OrToken => access.Jwt.Enabled ? ", or a bearer token" : "";

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            await next(context);
        else if (authorizeResult.Challenged)
            await Challenge(context, "KEY_MISSING", $"This needs a key, in the header {SentKey.Header}{OrToken}.");
        else
            await answer.Refuse(context, new HttpRefusal(StatusCodes.Status403Forbidden, "SCOPE_MISSING",
                $"The key or token lacks the scope {context.GetEndpoint()!.Metadata.GetMetadata<IAuthorizeData>()!.Policy!.ToLowerInvariant()}."));
    }

    /// <summary>Refuses a request that shows who sends it by a key or token that is not valid, or in a way that is not taken.</summary>
    public static Task NotValid(HttpContext http)
    {
        var refusal = http.RequestServices.GetRequiredService<AccessRefusal>();
        return refusal.Challenge(http, "KEY_NOT_VALID", SentKey.Only(http.Request, refusal.access) is null
            ? $"The request shows who sends it in a way that this server does not take. Send one key, in the header {SentKey.Header}{refusal.OrToken}."
            : "The key or token is not known, has expired, or was revoked.");
    }

    private Task Challenge(HttpContext http, string code, string message)
    {
        http.Response.Headers.WWWAuthenticate = access.Jwt.Enabled ? $"{SentKey.Scheme}, {SentKey.TokenScheme}" : SentKey.Scheme;
        return answer.Refuse(http, new HttpRefusal(StatusCodes.Status401Unauthorized, code, message));
    }
}
