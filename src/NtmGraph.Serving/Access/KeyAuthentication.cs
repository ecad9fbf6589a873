using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Recognises who sends a key.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string ScopeClaim = "scope";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SentKey.In(Request) is not { } text)
            return AuthenticateResult.NoResult();
        if (await keys.Find(text, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("The key is not known, has expired, or was revoked.");
        var identity = new ClaimsIdentity(SentKey.Scheme);
        identity.AddClaim(new Claim(identity.NameClaimType, $"key {key.Id} ({key.Name})"));
        identity.AddClaim(new Claim(ScopeClaim, key.Scopes.ToString().ToLowerInvariant()));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SentKey.Scheme));
    }
}
