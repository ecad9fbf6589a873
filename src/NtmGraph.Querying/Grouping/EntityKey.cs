namespace NtmGraph.Querying;

/// <summary>
/// The entity that a group of rows belongs to. The field shows the entity itself; the public properties that a key adds are
/// what rows can be ordered by, the first of them by default. Where its properties, hidden ones too, are all of the entity's columns
/// that are asked for, the entity is made of them.
/// </summary>
/// <param name="Id">Primary key of the entity.</param>
public abstract record EntityKey<T>(int Id) where T : class
{
    /// <summary>The entity with the columns asked for; null until it is read.</summary>
    internal T? Entity { get; set; }
}

/// <summary>The keys of groups.</summary>
public static class EntityKeys
{
    /// <summary>A statement has only so many parameters.</summary>
    private const int MostIds = 1000;

    /// <summary>Reads what ids stand for, some at a time.</summary>
    /// <param name="ids">The ids, more than once or not at all.</param>
    /// <param name="read">Reads what some of them stand for, by their ids.</param>
    public static async Task<Dictionary<int, T>> Read<T>(IEnumerable<int?> ids, Func<int[], Task<Dictionary<int, T>>> read)
    {
        var found = new Dictionary<int, T>();
        foreach (var some in ids.OfType<int>().Distinct().Chunk(MostIds))
            foreach (var (id, of) in await read(some))
                found.Add(id, of);
        return found;
    }

    /// <summary>The key with this id; null where there is no id.</summary>
    /// <exception cref="KeyNotFoundException">No key has this id.</exception>
    public static TKey? Of<TKey>(this IReadOnlyDictionary<int, TKey> keys, int? id) where TKey : class => id is { } known ? keys[known] : null;
}
