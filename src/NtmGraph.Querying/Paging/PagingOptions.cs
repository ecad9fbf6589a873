namespace NtmGraph.Querying;

/// <summary>How large pages are.</summary>
public sealed class PagingOptions
{
    /// <summary>Elements on a page where the reader does not say. The default is 50.</summary>
    public int DefaultPageSize { get; set; } = 50;

    /// <summary>The most elements a reader may ask for at once. The default is 200.</summary>
    public int MaxPageSize { get; set; } = 200;
}
