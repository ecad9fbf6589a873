using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NtmGraph.Serving;

/// <summary>The proxies before this server: the section <c>Proxies</c> of the configuration.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>
    /// Addresses or networks, such as <c>10.0.0.5, 10.1.0.0/16</c>, of proxies that are believed when they say who asks.
    /// Proxies on this machine always are.
    /// </summary>
    public string Known { get; set; } = "";

    private string[] Listed => Known.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether everything in the list is an address or a network.</summary>
    public bool IsValid => Listed.All(known => IPAddress.TryParse(known, out _) || System.Net.IPNetwork.TryParse(known, out _));

    /// <summary>Has the headers of these proxies say who asks.</summary>
    public void Trust(ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.ForwardLimit = null;
        foreach (var known in Listed)
            if (IPAddress.TryParse(known, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
    }
}
