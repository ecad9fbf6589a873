using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Serving;

/// <summary>Has the description of a table list the objects of this type that its query asks for as the sources of the data.</summary>
/// <param name="titles">The fields that name a source, best first: the first of them that a query asks for does.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CitedSourceAttribute(params string[] titles) : GraphQLAttribute
{
    /// <summary>The name under which a type of the schema keeps the attribute.</summary>
    internal const string Metadata = "citedSource";

    /// <summary>The fields that name a source, best first.</summary>
    public IReadOnlyList<string> Titles { get; } = titles;

    /// <summary>The field that says who published it; null where there is none.</summary>
    public string? Publisher { get; set; }

    /// <summary>The field with its address; null where there is none.</summary>
    public string? Url { get; set; }

    /// <inheritdoc/>
    public override void Modify(IGraphType graphType) => graphType.WithMetadata(Metadata, this);
}
