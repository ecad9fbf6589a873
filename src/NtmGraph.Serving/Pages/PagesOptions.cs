namespace NtmGraph.Serving;

/// <summary>Which pages this server has for people: the section <c>Pages</c> of the configuration.</summary>
internal sealed class PagesOptions
{
    /// <summary>The dashboard at <c>/</c>.</summary>
    public bool Dashboard { get; set; } = true;

    /// <summary>
    /// The origins of the sites that may show parts of the dashboard in a frame, such as <c>https://example.org</c>, with commas or spaces between.
    /// <c>*</c> for all; empty for none.
    /// </summary>
    public string Framers { get; set; } = "";

    /// <summary>Banana Cake Pop for browsers that open <c>/graphql</c>.</summary>
    public bool Ide { get; set; } = true;

    /// <summary>GraphiQL at <c>/graphql/graphiql</c>.</summary>
    public bool GraphiQL { get; set; } = true;

    /// <summary>The schema as text at <c>/graphql/schema.graphql</c>, <c>/graphql/schema</c> and <c>/graphql?sdl</c>.</summary>
    public bool Schema { get; set; } = true;
}
