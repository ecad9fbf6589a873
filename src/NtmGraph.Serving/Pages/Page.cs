using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>An HTML page built from src/web.</summary>
/// <param name="File">Where it lies in wwwroot.</param>
/// <param name="Scripts">What its scripts may do beyond loading files of this server, as <c>script-src</c> of a Content-Security-Policy has it.</param>
internal sealed record Page(string File, string Scripts = "")
{
    public static readonly Page Dashboard = new("index.html");
    public static readonly Page GraphiQL = new("graphiql/index.html");
    public static readonly Page Ide = new("ide/index.html", " 'unsafe-eval'");

    private static readonly string Html = MediaTypes.InUtf8(MediaTypes.Html);

    /// <summary>
    /// The Content-Security-Policy. Everything comes from this server. Charts and editors write styles into the page, and
    /// editors start workers.
    /// </summary>
    /// <param name="framers">The sites that may show it in a frame, with spaces between.</param>
    public string Policy(string framers = "") =>
        ($"default-src 'self'; script-src 'self'{Scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + $"worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self' {framers}").TrimEnd();

    /// <summary>Whether it was built.</summary>
    public bool IsBuilt => System.IO.File.Exists(Whole);

    private string Whole => Path.Combine(PagesSetup.Folder, File);

    /// <summary>Has browsers ask for the page anew each time; the files that it loads have a hash in their names, and are kept.</summary>
    public void SetHeaders(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = Policy(this == Dashboard ? Framers(http) : "");
    }

    /// <summary>Answers with the page as it was built.</summary>
    public IResult Show(HttpContext http)
    {
        SetHeaders(http);
        var file = new FileInfo(Whole + CompressedFiles.Choose(http, Whole, System.IO.File.Exists));
        CompressedFiles.SetHeaders(http.Response, file.Name);
        return file.Exists
            ? TypedResults.PhysicalFile(file.FullName, Html, lastModified: file.LastWriteTimeUtc,
                entityTag: new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}\""))
            : TypedResults.Text(Missing(http.RequestServices.GetRequiredService<Product>()), Html, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Answers with the page or, where the address ends with a slash, against which it names its files wrongly, with the way to it.</summary>
    public IResult ShowWithoutSlash(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        return path.EndsWith('/') ? TypedResults.Redirect("../" + path.TrimEnd('/').Split('/')[^1]) : Show(http);
    }

    private static string Framers(HttpContext http) =>
        string.Join(' ', WebOrigins.Listed(http.RequestServices.GetRequiredService<IOptions<PagesOptions>>().Value.Framers));

    private static string Missing(Product product) => $"""
        <!doctype html><html lang="en"><meta charset="utf-8"><title>{product.Name}</title>
        <p>This page was not built: install Node.js 20.19 or later, and build {product.Name} again.</p>
        """;
}
