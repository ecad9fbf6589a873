using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NtmGraph.Serving;

/// <summary>The catalogue for programs: by the vocabularies DCAT 3, for portals of open data, and schema.org, for search engines, as JSON-LD.</summary>
internal static class CatalogueRecord
{
    /// <summary>Signs that HTML reads otherwise are escaped, since a record also stands in a page.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    private static readonly Dictionary<string, string> MediaTypeOf = new(StringComparer.Ordinal)
    {
        [ExportFile.Metadata] = MediaTypes.Json,
        [ExportFile.Csvw] = MediaTypes.Csvw,
        [ExportFile.JsonStat] = MediaTypes.Json,
        ["csv"] = MediaTypes.Csv,
        ["xlsx"] = MediaTypes.Xlsx,
        ["json"] = MediaTypes.Json,
        ["ndjson"] = MediaTypes.Ndjson,
        ["parquet"] = MediaTypes.Parquet,
    };

    /// <summary>The catalogue with all tables.</summary>
    public static JsonObject Of(IReadOnlyList<OfferedTable> tables, DataVersion data, string origin, Product product) => new()
    {
        ["@context"] = Context(),
        ["@id"] = origin + Endpoints.Data,
        ["@type"] = new JsonArray("dcat:Catalog", "DataCatalog"),
        ["dct:title"] = Title(data, product),
        ["name"] = Title(data, product),
        ["url"] = origin + Endpoints.Data,
        ["dct:modified"] = Modified(data),
        ["dcat:dataset"] = new JsonArray([.. tables.Select(table => Table(table, data, origin, product))]),
        ["dcat:service"] = new JsonObject { ["@type"] = "dcat:DataService", ["dct:title"] = "GraphQL", ["dcat:endpointURL"] = Reference(origin + Endpoints.GraphQL) },
    };

    /// <summary>One table, by itself.</summary>
    public static JsonObject Of(OfferedTable table, DataVersion data, string origin, Product product)
    {
        var record = Table(table, data, origin, product);
        record.Insert(0, "@context", Context());
        return record;
    }

    /// <summary>What the data is called, and by whom it is served.</summary>
    public static string Title(DataVersion data, Product product) => $"{data.Titles} · {product.Name}";

    private static JsonObject Table(OfferedTable table, DataVersion data, string origin, Product product)
    {
        var page = $"{origin}{Endpoints.Data}/{Uri.EscapeDataString(table.Name)}";
        return new()
        {
            ["@id"] = page,
            ["@type"] = new JsonArray("dcat:Dataset", "Dataset"),
            ["dct:title"] = table.Name,
            ["name"] = $"{table.Name} · {data.Titles}",
            ["dct:description"] = table.About,
            ["description"] = Long(table.About),
            ["url"] = page,
            ["dcat:landingPage"] = Reference(page),
            ["dct:modified"] = Modified(data),
            ["dateModified"] = Modified(data),
            ["dcat:version"] = data.Version,
            ["version"] = data.Version,
            ["isAccessibleForFree"] = true,
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = product.Name, ["url"] = origin + "/" },
            ["variableMeasured"] = new JsonArray([.. table.Shape.Columns.Select(Column)]),
            ["dcat:distribution"] = new JsonArray([.. table.Endings.Select(ending => new JsonObject
            {
                ["@type"] = "dcat:Distribution",
                ["dct:title"] = ending,
                ["dcat:accessURL"] = Reference(page),
                ["dcat:downloadURL"] = Reference(table.ExampleFile(origin, ending)),
                ["dcat:mediaType"] = Reference("https://www.iana.org/assignments/media-types/" + MediaTypeOf[ending]),
            })]),
            ["distribution"] = new JsonArray([.. table.Endings.Select(ending => new JsonObject
            {
                ["@type"] = "DataDownload",
                ["encodingFormat"] = MediaTypeOf[ending],
                ["contentUrl"] = table.ExampleFile(origin, ending),
            })]),
        };
    }

    private static JsonObject Column(TableColumn column)
    {
        var measured = new JsonObject { ["@type"] = "PropertyValue", ["name"] = column.Name, ["description"] = ColumnDescription.Text(column) };
        if (ColumnDescription.Unit(column) is { } unit)
            measured["unitText"] = unit;
        return measured;
    }

    private static JsonObject Context() => new()
    {
        ["@vocab"] = "https://schema.org/",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
    };

    private static JsonObject Reference(string address) => new() { ["@id"] = address };

    private static string Modified(DataVersion data) => data.ImportedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Search engines pass over what they are told in fewer than 50 characters.</summary>
    private static string Long(string about) => about.Length >= 50 ? about : $"{about} A table that is asked for by its variables.";
}
