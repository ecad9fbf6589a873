using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Serving;

/// <summary>
/// Has tables give a list field not in one cell but in columns of its own: one set of columns for each value that a field of its
/// elements may have, holding the first element with this value. A query that does not ask for that field gets one cell.
/// </summary>
/// <param name="by">The field of the elements that decides, as the schema calls it.</param>
/// <param name="values">Its values, in the order of the columns, as answers write them. Columns are named after them in small letters.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class SpreadAttribute(string by, params string[] values) : GraphQLAttribute
{
    /// <summary>The name under which a field of the schema keeps the attribute.</summary>
    internal const string Metadata = "spread";

    /// <summary>The field of the elements that decides.</summary>
    public string By { get; } = by;

    /// <summary>Its values.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>How the description of a column calls the element with a value, which stands for <c>{0}</c>.</summary>
    public string Description { get; set; } = "The element of {0}.";

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Metadata, this);
}
