namespace NtmGraph.Serving;

/// <summary>Banana Cake Pop, which shares the address of the GraphQL endpoint.</summary>
internal static class IdePage
{
    /// <summary>A URL with one of these parameters asks a question, also where a browser opens it.</summary>
    private static readonly string[] Questions = ["query", "documentId", "id", "extensions", SendSchema.Parameter];

    /// <summary>Whether a browser opens the endpoint: the request wants a page, and asks no question.</summary>
    public static bool IsWanted(HttpContext http)
    {
        var request = http.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Path.StartsWithSegments(Endpoints.GraphQL, out var rest) && rest.Value is "" or "/"
            && MediaTypes.IsFromBrowser(request)
            && !Questions.Any(request.Query.ContainsKey);
    }

    /// <summary>
    /// Its files are named relative to the page, so the page's own address must end with a slash. The way there is relative too: a proxy
    /// may have taken a part of the address away.
    /// </summary>
    public static Task Show(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept";
        IResult answer = http.Request.Path.Value!.EndsWith('/')
            ? Page.Ide.Show(http)
            : TypedResults.Redirect(http.Request.Path.Value[(http.Request.Path.Value.LastIndexOf('/') + 1)..] + "/");
        return answer.ExecuteAsync(http);
    }
}
