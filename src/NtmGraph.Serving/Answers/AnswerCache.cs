using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace NtmGraph.Serving;

/// <summary>Keeps whole answers in memory that is bounded. What many ask at once is computed once.</summary>
internal sealed class AnswerCache : IDisposable
{
    /// <summary>What an entry counts beside its body, in bytes.</summary>
    private const int Overhead = 1000;

    /// <summary>A single answer may take this part of the memory.</summary>
    private const int Part = 8;

    /// <summary>For how long those who ask the same are known to get no answer that can be kept, and do not wait for each other.</summary>
    private static readonly TimeSpan Briefly = TimeSpan.FromSeconds(5);

    private static readonly FusionCacheEntryOptions Lasting = new(TimeSpan.FromDays(365)) { Size = Overhead };

    private readonly MemoryCache memory;
    private readonly FusionCache answers;
    private readonly long mostBytes;

    public AnswerCache(IOptions<CachingOptions> options, DataWatch watch)
    {
        mostBytes = options.Value.MaxBytes;
        memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = mostBytes });
        answers = new FusionCache(new FusionCacheOptions { DisableTagging = true }, memory);
        watch.Changed += memory.Clear;
    }

    /// <summary>Whether answers are kept at all.</summary>
    public bool Enabled => mostBytes > 0;

    /// <summary>What a request asks that came before, byte for byte.</summary>
    public Question? Recall(string requestKey) => memory.Get<Question>(requestKey);

    public void Remember(string requestKey, Question question) =>
        memory.Set(requestKey, question, new MemoryCacheEntryOptions { Size = Overhead });

    public Answer? Find(Question question, DataVersion data) =>
        answers.TryGet<Answer?>(Key(question.Hash, question.Coding, data), Lasting).GetValueOrDefault();

    public void Keep(Question question, Answer answer)
    {
        if (CanKeep(answer))
            answers.Set(Key(question.Hash, answer.Coding, answer.Data), answer, Lasting.Duplicate().SetSize(Size(answer)));
    }

    /// <summary>
    /// The answer as it is kept, or as one of those who ask computes it. Null where another's answer could not be kept.
    /// Should the one who computes go away, the next does it.
    /// </summary>
    public Task<Answer?> FindOrAdd(
        Question question, DataVersion data, Func<CancellationToken, Task<Answer>> compute, CancellationToken ct) =>
        FindOrAdd(question, question.Coding, data, compute, ct);

    public void Dispose()
    {
        answers.Dispose();
        memory.Dispose();
    }

    private async Task<Answer?> FindOrAdd(
        Question question, ContentCoding coding, DataVersion data, Func<CancellationToken, Task<Answer>> compute, CancellationToken ct)
    {
        Answer? own = null;
        var kept = await answers.GetOrSetAsync<Answer?>(Key(question.Hash, coding, data), async (entry, ct) =>
        {
            own = coding == ContentCoding.Identity
                ? await compute(ct)
                : (await FindOrAdd(question, ContentCoding.Identity, data, compute, ct))?.As(coding);
            if (own is not null && own.Data == data && CanKeep(own))
            {
                entry.Options.Size = Size(own);
                return own;
            }
            if (own is not null)
                Keep(question, own);
            entry.Options.Duration = Briefly;
            return null;
        }, Lasting, token: ct);
        return own ?? kept;
    }

    private bool CanKeep(Answer answer) => answer.Tag is not null && Size(answer) <= mostBytes / Part;

    private static long Size(Answer answer) => answer.Body.Length + Overhead;

    private static string Key(string question, ContentCoding coding, DataVersion data) => string.Concat(question, data.Key, coding.Name);
}
