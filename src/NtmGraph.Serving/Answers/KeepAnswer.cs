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

/// <summary>
/// Takes what <see cref="Negotiate"/> (<see cref="NameOperation"/> for a file) and <see cref="ParseDocument"/> gave. Gives <see cref="ServedRequest.Found"/>: an answer that was
/// kept, or that the steps below compute now. Of those who ask the same at the same time one has the answer computed, and the others
/// wait for it. What the client forbids in <c>Cache-Control</c> is not done.
/// </summary>
/// <remarks>Where a request ends while its answer is computed, the steps below may be at work for a little longer.</remarks>
internal sealed class KeepAnswer(AnswerCache answers, DataWatch watch) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        if (!request.IsKept || !request.IsQuery)
        {
            await next(request);
            request.Found = new FoundAnswer(request.Computed!.As(request.Coding), FoundAnswer.Bypass);
            return;
        }
        request.Question = Question.Of(request);
        request.Found = answers.MayGive(request)
            ? await FindOrCompute(request, request.Question, next)
            : new FoundAnswer(await Compute(request, request.Question, next), FoundAnswer.Bypass);
    }

    private async Task<FoundAnswer> FindOrCompute(ServedRequest request, Question question, NextStep next)
    {
        if (await answers.FindCurrent(question, request.Ends) is { } kept)
            return new(kept, FoundAnswer.Hit);
        while ((watch.Known ?? await watch.LookWhole(request.Ends)) is { } data)
            if (await answers.FindOrAdd(question, data, request, next) is { } answer)
                return new(answer, request.Computed is null ? FoundAnswer.Hit : FoundAnswer.Miss);
            else if (watch.Known == data)
                break; // Another request computed an answer that could not be kept. This one does not wait for a next one to do the same.
        return new(await Compute(request, question, next), FoundAnswer.Miss);
    }

    private async Task<Answer> Compute(ServedRequest request, Question question, NextStep next)
    {
        await next(request);
        if (answers.MayKeep(request))
            answers.Keep(question, request.Computed!);
        return request.Computed!.As(request.Coding);
    }
}
