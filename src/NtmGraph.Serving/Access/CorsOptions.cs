namespace NtmGraph.Serving;

/// <summary>Which pages of other sites may ask with their readers' browsers: the section <c>Cors</c> of the configuration.</summary>
internal sealed class CorsOptions
{
    public const string Section = "Cors";

    /// <summary>The policy for what readers ask.</summary>
    public const string Readers = "Readers";

    private const string Any = "*";

    private static readonly TimeSpan PreflightHolds = TimeSpan.FromHours(2);

    /// <summary>The origins, such as <c>https://example.org</c>. The default is all of them, since nothing is sent with cookies; none where it is empty.</summary>
    public string Origins { get; set; } = Any;

    public void Allow(Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions cors) => cors.AddPolicy(Readers, policy =>
    {
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().SetPreflightMaxAge(PreflightHolds)
            .WithExposedHeaders("ETag", "X-Data-Version", "X-Cache", "X-Request-Id", "Retry-After", "GraphQL-Cost", "Content-Disposition", "Link");
        if (Origins == Any)
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins(Origins.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries));
    });
}
