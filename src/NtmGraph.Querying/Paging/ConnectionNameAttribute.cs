using System.Collections.Concurrent;

namespace NtmGraph.Querying;

/// <summary>How lists of a type are called: <c>Units</c> gives <c>UnitsConnection</c> and <c>UnitsEdge</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConnectionNameAttribute(string name) : Attribute
{
    /// <summary>The plural.</summary>
    public string Name { get; } = name;

    private static readonly ConcurrentDictionary<Type, string> Known = new();

    internal static string Of(Type type) => Known.GetOrAdd(type, unknown =>
        ((ConnectionNameAttribute?)GetCustomAttribute(unknown, typeof(ConnectionNameAttribute)))?.Name
        ?? throw new InvalidOperationException($"{unknown.Name} is listed, but has no [ConnectionName]."));
}
