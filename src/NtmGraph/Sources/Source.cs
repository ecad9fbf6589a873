using GraphQL;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>A page, document or data set that states a fact.</summary>
[ConnectionName("Sources")]
[NaturalKey(nameof(Code))]
[Implements(typeof(INode))]
[CitedSource("title", "code", "id", Publisher = "publisher", Url = "url")]
internal sealed class Source : INode
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>Short name of the source within the data.</summary>
    public required string Code { get; init; }

    [Name("id"), Id, Needs(nameof(Code))]
    public string NodeId => NodeIds.Write(nameof(Source), Code);

    /// <summary>Title of the page or document.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication, where known.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Address of the page, where known in full.</summary>
    public string? Url { get; init; }
}
