namespace NtmGraph.Serving;

/// <summary>
/// Takes any request, and ends those that are neither GET, HEAD nor POST. HEAD becomes GET from here on: the web server
/// remembers it, and sends no body.
/// </summary>
internal sealed class AllowGetAndPost : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        var http = request.Http.Request;
        if (HttpMethods.IsHead(http.Method))
            http.Method = HttpMethods.Get;
        return HttpMethods.IsGet(http.Method) || HttpMethods.IsPost(http.Method)
            ? next(request)
            : throw HttpRefusal.NotAllowed("GET, HEAD, POST", "Ask with GET or POST.");
    }
}

/// <summary>Takes any request, and ends those that are not POST.</summary>
internal sealed class AllowPost : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) =>
        HttpMethods.IsPost(request.Http.Request.Method) ? next(request) : throw HttpRefusal.NotAllowed("POST", "Ask with POST.");
}

/// <summary>
/// Takes any request, and ends those that are neither GET nor HEAD. HEAD is not made GET, so that no table
/// is written for it.
/// </summary>
internal sealed class AllowGet : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) =>
        HttpMethods.IsGet(request.Http.Request.Method) || HttpMethods.IsHead(request.Http.Request.Method)
            ? next(request)
            : throw HttpRefusal.NotAllowed("GET, HEAD", "Ask with GET.");
}
