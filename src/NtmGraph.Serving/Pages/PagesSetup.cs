using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>The pages for people: the dashboard, the two IDEs, and the schema as text.</summary>
internal static class PagesSetup
{
    private const string GraphiQLPath = Endpoints.GraphQL + "/graphiql";
    private const string SchemaPath = Endpoints.GraphQL + "/schema";
    private const string SchemaPage = SchemaPath + ".graphql";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Where the pages lie that were built from src/web.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<PagesOptions>(configuration, "Pages")
            .Validate(pages => WebOrigins.AreValid(pages.Framers), "Pages:Framers must be *, or a list of origins such as https://example.org, without a path.");
        return services.AddSingleton<SchemaFile>();
    }

    public static void MapPages(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<IOptions<PagesOptions>>().Value;
        if (pages.Ide)
        {
            app.MapWhen(IdePage.IsWanted, ide => ide.Run(IdePage.Show));
            app.UseFiles("ide", Endpoints.GraphQL, Page.Ide);
        }
        if (pages.Dashboard || pages.GraphiQL)
            app.UseFiles("assets", "/assets", Page.GraphiQL);
        if (pages.Dashboard)
            app.MapMethods("/", Reading, app.Through(RequestPipelines.Dashboard));
        if (pages.GraphiQL)
            app.MapMethods(GraphiQLPath, Reading, http => Page.GraphiQL.ShowWithoutSlash(http).ExecuteAsync(http));
        if (pages.Schema)
        {
            app.MapMethods(SchemaPage, Reading, http => Schema(http).Page().ExecuteAsync(http)).ForReaders(app.Services);
            app.MapMethods(SchemaPath, Reading, http => Schema(http).Download().ExecuteAsync(http)).ForReaders(app.Services);
        }

        // The schema is made while the database is, and not before.
        static SchemaFile Schema(HttpContext http) => http.RequestServices.GetRequiredService<SchemaFile>();
    }

    /// <summary>Serves a folder of files where no endpoint answers.</summary>
    private static void UseFiles(this WebApplication app, string folder, string path, Page page)
    {
        var full = Path.Combine(Folder, folder);
        if (!Directory.Exists(full))
            return;
        var files = new PhysicalFileProvider(full);
        app.UseWhen(http => http.GetEndpoint() is null && http.Request.Path.StartsWithSegments(path), branch => branch
            .Use((http, next) =>
            {
                http.Request.Path += CompressedFiles.Choose(http, http.Request.Path.Value![path.Length..], file => files.GetFileInfo(file).Exists);
                return next(http);
            })
            .UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new CompressedFiles.Types(),
                RequestPath = path,
                OnPrepareResponse = file => SetHeaders(file, page),
            }));
    }

    private static void SetHeaders(StaticFileResponseContext file, Page page)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = page.Policy(); // A worker has the policy that its own file was sent with.
        CompressedFiles.SetHeaders(file.Context.Response, file.File.Name);
        headers.CacheControl = HasHash(file.Context.Request.Path) ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /// <summary>Whether the name of a file holds a hash of what is in it, as the tools that build pages name files.</summary>
    private static bool HasHash(PathString path) =>
        path.StartsWithSegments("/assets") || path.StartsWithSegments(Endpoints.GraphQL + "/static");
}
