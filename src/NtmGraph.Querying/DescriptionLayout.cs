using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQL.Utilities;

namespace NtmGraph.Querying;

/// <summary>Makes one line of descriptions that the XML documentation breaks into several.</summary>
public sealed partial class DescriptionLayout : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema) => Unbreak(type);

    /// <inheritdoc/>
    public override void VisitInputObject(IInputObjectGraphType type, ISchema schema) => Unbreak(type);

    /// <inheritdoc/>
    public override void VisitInterface(IInterfaceGraphType type, ISchema schema) => Unbreak(type);

    /// <inheritdoc/>
    public override void VisitEnum(EnumerationGraphType type, ISchema schema) => Unbreak(type);

    /// <inheritdoc/>
    public override void VisitEnumValue(EnumValueDefinition value, EnumerationGraphType type, ISchema schema) =>
        value.Description = Unbroken(value.Description);

    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) =>
        field.Description = Unbroken(field.Description);

    /// <inheritdoc/>
    public override void VisitObjectFieldArgumentDefinition(
        QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema) =>
        argument.Description = Unbroken(argument.Description);

    /// <inheritdoc/>
    public override void VisitInputObjectFieldDefinition(FieldType field, IInputObjectGraphType type, ISchema schema) =>
        field.Description = Unbroken(field.Description);

    private static void Unbreak(IGraphType type) => type.Description = Unbroken(type.Description);

    private static string? Unbroken(string? text) => text is null ? null : Breaks().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Breaks();
}
