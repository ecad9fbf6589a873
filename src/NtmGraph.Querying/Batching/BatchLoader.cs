using GraphQL.DataLoader;

namespace NtmGraph.Querying;

/// <summary>Collects the keys that sibling fields ask for, and fetches the answers for all of them at once.</summary>
/// <param name="fetch">Fetches the answers for some keys.</param>
/// <param name="none">The answer for a key for which the fetch gave none.</param>
/// <param name="mostKeys">How many keys one fetch is given.</param>
internal sealed class BatchLoader<TKey, TResult>(
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TResult>>> fetch, Func<TResult> none, int mostKeys)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private Batch? open;

    public IDataLoaderResult<TResult> Load(TKey key)
    {
        lock (gate)
        {
            open ??= new Batch(this);
            open.Keys.Add(key);
            return new Pending(open, key);
        }
    }

    private sealed class Batch(BatchLoader<TKey, TResult> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TResult>>? answers;

        public HashSet<TKey> Keys { get; } = [];

        public async Task<TResult> Get(TKey key, CancellationToken ct)
        {
            lock (loader.gate)
            {
                if (loader.open == this)
                    loader.open = null;
                answers ??= loader.Fetch([.. Keys.Order()], ct);
            }
            return (await answers).TryGetValue(key, out var answer) ? answer : loader.None();
        }
    }

    private async Task<IReadOnlyDictionary<TKey, TResult>> Fetch(IReadOnlyList<TKey> keys, CancellationToken ct)
    {
        if (keys.Count <= mostKeys)
            return await fetch(keys, ct);
        var all = new Dictionary<TKey, TResult>();
        foreach (var some in keys.Chunk(mostKeys))
            foreach (var (key, answer) in await fetch(some, ct))
                all[key] = answer;
        return all;
    }

    private TResult None() => none();

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TResult>
    {
        public Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) => batch.Get(key, cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await batch.Get(key, cancellationToken);
    }
}
