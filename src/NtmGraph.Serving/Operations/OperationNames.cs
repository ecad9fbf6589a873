using System.Collections.Concurrent;

namespace NtmGraph.Serving;

/// <summary>
/// The names of operations as metrics have them. Clients choose the names, and each name makes a series in the collector: so
/// there are only so many.
/// </summary>
internal sealed class OperationNames
{
    private const int Most = 200;
    private const int Longest = 100;

    /// <summary>The name of all others, as OpenTelemetry has it.</summary>
    private const string Other = "_OTHER";

    private readonly ConcurrentDictionary<string, byte> known = new(StringComparer.Ordinal);

    /// <summary>
    /// The name as metrics have it. May be called from any thread; where several call at the same time, a few more names may be
    /// taken.
    /// </summary>
    public string For(string? name)
    {
        if (name is null or { Length: > Longest })
            return name is null ? "" : Other;
        return known.ContainsKey(name) || (known.Count < Most && known.TryAdd(name, 0)) ? name : Other;
    }
}
