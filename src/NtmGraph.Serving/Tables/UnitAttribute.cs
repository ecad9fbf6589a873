using GraphQL;

namespace NtmGraph.Serving;

/// <summary>
/// Says in what the values of a field are measured, such as "%", where it is the same for all. Descriptions of tables say it.
/// </summary>
/// <param name="unit">The unit of measurement.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : GraphQLAttribute
{
    /// <summary>The name under which a field of the schema keeps its unit.</summary>
    internal const string Metadata = "unit";

    /// <inheritdoc/>
    public override void Modify(GraphQL.Types.FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Metadata, unit);
}
