using System.Collections.Concurrent;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>Whether a property may be null, by its declaration.</summary>
internal static class Nullability
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Known = new();

    public static bool IsNullable(PropertyInfo property) => Known.GetOrAdd(
        property, unknown => new NullabilityInfoContext().Create(unknown).ReadState == NullabilityState.Nullable);
}
