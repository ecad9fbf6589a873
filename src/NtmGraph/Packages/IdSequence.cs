namespace NtmGraph;

/// <summary>Hands out the primary keys of new rows, above those already in the database.</summary>
internal sealed class IdSequence(IReadOnlyDictionary<Type, int> highest)
{
    private readonly Dictionary<Type, int> last = new(highest);

    public int Next<T>() => last[typeof(T)] = last.GetValueOrDefault(typeof(T)) + 1;
}
