using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Serving;

/// <summary>The tables that <c>/export</c> has, each with its variables and addresses.</summary>
internal sealed class ExportList(TableCatalogue catalogue, PublicAddress address)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Answers with the list as JSON for programs; leads browsers to the catalogue.</summary>
    public IResult Show(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.CacheControl = "no-cache";
        return MediaTypes.IsFromBrowser(http.Request)
            ? TypedResults.Redirect((http.Request.Path.Value!.EndsWith('/') ? ".." : ".") + Endpoints.Data)
            : TypedResults.Text(Json(address.Of(http.Request)).ToJsonString(Readable), MediaTypes.InUtf8(MediaTypes.Json));
    }

    private JsonObject Json(string origin) => new()
    {
        ["tables"] = new JsonArray([.. catalogue.All.Select(table =>
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
                entry[ending.Replace(".json", "", StringComparison.Ordinal)] = table.File(origin, ending);
            return entry;
        })]),
    };
}
