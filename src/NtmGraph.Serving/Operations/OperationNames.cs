using System.Collections.Concurrent;

namespace NtmGraph.Serving;

/// <summary>The names of operations as metrics have them: clients choose the names, and every name is a series of its own.</summary>
internal sealed class OperationNames
{
    private const int Most = 200;
    private const int Longest = 100;
    private const string Other = "_OTHER";

    private readonly ConcurrentDictionary<string, byte> known = new(StringComparer.Ordinal);

    /// <summary>The name, or that of all others where there are too many.</summary>
    public string For(string? name)
    {
        if (name is null or { Length: > Longest })
            return name is null ? "" : Other;
        return known.ContainsKey(name) || (known.Count < Most && known.TryAdd(name, 0)) ? name : Other;
    }
}
