using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace NtmGraph.Serving;

/// <summary>The tables that <c>/export</c> has: the trusted operations that make one, each with its variables and addresses.</summary>
internal sealed class ExportList(PersistedOperations persisted, DocumentCache documents, PublicAddress address)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly SDLPrinter Printer = new();

    private readonly Lazy<IReadOnlyList<Table>> tables = new(() => [.. persisted.Names.Select(name => Read(name, persisted, documents)).OfType<Table>()]);

    /// <summary>Answers with the list: a page for browsers, JSON for programs.</summary>
    public IResult Show(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = "no-cache";
        var origin = address.Of(http.Request);
        return MediaTypes.IsFromBrowser(http.Request)
            ? TypedResults.Text(Page(origin), MediaTypes.InUtf8(MediaTypes.Html))
            : TypedResults.Text(Json(origin).ToJsonString(Readable), MediaTypes.InUtf8(MediaTypes.Json));
    }

    private static Table? Read(string name, PersistedOperations persisted, DocumentCache documents)
    {
        var text = persisted.Trusted(name)!;
        if (documents.Read(text) is not { } document || document.Plans.For(null, null) is not { } plan)
            return null;
        TableShape? shape;
        try
        {
            shape = TableShape.Of(plan);
        }
        catch (HttpRefusal)
        {
            return null;
        }
        if (shape is null)
            return null;
        var variables = document.Parsed.Definitions.OfType<GraphQLOperationDefinition>().Single().Variables?.Items ?? [];
        return new(name, Export.Describe(text), [.. ExportFile.Endings.Where(ending => ending != ExportFile.JsonStat || JsonStatCube.Fits(shape))], [.. variables.Select(variable =>
            new Variable(variable.Variable.Name.StringValue, Printer.Print(variable.Type), variable is { Type: GraphQLNonNullType, DefaultValue: null }))]);
    }

    private JsonObject Json(string origin) => new()
    {
        ["tables"] = new JsonArray([.. tables.Value.Select(table =>
        {
            var entry = new JsonObject
            {
                ["name"] = table.Name,
                ["description"] = table.About,
                ["variables"] = new JsonArray([.. table.Variables.Select(variable => new JsonObject
                {
                    ["name"] = variable.Name,
                    ["type"] = variable.Type,
                    ["required"] = variable.IsRequired,
                })]),
            };
            foreach (var ending in table.Endings)
                entry[ending.Replace(".json", "", StringComparison.Ordinal)] = Link(origin, table, ending);
            return entry;
        })]),
    };

    private string Page(string origin)
    {
        var html = HtmlEncoder.Default;
        var page = new StringBuilder("""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tables</title>
            <h1>Tables</h1>
            <p>Each can be had as CSV, as a workbook of Excel, as JSON, as a JSON object a line, as Parquet, grouped ones as a cube of JSON-stat, and described as a data package or as CSV on the Web. Variables are parameters of the address; those in bold must be given.</p>
            <dl>
            """);
        foreach (var table in tables.Value)
        {
            page.Append($"<dt><h2>{html.Encode(table.Name)}</h2><dd><p>{html.Encode(table.About)}<p>");
            page.AppendJoin(" · ", table.Endings.Select(ending => $"<a href=\"{html.Encode(Link(origin, table, ending))}\">{ending}</a>"));
            page.Append("<p>").AppendJoin(", ", table.Variables.Select(variable =>
                variable.IsRequired ? $"<b>{html.Encode(variable.Name)}</b> {html.Encode(variable.Type)}" : $"{html.Encode(variable.Name)} {html.Encode(variable.Type)}"));
        }
        return page.Append("</dl></html>").ToString();
    }

    private static string Link(string origin, Table table, string ending) => $"{origin}{Endpoints.Export}/{Uri.EscapeDataString(table.Name)}.{ending}";

    private sealed record Table(string Name, string About, IReadOnlyList<string> Endings, IReadOnlyList<Variable> Variables);

    private sealed record Variable(string Name, string Type, bool IsRequired);
}
