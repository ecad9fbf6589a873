using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL.Types;

namespace NtmGraph.Serving;

/// <summary>Describes a column as a field of a Table Schema, in the words of the GraphQL schema.</summary>
internal static class ColumnDescription
{
    public static JsonObject Of(TableColumn column)
    {
        var field = column.Path[^1];
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["title"] = string.Join('.', column.Path.Select(field => field.Key)),
            ["type"] = column.Lists > 0 ? "string" : Type(field.Type),
            ["description"] = Text(column),
        };
        if (field.Type.Name == "DateTime" && column.Lists == 0)
            described["format"] = "any";
        if (Unit(column) is { } unit)
            described["unit"] = unit;
        var constraints = new JsonObject();
        if (column.IsRequired)
            constraints["required"] = true;
        if (column.Lists == 0 && field.Type is EnumerationGraphType names)
            constraints["enum"] = new JsonArray([.. names.Values.Select(value => (JsonNode)value.Name)]);
        if (constraints.Count > 0)
            described["constraints"] = constraints;
        return described;
    }

    private static string Type(IGraphType type) => type.Name switch
    {
        "Int" or "Long" => "integer",
        "Float" or "Decimal" => "number",
        "Boolean" => "boolean",
        "Date" => "date",
        "DateTime" => "datetime",
        _ => "string",
    };

    /// <summary>In what its values are measured; null where the schema does not say.</summary>
    public static string? Unit(TableColumn column) => column.Path[^1].Definition.GetMetadata<string?>(UnitAttribute.Metadata);

    /// <summary>What a column holds.</summary>
    public static string Text(TableColumn column)
    {
        var descriptions = column.Path.Where(field => !field.IsOfConnection && !field.IsOfEdge)
            .Select(field => field.Spread is { } spread && column.Value is { } value ? string.Format(CultureInfo.InvariantCulture, spread.Description, value) : field.Definition.Description)
            .OfType<string>();
        return string.Join(' ', column.Lists > 0 ? [.. descriptions, "Several values stand with | between them."] : descriptions);
    }
}
