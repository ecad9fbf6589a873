using GraphQL;

namespace NtmGraph;

/// <summary>In what a figure is measured, wherever it is the same for all: "%". Descriptions of tables say it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class UnitAttribute(string unit) : GraphQLAttribute
{
    /// <summary>The name under which a field of the schema keeps its unit.</summary>
    public const string Metadata = "unit";

    public override void Modify(GraphQL.Types.FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Metadata, unit);
}
