using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// What requests found in one version of the data that others will look for again, such as the unit of a code on a day. What was read
/// while the data changed reaches no answer: such a request is answered anew, with the findings of the next version. Any number of threads
/// may use it.
/// </summary>
internal sealed class Findings
{
    /// <summary>The most rows that are kept; what is no list is one.</summary>
    private const int Most = 20_000;

    /// <summary>The most keys whose rows are kept of one look, so that a question about all units does not push out all others.</summary>
    private const int MostAtOnce = 500;

    private readonly BoundedCache<object, object> found = new(Most);

    /// <summary>What was found under a key; what a look finds where nothing was. Nothing is kept where the look throws or gives null.</summary>
    /// <param name="key">A record that says what is looked for.</param>
    /// <param name="look">Looks for it.</param>
    public async ValueTask<T> Find<T>(object key, Func<Task<T>> look)
    {
        if (found.Find(key) is T known)
            return known;
        var now = await look();
        if (now is not null)
            found.Keep(key, now);
        return now;
    }

    /// <summary>All rows found under some keys; for the keys under which nothing was looked for, those that one look finds.</summary>
    /// <param name="keys">Records, each once, that say what is looked for. The rows of more than 500 are not kept.</param>
    /// <param name="look">Looks for the rows of some of the keys.</param>
    public async Task<IEnumerable<T>> FindEach<TKey, T>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, Task<ILookup<TKey, T>>> look) where TKey : notnull
    {
        if (keys.Count > MostAtOnce)
            return (await look(keys)).SelectMany(rows => rows);
        var known = keys.ToDictionary(key => key, key => found.Find(key) as T[]);
        var unknown = keys.Where(key => known[key] is null).ToList();
        var now = unknown.Count == 0 ? null : await look(unknown);
        foreach (var key in unknown)
        {
            T[] rows = [.. now![key]];
            found.Keep(key, known[key] = rows, 1 + rows.Length);
        }
        return known.Values.SelectMany(rows => rows!);
    }
}
