namespace NtmGraph.Serving;

/// <summary>Finds the answer to a query: kept from before, or computed now and then kept.</summary>
internal sealed class AnswerFinder(AnswerCache answers, DataWatch watch, TimeLimit time)
{
    /// <summary>The answer kept for a request that came before, byte for byte. Null where there is none.</summary>
    public ValueTask<Answer?> Recall(HttpRequest request, string key) =>
        UsesCache(request) && answers.Recall(key) is { } question ? Kept(question, request.HttpContext.RequestAborted) : default;

    /// <summary>Has the request, byte for byte, ask this question from now on.</summary>
    public void Remember(string key, Question question) => answers.Remember(key, question);

    /// <param name="request">The request, which may forbid kept answers.</param>
    /// <param name="question">What it asks.</param>
    /// <param name="compute">Computes the answer.</param>
    public Task<FoundAnswer> Find(HttpRequest request, Question question, Func<CancellationToken, Task<Answer>> compute) =>
        time.Run(ct => Find(request, question, compute, ct), request.HttpContext.RequestAborted);

    private async Task<FoundAnswer> Find(
        HttpRequest request, Question question, Func<CancellationToken, Task<Answer>> compute, CancellationToken ct)
    {
        if (UsesCache(request))
            return await FindOrCompute(question, compute, ct);
        var answer = await compute(ct);
        if (answers.Enabled && !Says(request, "no-store"))
            answers.Keep(question, answer);
        return new(answer.As(question.Coding), FoundAnswer.Bypass);
    }

    private async Task<FoundAnswer> FindOrCompute(Question question, Func<CancellationToken, Task<Answer>> compute, CancellationToken ct)
    {
        if (await Kept(question, ct) is { } kept)
            return new(kept, FoundAnswer.Hit);
        var computed = false;
        Task<Answer> Compute(CancellationToken ct)
        {
            computed = true;
            return compute(ct);
        }
        while ((watch.Known ?? await watch.Look(ct)) is { } data)
            if (await answers.FindOrAdd(question, data, Compute, ct) is { } answer)
                return new(answer, computed ? FoundAnswer.Miss : FoundAnswer.Hit);
            else if (watch.Known == data)
                break;
        var own = await Compute(ct);
        answers.Keep(question, own);
        return new(own.As(question.Coding), FoundAnswer.Miss);
    }

    /// <summary>The answer kept, where the data is still what it was a second ago.</summary>
    private async ValueTask<Answer?> Kept(Question question, CancellationToken ct)
    {
        if (watch.Known is not { } data || answers.Find(question, data) is not { } answer)
            return null;
        var now = await watch.Recent(ct);
        return now == data ? answer : now is null ? null : answers.Find(question, now);
    }

    private bool UsesCache(HttpRequest request) => answers.Enabled && !Says(request, "no-cache") && !Says(request, "no-store");

    private static bool Says(HttpRequest request, string directive) =>
        request.Headers.CacheControl is { Count: > 0 } said && said.ToString().Contains(directive, StringComparison.OrdinalIgnoreCase);
}
