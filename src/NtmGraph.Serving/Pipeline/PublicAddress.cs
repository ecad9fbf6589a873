using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Where readers reach this server.</summary>
internal sealed class PublicAddress(IOptions<ServerOptions> options)
{
    private readonly string configured = options.Value.PublicUrl.TrimEnd('/');

    /// <summary>Scheme, host and path before this server's own paths.</summary>
    public string Of(HttpRequest request) =>
        configured.Length > 0 ? configured : $"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}";
}
