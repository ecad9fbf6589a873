using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Serving;

/// <summary>
/// What is made of a whole table: its description as a Tabular Data Package (what it holds, from where, and the address that gives it again),
/// that of its CSV as CSV on the Web, and its rows as a cube.
/// </summary>
internal static class ExportDescription
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Whether a file is made of the whole table, and is none itself.</summary>
    public static bool Makes(string ending) => ending is ExportFile.Metadata or ExportFile.Csvw or ExportFile.JsonStat;

    /// <exception cref="HttpRefusal">The table is no cube, and one is asked for.</exception>
    public static async Task<FoundAnswer> Of(Export export, string ending, ContentCoding coding)
    {
        var sources = new ExportSources(export.Pages.Shape);
        var cube = ending == ExportFile.JsonStat ? new JsonStatCube(export.Pages.Shape) : null;
        var rows = 0;
        await foreach (var data in export.Pages.All())
        {
            sources.Add(data);
            rows += export.Pages.Shape.Rows(data).Count();
            cube?.Add(data, export.Pages.Shape.Rows(data));
        }
        var named = sources.OrElse(export.Data.Titles);
        var described = cube?.Written(export, named) ?? (ending == ExportFile.Csvw ? CsvwDescription.Of(export, named) : Package(export, named, rows));
        var body = JsonSerializer.SerializeToUtf8Bytes(described, Readable);
        var mediaType = ending == ExportFile.Csvw ? MediaTypes.Csvw : MediaTypes.Json;
        var answer = new Answer(StatusCodes.Status200OK, mediaType, export.Data, body, ContentCoding.Identity, Answer.TagOf(mediaType, body));
        return export.Pages.First with { Answer = answer.As(coding) };
    }

    private static JsonObject Package(Export export, JsonArray sources, int rows)
    {
        var description = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = export.Operation.ToLowerInvariant(),
            ["title"] = export.Operation,
            ["description"] = export.About,
            ["created"] = export.Data.ImportedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["dataVersion"] = export.Data.Version,
            ["citation"] = export.Citation("csv"),
            ["sources"] = sources,
            ["resources"] = new JsonArray(Resource(export, rows)),
        };
        if (export.AsOf is { } day)
            description["asOf"] = day;
        return description;
    }

    private static JsonObject Resource(Export export, int rows) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = export.Operation.ToLowerInvariant(),
        ["path"] = export.Link("csv"),
        ["format"] = "csv",
        ["mediatype"] = MediaTypes.Csv,
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["doubleQuote"] = true, ["header"] = true },
        ["rows"] = rows,
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. export.Pages.Shape.Columns.Select(ColumnDescription.Of)]),
            ["missingValues"] = new JsonArray(""),
        },
    };
}
