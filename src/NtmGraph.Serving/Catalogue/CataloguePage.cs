using System.Xml.Linq;

namespace NtmGraph.Serving;

/// <summary>The catalogue for people: a page with all tables, and one for each.</summary>
internal static class CataloguePage
{
    private const string Style = """
        :root{color-scheme:light dark;background:light-dark(#fff,#141614);color:light-dark(#1b1f1c,#e6e9e6);font:16px/1.5 system-ui,sans-serif}body{max-width:72rem;margin:0 auto;padding:1rem}
        h1{line-height:1.2}section{margin:2rem 0}.scroll{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.35rem .75rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}
        pre{overflow-x:auto;padding:.75rem;border:1px solid #8886}code,td:first-child{font-family:ui-monospace,monospace}a{color:light-dark(#0b5c3b,#7fd1a8)}
        .preview td,.preview th{white-space:nowrap;max-width:24rem;overflow:hidden;text-overflow:ellipsis}dt{margin-top:1rem}dd{margin:0}
        """;

    /// <summary>What the files of each ending are.</summary>
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["csv"] = "CSV",
        ["xlsx"] = "Excel",
        ["json"] = "JSON",
        ["ndjson"] = "a JSON object a line",
        ["parquet"] = "Parquet",
        [ExportFile.JsonStat] = "JSON-stat",
        [ExportFile.Metadata] = "data package",
        [ExportFile.Csvw] = "CSV on the Web",
    };

    /// <summary>All tables.</summary>
    public static string List(IReadOnlyList<OfferedTable> tables, DataVersion data, string origin, Product product) => Whole("Data", "Every table that can be had, with what its columns mean and how tools read it.", data, origin, product,
        $"<link rel=\"alternate\" type=\"{MediaTypes.JsonLd}\" href=\"{new XText(origin + Endpoints.Data + Endpoints.JsonLd)}\">",
        new XElement("h1", "Data"),
        new XElement("p", "Every table that can be had, with what its columns mean and how tools read it. A question of your own is asked by ",
            new XElement("a", new XAttribute("href", origin + Endpoints.GraphQL), "GraphQL"), ". For programs: ",
            new XElement("a", new XAttribute("href", origin + Endpoints.Data + Endpoints.JsonLd), "DCAT and schema.org as JSON-LD"), ", ",
            new XElement("a", new XAttribute("href", origin + Endpoints.GraphQL + "/schema.graphql"), "the schema"), "."),
        new XElement("dl", tables.SelectMany(table => (XElement[])
        [
            new("dt", new XElement("a", new XAttribute("href", $"{origin}{Endpoints.Data}/{Uri.EscapeDataString(table.Name)}"), table.Name)), new("dd", table.About),
        ])));

    /// <summary>One table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its first rows, as the example asks for them.</param>
    /// <param name="data">The version of the data.</param>
    /// <param name="origin">Where readers reach this server.</param>
    /// <param name="product">The server.</param>
    public static string Of(OfferedTable table, IReadOnlyList<IReadOnlyList<string?>> rows, DataVersion data, string origin, Product product) => Whole(table.Name, table.About, data, origin, product,
        $"<script type=\"{MediaTypes.JsonLd}\">{CatalogueRecord.Of(table, data, origin, product).ToJsonString(CatalogueRecord.Readable)}</script>",
        new XElement("p", new XElement("a", new XAttribute("href", origin + Endpoints.Data), "Data")),
        new XElement("h1", table.Name),
        new XElement("p", table.About),
        new XElement("p", "Files, asked with the example below: ", table.Endings.OrderBy(ending => Formats.Keys.ToList().IndexOf(ending)).SelectMany((ending, place) => (object[])
            [place == 0 ? "" : " · ", new XElement("a", new XAttribute("href", table.ExampleFile(origin, ending)), Formats[ending])])),
        Section("preview", "Preview", rows.Count == 0
            ? new XElement("p", "The data has no rows for the example.")
            : Table("preview", table.Shape.Columns.Select(column => column.Name), rows)),
        Section("variables", "Variables", table.Variables.Count == 0
            ? new XElement("p", "It is asked for as it is.")
            : Table("", ["Parameter", "Type", "Meaning", "In the example"], table.Variables.Select(variable => (IReadOnlyList<string?>)
                [variable.Name, variable.Type + (variable.IsRequired ? ", must be given" : ""), variable.About, table.Example[variable.Name]?.ToJsonString(CatalogueRecord.Readable)]))),
        Section("columns", "Columns", Table("", ["Column", "Type", "Unit", "Meaning"], table.Shape.Columns.Select(column => (IReadOnlyList<string?>)
            [column.Name, ColumnDescription.Of(column)["type"]!.GetValue<string>(), ColumnDescription.Unit(column), ColumnDescription.Text(column)]))),
        Section("tools", "In your tool", TableRecipes.Of(table, origin).SelectMany(recipe => (XElement[])[new("h3", recipe.Tool), Code(recipe.Written)])),
        Section("query", "The query", Code(table.Text.TrimEnd())));

    private static XElement Section(string id, string title, object content) =>
        new("section", new XAttribute("aria-labelledby", id), new XElement("h2", new XAttribute("id", id), title), content);

    private static XElement Code(string text) => new("pre", new XAttribute("tabindex", 0), new XElement("code", text));

    private static XElement Table(string look, IEnumerable<string> head, IEnumerable<IReadOnlyList<string?>> rows) => new("div", new XAttribute("class", "scroll"), new XAttribute("tabindex", 0),
        new XElement("table", new XAttribute("class", look), new XElement("thead", new XElement("tr", head.Select(title => new XElement("th", new XAttribute("scope", "col"), title)))),
            new XElement("tbody", rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", cell ?? "")))))));

    private static string Whole(string title, string about, DataVersion data, string origin, Product product, string record, params XElement[] content) =>
        "<!doctype html>\n" + new XElement("html", new XAttribute("lang", "en"),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "description"), new XAttribute("content", about)),
                new XElement("title", $"{title} · {CatalogueRecord.Title(data, product)}"),
                new XElement("style", Style)),
            new XElement("body", new XElement("main", content), new XElement("footer", new XElement("p",
                $"{data.Titles}, version {data.Version} · ", new XElement("a", new XAttribute("href", origin + "/"), product.Name)))))
            .ToString(SaveOptions.DisableFormatting).Replace("</head>", $"{record}</head>", StringComparison.Ordinal);
}
