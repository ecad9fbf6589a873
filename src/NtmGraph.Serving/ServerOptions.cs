namespace NtmGraph.Serving;

/// <summary>The settings at the top of the configuration.</summary>
internal sealed class ServerOptions
{
    /// <summary>
    /// The address at which readers reach this server: behind a proxy, only the configuration knows. Empty for that of the
    /// request.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Whether clients may ask for the schema with GraphQL.</summary>
    public bool Introspection { get; set; } = true;
}
