using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace NtmGraph.Serving;

/// <summary>
/// Checks the tokens of the identity provider: issuer, audience, time and signature. It asks the provider how it signs when the first
/// token comes, again from time to time, and when a token is signed by a key that it does not know.
/// </summary>
internal sealed class TokenCheck : IDisposable
{
    private const int MostMetadata = 10 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false };
    private readonly HttpClient http = new() { Timeout = Patience, MaxResponseContentBufferSize = MostMetadata };
    private readonly TokenValidationParameters valid;

    public TokenCheck(IOptions<AccessOptions> access)
    {
        var provider = access.Value.Jwt;
        valid = new TokenValidationParameters
        {
            AuthenticationType = SentKey.TokenScheme,
            ValidAudience = provider.Audience,
            NameClaimType = JwtRegisteredClaimNames.Sub,
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                provider.Authority.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(http) { RequireHttps = !new Uri(provider.Authority).IsLoopback }),
        };
    }

    /// <summary>Whom a token is about. Null where it is not valid, and while the provider cannot be asked how it signs.</summary>
    public async Task<ClaimsIdentity?> Find(string token)
    {
        var checkedToken = await tokens.ValidateTokenAsync(token, valid);
        return checkedToken.IsValid ? checkedToken.ClaimsIdentity : null;
    }

    public void Dispose() => http.Dispose();
}
