using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NtmGraph.Serving;

/// <summary>The proxies before this server: the section <c>Proxies</c> of the configuration.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses or networks, such as <c>10.0.0.5, 10.1.0.0/16</c>, whose word is taken for the address of the client. This machine's own is always.</summary>
    public string Known { get; set; } = "";

    private string[] Listed => Known.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    public bool IsValid => Listed.All(known => IPAddress.TryParse(known, out _) || System.Net.IPNetwork.TryParse(known, out _));

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
