namespace NtmGraph.Serving;

/// <summary>The settings at the top of the configuration.</summary>
internal sealed class ServerOptions
{
    /// <summary>
    /// The address at which readers reach this server, which citations and links begin with: behind a proxy, only the configuration
    /// knows. Empty for scheme and host of the request.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Whether links can begin with the address.</summary>
    public bool IsAddress => PublicUrl.Length == 0
        || (Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") && url.Query + url.Fragment + url.UserInfo == "");

    /// <summary>Whether clients may ask for the schema with GraphQL, as the IDEs do.</summary>
    public bool Introspection { get; set; } = true;
}
