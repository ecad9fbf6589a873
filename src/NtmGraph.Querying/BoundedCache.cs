namespace NtmGraph.Querying;

/// <summary>Keeps values up to a bound; those not asked for the longest make room for new ones. Any number of threads may use it.</summary>
/// <param name="most">The most that the sizes of all kept values may add up to, in the unit in which <see cref="Keep"/> is told them.</param>
/// <param name="keys">How keys are compared; by their own equality where left out.</param>
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

    /// <summary>Keeps a value in the place of the one kept under its key. A value larger than the whole bound is not kept.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="size">How much of the bound the value takes.</param>
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
