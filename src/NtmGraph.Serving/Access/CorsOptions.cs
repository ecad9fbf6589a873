namespace NtmGraph.Serving;

/// <summary>Which pages of other sites may ask with their readers' browsers: the section <c>Cors</c> of the configuration.</summary>
internal sealed class CorsOptions
{
    public const string Section = "Cors";

    /// <summary>The policy for what readers ask.</summary>
    public const string Readers = "Readers";

    /// <summary>For how long browsers need not ask again whether a page may.</summary>
    private static readonly TimeSpan PreflightHolds = TimeSpan.FromHours(2);

    /// <summary>
    /// The origins whose pages may ask, such as <c>https://example.org</c>, with commas or spaces between. <c>*</c> for all, since
    /// nothing depends on cookies; empty for none.
    /// </summary>
    public string Origins { get; set; } = WebOrigins.Any;

    /// <summary>Whether each origin is as browsers send it: scheme, host and, where it is not that of the scheme, port.</summary>
    public bool AreOrigins => WebOrigins.AreValid(Origins);

    /// <summary>Whether all pages may ask.</summary>
    public bool AreAny => Origins == WebOrigins.Any;

    private string[] Listed => WebOrigins.Listed(Origins);

    /// <summary>Whether an origin is one of those that are named.</summary>
    public bool Names(string origin) => !AreAny && Listed.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the policy for what readers ask.</summary>
    public void Allow(Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions cors) => cors.AddPolicy(Readers, policy =>
    {
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().SetPreflightMaxAge(PreflightHolds)
            .WithExposedHeaders("ETag", "X-Data-Version", "X-Cache", "X-Request-Id", "Retry-After", "GraphQL-Cost", "Content-Disposition", "Link");
        if (AreAny)
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins(Listed);
    });
}
