using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL.Types;

namespace NtmGraph.Serving;

/// <summary>Describes the CSV of a table by the vocabulary of CSV on the Web, in the words of the GraphQL schema.</summary>
internal static class CsvwDescription
{
    public static JsonObject Of(Export export, JsonArray sources) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
        ["url"] = export.Link("csv"),
        ["dc:title"] = export.Operation,
        ["dc:description"] = export.About,
        ["dc:source"] = new JsonArray([.. sources.Select(source => (JsonNode?)(string?)(source!["path"] ?? source["title"]))]),
        ["dc:modified"] = new JsonObject
        {
            ["@value"] = export.Data.ImportedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["@type"] = "date",
        },
        ["dialect"] = new JsonObject { ["header"] = true, ["delimiter"] = ",", ["doubleQuote"] = true, ["encoding"] = "utf-8" },
        ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. export.Pages.Shape.Columns.Select(Column)]) },
    };

    private static JsonObject Column(TableColumn column)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["dc:description"] = ColumnDescription.Text(column),
            ["datatype"] = column.Lists > 0 ? "string" : DataType(column.Path[^1].Type),
            ["required"] = column.IsRequired,
        };
        if (column.Lists == 1)
            described["separator"] = " | ";
        return described;
    }

    private static JsonNode DataType(IGraphType type) => type switch
    {
        EnumerationGraphType names => new JsonObject { ["base"] = "string", ["format"] = string.Join('|', names.Values.Select(value => value.Name)) },
        _ => type.Name switch
        {
            "Int" => "integer",
            "Long" => "long",
            "Float" => "double",
            "Decimal" => "decimal",
            "Boolean" => "boolean",
            "Date" => "date",
            "DateTime" => "dateTime",
            _ => "string",
        },
    };
}
