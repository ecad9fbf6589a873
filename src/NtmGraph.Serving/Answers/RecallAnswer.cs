namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Bytes"/>. Where the same bytes came before and their answer is kept, it gives that as
/// <see cref="ServedRequest.Found"/>, and the request is not read any further: most requests end here, so this way must stay short.
/// Otherwise it remembers which question the bytes turned out to ask.
/// </summary>
internal sealed class RecallAnswer(AnswerCache answers) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var key = request.Bytes!.Key;
        if (answers.MayGive(request) && answers.Recall(key) is { } asked && await answers.FindCurrent(asked, request.Ends) is { } kept)
        {
            request.Found = new FoundAnswer(kept, FoundAnswer.Hit);
            return;
        }
        await next(request);
        if (request is { Question: { } question, Found: { Answer.Tag: not null, Cache: not FoundAnswer.Bypass } })
            answers.Remember(key, question);
    }
}
