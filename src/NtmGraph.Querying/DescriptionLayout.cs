using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQL.Utilities;

namespace NtmGraph.Querying;

/// <summary>Joins descriptions that the XML documentation breaks into several lines.</summary>
internal sealed partial class DescriptionLayout : BaseSchemaNodeVisitor
{
    public override void VisitObject(IObjectGraphType type, ISchema schema) => Unbreak(type);

    public override void VisitInputObject(IInputObjectGraphType type, ISchema schema) => Unbreak(type);

    public override void VisitInterface(IInterfaceGraphType type, ISchema schema) => Unbreak(type);

    public override void VisitEnum(EnumerationGraphType type, ISchema schema) => Unbreak(type);

    public override void VisitEnumValue(EnumValueDefinition value, EnumerationGraphType type, ISchema schema) =>
        value.Description = Unbroken(value.Description);

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) =>
        field.Description = Unbroken(field.Description);

    public override void VisitObjectFieldArgumentDefinition(
        QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema) =>
        argument.Description = Unbroken(argument.Description);

    public override void VisitInputObjectFieldDefinition(FieldType field, IInputObjectGraphType type, ISchema schema) =>
        field.Description = Unbroken(field.Description);

    private static void Unbreak(IGraphType type) => type.Description = Unbroken(type.Description);

    private static string? Unbroken(string? text) => text is null ? null : Breaks().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Breaks();
}
