using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>How much a reader may ask for.</summary>
public sealed class QueryingOptions
{
    /// <summary>Elements on a page where the reader does not say. The default is 50.</summary>
    public int DefaultPageSize { get; set; } = 50;

    /// <summary>The most elements a reader may ask for at once. The default is 200.</summary>
    public int MaxPageSize { get; set; } = 200;

    /// <summary>How deep filters and orders may be nested. The default is 10.</summary>
    public int MaxDepth { get; set; } = 10;

    /// <summary>The most conditions in a filter. The default is 300; databases refuse expressions of more than 1 000.</summary>
    public int MaxConditions { get; set; } = 300;

    /// <summary>
    /// The most to-one relations that the filter, the order and the selection of one list may lead through. The default
    /// is 25; SQLite joins up to 64 tables, and a relation may need two.
    /// </summary>
    public int MaxRelations { get; set; } = 25;

    /// <summary>The most values in a list such as <c>in</c>. The default is 1 000.</summary>
    public int MaxListLength { get; set; } = 1000;

    /// <summary>The longest text to compare with, in characters. The default is 1 000.</summary>
    public int MaxTextLength { get; set; } = 1000;

    /// <summary>The most rows of a grouped field. The default is 20 000.</summary>
    public int MaxGroups { get; set; } = 20_000;

    /// <summary>How searched texts are folded, the same way as the stored ones. The default makes small letters of capitals.</summary>
    public Func<string, string> Fold { get; set; } = text => text.ToLowerInvariant();

    /// <summary>Prepares the context that a list is read from, for the field that asks. The default does nothing.</summary>
    public Action<IResolveFieldContext, DbContext> Prepare { get; set; } = (_, _) => { };

    /// <summary>
    /// What tells apart the answers to one field in one place of the response, as the day that a parent speaks of. Only fields
    /// with the same are answered together. The default is the same for all.
    /// </summary>
    public Func<IResolveFieldContext, string> Variant { get; set; } = _ => "";

    /// <summary>
    /// The version of the data that a request reads. Cursors of entities without a natural key are good in one version only.
    /// The default is one version for ever.
    /// </summary>
    public Func<IResolveFieldContext, string> DataVersion { get; set; } = _ => "";
}
