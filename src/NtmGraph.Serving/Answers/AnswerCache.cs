using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;
using ZiggyCreatures.Caching.Fusion;

namespace NtmGraph.Serving;

/// <summary>
/// Keeps whole answers in memory that is bounded. What many ask at once is computed once. All members may be called from any thread.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    /// <summary>How many bytes an entry counts beside its body: about what the objects around it take.</summary>
    private const int Overhead = 1000;

    /// <summary>A single answer may take this part of the memory, one eighth; the questions remembered together take another.</summary>
    private const int Part = 8;

    /// <summary>
    /// For how long a question counts as one whose answer cannot be kept. Those who ask it meanwhile have it computed without waiting
    /// for each other.
    /// </summary>
    private static readonly TimeSpan Briefly = TimeSpan.FromSeconds(5);

    private static readonly FusionCacheEntryOptions Lasting = new(TimeSpan.FromDays(365)) { Size = Overhead };

    private readonly DataWatch watch;
    private readonly BoundedCache<string, Question> questions;
    private readonly MemoryCache memory;
    private readonly FusionCache answers;
    private readonly long mostBytes;

    public AnswerCache(IOptions<CachingOptions> options, DataWatch watch)
    {
        this.watch = watch;
        mostBytes = options.Value.MaxBytes;
        questions = new(mostBytes / Part, StringComparer.Ordinal);
        memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = mostBytes - mostBytes / Part });
        answers = new FusionCache(new FusionCacheOptions { DisableTagging = true }, memory);
        watch.Changed += memory.Clear;
    }

    /// <summary>Whether a client may be given a kept answer.</summary>
    public bool MayGive(ServedRequest request) => mostBytes > 0 && !Says(request, "no-cache") && !Says(request, "no-store");

    /// <summary>Whether the answer to a client may be kept.</summary>
    public bool MayKeep(ServedRequest request) => mostBytes > 0 && !Says(request, "no-store");

    /// <summary>What a request asks whose bytes came before.</summary>
    /// <param name="key">The key of the bytes.</param>
    public Question? Recall(string key) => questions.Find(key);

    /// <summary>Has requests with the same bytes ask this question from now on.</summary>
    public void Remember(string key, Question question) => questions.Keep(key, question, Overhead);

    /// <summary>
    /// The answer that is kept, of the data that the database held at some moment of the last second. Null where there is none.
    /// </summary>
    public async ValueTask<Answer?> FindCurrent(Question question, CancellationToken ct)
    {
        if (watch.Known is not { } data || Find(question, data) is not { } answer)
            return null;
        var now = await watch.Recent(ct);
        return now == data ? answer : now is null ? null : Find(question, now);
    }

    /// <summary>Keeps an answer that was computed, if it is one that can be kept.</summary>
    public void Keep(Question question, Answer answer)
    {
        if (CanKeep(answer))
            answers.Set(Key(question.Hash, answer.Coding, answer.Data), answer, Lasting.Duplicate().SetSize(Size(answer)));
    }

    /// <summary>
    /// The kept answer, or else the one that is computed now: by this request, or by another that asks the same at this moment, for
    /// which this one waits. Should the other end before its answer is there, this request or one more that waits computes it. Null
    /// where the other's answer could not be kept.
    /// </summary>
    /// <param name="question">What is asked.</param>
    /// <param name="data">The version that the database holds, as far as is known.</param>
    /// <param name="request">The request that asks.</param>
    /// <param name="compute">Computes the answer for the request.</param>
    public Task<Answer?> FindOrAdd(Question question, DataVersion data, ServedRequest request, NextStep compute) =>
        FindOrAdd(question, question.Coding, data, request, compute);

    public void Dispose()
    {
        watch.Changed -= memory.Clear;
        answers.Dispose();
        memory.Dispose();
    }

    /// <summary>A compressed answer is made of the plain one, which is computed once for all codings.</summary>
    private async Task<Answer?> FindOrAdd(Question question, ContentCoding coding, DataVersion data, ServedRequest request, NextStep compute)
    {
        Answer? own = null;
        var kept = await answers.GetOrSetAsync<Answer?>(Key(question.Hash, coding, data), async (entry, _) =>
        {
            own = coding == ContentCoding.Identity
                ? await Compute(request, compute)
                : (await FindOrAdd(question, ContentCoding.Identity, data, request, compute))?.As(coding);
            if (own is not null && own.Data == data && CanKeep(own))
            {
                entry.Options.Size = Size(own);
                return own;
            }
            if (own is not null)
                Keep(question, own);
            entry.Options.Duration = Briefly;
            return null;
        }, Lasting, token: request.Ends);
        return own ?? kept;
    }

    private static async Task<Answer> Compute(ServedRequest request, NextStep compute)
    {
        await compute(request);
        return request.Computed!;
    }

    private Answer? Find(Question question, DataVersion data) =>
        answers.TryGet<Answer?>(Key(question.Hash, question.Coding, data), Lasting).GetValueOrDefault();

    private bool CanKeep(Answer answer) => answer.Tag is not null && Size(answer) <= mostBytes / Part;

    private static long Size(Answer answer) => answer.Body.Length + Overhead;

    private static string Key(string question, ContentCoding coding, DataVersion data) => string.Concat(question, data.Key, coding.Name);

    private static bool Says(ServedRequest request, string directive) =>
        request.Http.Request.Headers.CacheControl is { Count: > 0 } said && said.ToString().Contains(directive, StringComparison.OrdinalIgnoreCase);
}
