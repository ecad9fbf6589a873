using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Where readers reach this server.</summary>
internal sealed class PublicAddress(IOptions<ServerOptions> options)
{
    private readonly string configured = options.Value.PublicUrl.TrimEnd('/');

    /// <summary>The address that is configured, or another where none is.</summary>
    public string Or(string other) => configured.Length > 0 ? configured : other;

    /// <summary>Scheme, host and path before this server's own paths.</summary>
    public string Of(HttpRequest request) =>
        Or($"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}");
}
