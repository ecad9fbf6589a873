namespace NtmGraph.Serving;

/// <summary>Who may do what: the section <c>Access</c> of the configuration.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Whether anybody may read. Otherwise reading needs a key, or a token, with the scope <c>read</c>.</summary>
    public bool OpenReading { get; set; } = true;

    /// <summary>Whether a key may stand in the URL, as <c>api_key</c>, for programs that send no headers, such as Power BI.</summary>
    public bool KeyInUrl { get; set; }

    /// <summary>The identity provider, if there is one.</summary>
    public JwtOptions Jwt { get; set; } = new();
}

/// <summary>The identity provider whose tokens are accepted: the section <c>Access:Jwt</c>.</summary>
internal sealed class JwtOptions
{
    /// <summary>
    /// Address of the identity provider, which says at <c>/.well-known/openid-configuration</c> how it signs. Empty for none.
    /// </summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this server: the <c>aud</c> of its tokens.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The claim that holds the scopes <c>read</c>, <c>import</c> and <c>admin</c>.</summary>
    public string ScopeClaim { get; set; } = "scope";

    public bool Enabled => Authority.Length > 0;
}
