using System.Collections.Concurrent;
using System.Reflection;
using GraphQL;

namespace NtmGraph.Querying;

/// <summary>What grouped rows of a type can be filtered and ordered by.</summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<Type, RowShape> Known = new();

    private readonly Dictionary<string, RowMember> members;

    private RowShape(Type row)
    {
        var properties = row.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var dimensions = properties.Where(property => property.IsDefined(typeof(DimensionAttribute)))
            .Select(property => new RowMember(FieldName(property), property, Parts(property.PropertyType)));
        var measures = properties.Where(property => property.IsDefined(typeof(MeasureAttribute)))
            .Select(property => new RowMember(
                property.GetCustomAttribute<MeasureAttribute>()!.Name ?? FieldName(property), property, []));
        Dimensions = [.. dimensions];
        members = Dimensions.Concat(measures).ToDictionary(member => member.Name);
    }

    /// <summary>What the rows are grouped by, in the order in which rows are given.</summary>
    public IReadOnlyList<RowMember> Dimensions { get; }

    public IReadOnlyCollection<RowMember> Members => members.Values;

    public RowMember this[string name] => members[name];

    public static RowShape Of(Type row) => Known.GetOrAdd(row, unknown => new RowShape(unknown));

    /// <summary>What a key can be ordered by; nothing for types that are no keys.</summary>
    public static IReadOnlyList<RowMember> Parts(Type type) => DimensionAttribute.Entity(type) is null
        ? []
        : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(part => part.Name != "EqualityContract")
            .Select(part => new RowMember(FieldName(part), part, []))];

    private static string FieldName(PropertyInfo property) =>
        property.GetCustomAttribute<NameAttribute>()?.Name ?? property.Name.ToCamelCase();
}

/// <summary>A value of a row, or a key with several values.</summary>
internal sealed class RowMember(string name, PropertyInfo property, IReadOnlyList<RowMember> parts)
{
    private readonly Func<object, object?> value = Getter.Of(property);

    public string Name { get; } = name;

    public Type Type { get; } = property.PropertyType;

    /// <summary>What a key can be ordered by; empty for values.</summary>
    public IReadOnlyList<RowMember> Parts { get; } = parts;

    public object? Of(object? row) => row is null ? null : value(row);
}
