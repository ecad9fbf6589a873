using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// What requests found in one version of the data that others will look for again, such as the unit of a code on a day. What was read
/// while the data changed reaches no answer: such a request is answered anew, with the findings of the next version. Any number of threads
/// may use it.
/// </summary>
internal sealed class Findings
{
    private const int Most = 5_000;

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
}
