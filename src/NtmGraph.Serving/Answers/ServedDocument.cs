namespace NtmGraph.Serving;

/// <summary>What a document is made of that tells of the data, beside the answers to questions.</summary>
/// <param name="Origin">Where readers reach this server, without a path.</param>
/// <param name="Data">The version of the data.</param>
/// <param name="Query">The parameters of the URL.</param>
/// <param name="Ends">Cancelled when nobody waits for the document any more.</param>
public sealed record DocumentRequest(string Origin, DataVersion Data, IQueryCollection Query, CancellationToken Ends);

/// <summary>Documents that tell of the data: made by one function each, and answered as questions are.</summary>
public static class ServedDocument
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Has GET requests of a path answered by a document, for those who may read: with the version of the data, a tag by which a client that
    /// holds it is spared the body, and compressed. Whatever prevents it is told to the client as JSON.
    /// </summary>
    /// <param name="app">Where to map.</param>
    /// <param name="path">The path.</param>
    /// <param name="mediaType">What the document is; it is in UTF-8.</param>
    /// <param name="write">Makes the document, or throws an <see cref="HttpRefusal"/>.</param>
    public static IEndpointConventionBuilder MapDocument(this IEndpointRouteBuilder app, string path, string mediaType, Func<DocumentRequest, Task<byte[]>> write)
    {
        var services = app.ServiceProvider;
        return app.MapMethods(path, Reading, HttpAnswer.Guard(services, Respond, MediaTypes.Json)).ForReaders(services);

        async Task Respond(HttpContext http)
        {
            var data = await services.GetRequiredService<DataWatch>().Recent(http.RequestAborted) ?? throw HttpRefusal.NoData();
            var asked = new DocumentRequest(services.GetRequiredService<PublicAddress>().Of(http.Request), data, http.Request.Query, http.RequestAborted);
            var body = await write(asked);
            var answer = new Answer(StatusCodes.Status200OK, mediaType, data, body, ContentCoding.Identity, Answer.TagOf(mediaType, body));
            await services.GetRequiredService<HttpAnswer>().Write(http, new(answer.As(ContentCoding.Preferred(http.Request)), FoundAnswer.Miss));
        }
    }
}
