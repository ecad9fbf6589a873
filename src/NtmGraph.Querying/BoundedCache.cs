namespace NtmGraph.Querying;

/// <summary>Keeps values in memory that is bounded: those that were not asked for the longest make room. Any number of threads may use it.</summary>
/// <param name="most">What the values that are kept may measure together.</param>
/// <param name="keys">How keys are compared; as they do themselves where left out.</param>
public sealed class BoundedCache<TKey, TValue>(long most, IEqualityComparer<TKey>? keys = null) where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> entries = new(keys);

    /// <summary>The entries, the one last asked for first.</summary>
    private readonly LinkedList<Entry> order = [];

    private long kept;

    /// <summary>The value kept under a key; null where there is none.</summary>
    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var entry))
                return default;
            order.Remove(entry);
            order.AddFirst(entry);
            return entry.Value.Value;
        }
    }

    /// <summary>Keeps a value, in the place of the one kept under that key. One that measures more than all may is not kept.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="size">What it measures.</param>
    public void Keep(TKey key, TValue value, long size = 1)
    {
        lock (gate)
        {
            if (entries.TryGetValue(key, out var old))
                Drop(old);
            if (size > most)
                return;
            entries.Add(key, order.AddFirst(new Entry(key, value, size)));
            kept += size;
            while (kept > most)
                Drop(order.Last!);
        }
    }

    private void Drop(LinkedListNode<Entry> entry)
    {
        order.Remove(entry);
        entries.Remove(entry.Value.Key);
        kept -= entry.Value.Size;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Size);
}
