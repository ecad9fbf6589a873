using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NtmGraph.Tests;

/// <summary>Tokens of an identity provider, which a test plays on a real port.</summary>
[OneDatabase]
public sealed class TokenTests : IAsyncLifetime
{
    private const string Audience = "ntmgraph";

    private readonly RSA rsa = RSA.Create(2048);
    private WebApplication provider = null!;
    private TestServer server = null!;

    private string Authority => provider.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
        provider = builder.Build();
        provider.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Authority, jwks_uri = Authority + "/keys" }));
        provider.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)) { KeyId = "1" });
            return Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, use = "sig" } } });
        });
        await provider.StartAsync(TestContext.Current.CancellationToken);
        server = await TestServer.Start(settings: new()
        {
            ["Access:OpenReading"] = "false",
            ["Access:Jwt:Authority"] = Authority,
            ["Access:Jwt:Audience"] = Audience,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await provider.DisposeAsync();
        rsa.Dispose();
    }

    [Theory]
    [InlineData("openid read", HttpStatusCode.OK)]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("import", HttpStatusCode.Forbidden)]
    [InlineData("7", HttpStatusCode.Forbidden)]
    [InlineData("-1", HttpStatusCode.Forbidden)]
    [InlineData("+4", HttpStatusCode.Forbidden)]
    [InlineData("\t4", HttpStatusCode.Forbidden)]
    [InlineData("\u00a04", HttpStatusCode.Forbidden)]
    [InlineData("\tread", HttpStatusCode.Forbidden)]
    [InlineData("none", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task The_scopes_of_a_token_are_those_of_a_key(string scope, HttpStatusCode status) =>
        Assert.Equal(status, await Ask(Token(scope)));

    [Fact]
    public async Task A_token_must_be_of_this_provider_for_this_server_and_of_today()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(Token("read", audience: "other")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(Token("read", issuer: "https://other.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(Token("read", expires: DateTime.UtcNow.AddHours(-1))));
        using var other = RSA.Create(2048);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(Token("read", key: other)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(Token("read", signed: false)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("nonsense"));
    }

    [Fact]
    public async Task Keys_are_valid_beside_tokens()
    {
        server.Http.DefaultRequestHeaders.Add(SentKey.Header, await server.Key(Scopes.Read));
        await server.Ask("{ dataset { version } }");
    }

    [Fact]
    public async Task An_import_is_recorded_with_the_subject_of_the_token()
    {
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token("import"));
        Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(PackageUpload.Zip(Repository.ShippedPackage), null)).StatusCode);
        await using var db = server.Database();
        Assert.Equal("token of somebody", (await db.ImportRecords.OrderBy(record => record.At).LastAsync(TestContext.Current.CancellationToken)).Who);
    }

    [Theory]
    [InlineData("some\u001b[31mbody\r\nAdmin\u202e", "token of some [31mbody  Admin ")]
    [InlineData("Đỗ\u200b\u2028Văn", "token of Đỗ  Văn")]
    public async Task The_subject_of_a_token_is_recorded_on_one_line(string subject, string who)
    {
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token("import", subject: subject));
        Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(PackageUpload.Zip(Repository.ShippedPackage), null)).StatusCode);
        await using var db = server.Database();
        Assert.Equal(who, (await db.ImportRecords.OrderBy(record => record.At).LastAsync(TestContext.Current.CancellationToken)).Who);
    }

    [Fact]
    public void A_long_subject_is_cut_short()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimsIdentity.DefaultNameClaimType, new string('x', 100_000))], SentKey.TokenScheme));
        Assert.Equal(301, Authentication.NameOf(user)!.Length);
    }

    private async Task<HttpStatusCode> Ask(string token)
    {
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await server.Post(RawHttp.Body("{ dataset { version } }"))).StatusCode;
    }

    private string Token(string scope, string audience = Audience, string? issuer = null, DateTime? expires = null, RSA? key = null, bool signed = true,
        string subject = "somebody") =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Authority,
            Audience = audience,
            NotBefore = DateTime.UtcNow.AddDays(-1),
            Expires = expires ?? DateTime.UtcNow.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = subject, ["scope"] = scope },
            SigningCredentials = !signed ? null : new SigningCredentials(new RsaSecurityKey(key ?? rsa) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
}
