using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Who may do what, and how much of it.</summary>
internal static class AccessSetup
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<AccessOptions>(configuration, AccessOptions.Section)
            .Validate(access => !access.Jwt.Enabled || (Uri.TryCreate(access.Jwt.Authority, UriKind.Absolute, out var authority)
                && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback)), "Access:Jwt:Authority must be an https address.")
            .Validate(access => !access.Jwt.Enabled || access.Jwt.Audience.Length > 0, "Access:Jwt:Audience must be given with Access:Jwt:Authority.");
        services.AddSettings<RateLimitOptions>(configuration, RateLimitOptions.Section)
            .Validate(limits => limits.PerSecond >= 0 && limits.Burst >= 1, "RateLimits: PerSecond must not be negative, and Burst at least 1.");
        services.AddSettings<ProxyOptions>(configuration, ProxyOptions.Section)
            .Validate(proxies => proxies.IsValid, "Proxies:Known must be a list of addresses and networks, such as 10.0.0.5, 10.1.0.0/16.");
        services.AddSettings<CorsOptions>(configuration, CorsOptions.Section)
            .Validate(cors => cors.AreOrigins, "Cors:Origins must be *, or a list of origins such as https://example.org, without a path.");
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxies) => proxies.Value.Trust(forwarded));
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, limits) => RateLimits.Set(limiter, limits.Value));
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>()
            .Configure<IOptions<CorsOptions>>((cors, origins) => origins.Value.Allow(cors));
        var access = configuration.Read<AccessOptions>(AccessOptions.Section);
        if (access.KeyInUrl) // The host would write the URL to the log before the key is taken out of it.
            services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return services.AddCors().AddRateLimiter(_ => { }).AddAuthentication().AddAuthorization(access)
            .AddSingleton<AccessRefusal>();
    }

    public static void UseAccess(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value;
        app.UseForwardedHeaders();
        app.Use((http, next) =>
        {
            // Answers load nothing and are shown in no frame. Pages, which do, set a policy of their own.
            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return next(http);
        });
        app.UseWhen(http => !IsOfWeb(http.Request.Scheme), other => other.Run(http => app.Services.GetRequiredService<HttpAnswer>().Refuse(
            http, HttpRefusal.Malformed("X-Forwarded-Proto must be http or https."))));
        app.UseHsts();
        app.UseCors();
        app.UseAuthentication(access);
        if (app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value.PerSecond > 0)
            app.UseRateLimiter();
        app.RefuseInvalid();
    }

    /// <summary>Whether a scheme is one of the web. A proxy may pass on whatever its client wrote, and the scheme stands in the links of answers.</summary>
    private static bool IsOfWeb(string scheme) =>
        scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) || scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
}
