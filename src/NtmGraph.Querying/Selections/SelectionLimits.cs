namespace NtmGraph.Querying;

/// <summary>How much the operations of a document may select. What the variables say makes no difference.</summary>
public class SelectionLimits
{
    /// <summary>The most fields that the operations of a document select, those of a fragment as often as it is spread.</summary>
    public int MaxFields { get; set; } = 2_000;

    /// <summary>The most of these fields that are given another name (an alias).</summary>
    public int MaxAliases { get; set; } = 200;

    /// <summary>How deep fields may be nested.</summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>How often the lists of introspection may be nested in each other: <c>fields</c> of a type within <c>fields</c> of a type is two.</summary>
    public int MaxIntrospectionDepth { get; set; } = 2;
}
