namespace NtmGraph.Serving;

/// <summary>Where readers reach this server: behind a proxy, only the configuration knows.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string? configured = configuration["PublicUrl"] is { Length: > 0 } known ? known.TrimEnd('/') : null;

    /// <summary>Scheme, host and path before this server's own paths.</summary>
    public string Of(HttpRequest request) => configured ?? $"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}";
}
