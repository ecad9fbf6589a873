using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Serving;

/// <summary>Describes a table as a Tabular Data Package: what it holds, from where, and the address that gives it again.</summary>
internal static class ExportDescription
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static async Task<FoundAnswer> Of(Export export, ContentCoding coding)
    {
        var sources = new ExportSources(export.Pages.Shape);
        var rows = 0;
        await foreach (var data in export.Pages.All())
        {
            sources.Add(data);
            rows += export.Pages.Shape.Rows(data).Count();
        }
        var body = JsonSerializer.SerializeToUtf8Bytes(Package(export, sources, rows), Readable);
        var answer = new Answer(
            StatusCodes.Status200OK, MediaTypes.Json, export.Data, body, ContentCoding.Identity, Answer.TagOf(MediaTypes.Json, body));
        return export.Pages.First with { Answer = answer.As(coding) };
    }

    private static JsonObject Package(Export export, ExportSources sources, int rows)
    {
        var data = $"{export.Data.Titles}, version {export.Data.Version}";
        var description = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = export.Operation.ToLowerInvariant(),
            ["title"] = export.Operation,
            ["description"] = export.About,
            ["created"] = export.Data.ImportedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["dataVersion"] = export.Data.Version,
            ["citation"] = $"{export.About}{(export.AsOf is { } asOf ? $" {asOf}." : "")} Data: {data}. {export.Link("csv")}",
            ["sources"] = sources.OrElse(export.Data.Titles),
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
