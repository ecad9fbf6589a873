namespace NtmGraph.Querying;

/// <summary>How lists of a type are called: <c>Units</c> gives <c>UnitsConnection</c> and <c>UnitsEdge</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConnectionNameAttribute(string name) : Attribute
{
    /// <summary>The plural.</summary>
    public string Name { get; } = name;

    internal static string Of(Type type) =>
        ((ConnectionNameAttribute?)GetCustomAttribute(type, typeof(ConnectionNameAttribute)))?.Name
        ?? throw new InvalidOperationException($"{type.Name} is listed, but has no [ConnectionName].");
}
