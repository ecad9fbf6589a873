using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>Whether a property may be null, by its declaration.</summary>
internal static class Nullability
{
    public static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
