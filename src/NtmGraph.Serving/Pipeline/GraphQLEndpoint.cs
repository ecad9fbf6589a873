namespace NtmGraph.Serving;

/// <summary>GraphQL over HTTP: one request in, one answer out, from one version of the data.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLExecution execution, DocumentCache documents, PersistedOperations persisted, AnswerFinder finder, HttpAnswer responses,
    TableAnswers tables, AnswerSerializer json, PublicAddress address)
{
    public const string Path = "/graphql";

    public Task Answer(HttpContext http) => responses.Guard(http, Respond);

    private async Task Respond(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
            http.Request.Method = HttpMethods.Get; // The web server knows better, and sends no body.
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
            throw HttpRefusal.NotAllowed("GET, HEAD, POST", "Ask with GET or POST.");
        using var bytes = await HttpQuestion.ReadBytes(http, address.Of(http.Request));
        var key = bytes.Key;
        if (await finder.Recall(http.Request, key) is { } kept)
            await responses.Write(http, new FoundAnswer(kept, FoundAnswer.Hit));
        else
            await AnswerAnew(http, bytes, key);
    }

    private async Task AnswerAnew(HttpContext http, RequestBytes bytes, string key)
    {
        var mediaType = MediaTypes.Preferred(http.Request)
            ?? throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                "The answer is application/graphql-response+json, application/json, text/csv or application/x-ndjson; the Accept header allows none of them.");
        var request = HttpQuestion.Read(http, bytes, json);
        persisted.Resolve(request);
        request.Query = request.Query!.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'); // The parser cannot quote a line that \r alone ends.
        var document = documents.Read(request.Query);
        var isQuery = document is null || document.IsQuery(request.OperationName);
        if (HttpMethods.IsGet(http.Request.Method) && !isQuery)
            throw HttpRefusal.NotAllowed("POST", "GET is for queries alone.");
        if (TableFormat.Of(mediaType, http.Request) is { } format)
        {
            await tables.Write(http, request, document, format);
            return;
        }
        var coding = ContentCoding.Preferred(http.Request);
        var origin = address.Of(http.Request);
        var report = http.Request.CostReport();
        Task<Answer> Compute(CancellationToken ct) => execution.Run(request, document, mediaType, origin + Path, report, ct);
        if (!isQuery)
        {
            await responses.Write(http, new FoundAnswer((await Compute(http.RequestAborted)).As(coding), FoundAnswer.Bypass));
            return;
        }
        var question = Question.Of(request, mediaType, coding, origin, report);
        var found = await finder.Find(http.Request, question, Compute);
        if (found is { Answer.Tag: not null, Cache: not FoundAnswer.Bypass })
            finder.Remember(key, question);
        await responses.Write(http, found);
    }
}
