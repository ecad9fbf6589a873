using GraphQL;

namespace NtmGraph;

/// <summary>Something with an identifier of its own, by which `node` finds it again.</summary>
[Name("Node")]
internal interface INode
{
    /// <summary>Opaque identifier, the same on every server and after every import.</summary>
    [Name("id"), Id]
    string NodeId { get; }
}
