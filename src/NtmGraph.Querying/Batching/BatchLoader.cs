using GraphQL.DataLoader;

namespace NtmGraph.Querying;

/// <summary>Collects the keys that sibling fields ask for, and fetches the answers for all of them at once.</summary>
internal sealed class BatchLoader<TKey, TResult>(
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TResult>>> fetch, Func<TResult> none, bool filtered)
    where TKey : notnull
{
    /// <summary>
    /// How many keys one fetch is given: SQL Server allows 2 100 parameters in a statement, which may name every key twice, and a filter
    /// may need 1 300 of them.
    /// </summary>
    private readonly int mostKeys = filtered ? 350 : 1000;

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
