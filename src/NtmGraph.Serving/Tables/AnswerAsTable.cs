namespace NtmGraph.Serving;

/// <summary>
/// Takes what <see cref="Negotiate"/> and <see cref="ParseDocument"/> gave. Where the client prefers a table, it has the steps below
/// answer the query as GraphQL, and gives a table of that answer as <see cref="ServedRequest.Found"/>. Such requests end here, with an
/// error where the answer is no table.
/// </summary>
internal sealed class AnswerAsTable(TableAnswers tables) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) =>
        TableFormat.Of(request.MediaType, request.Http.Request) is { } format ? Answer(request, format, next) : next(request);

    private async Task Answer(ServedRequest request, Func<TableAbout, TableFormat> format, NextStep next)
    {
        var pages = await tables.Open(request, whole: false, next);
        request.Found = pages.Failure ?? await tables.Table(pages, format(TableAbout.Of(request, pages)), request.Coding);
    }
}
