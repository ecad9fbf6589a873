using System.Collections;
using System.Reflection;
using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>What filters and orders can speak of in rows of a type, read off its declaration.</summary>
internal sealed class Shape
{
    private static readonly Dictionary<Type, Shape> Known = [];

    private readonly NullabilityInfoContext nullability = new();
    private readonly PropertyInfo[] properties;

    private Shape(Type type)
    {
        Type = type;
        properties = [.. type.GetProperties().Where(property =>
            property.GetCustomAttribute<IgnoreAttribute>() is null && property.GetCustomAttribute<NameAttribute>() is null
            && property.GetCustomAttribute<DayAttribute>() is null)];
    }

    public Type Type { get; }

    public IEnumerable<PropertyInfo> Columns => properties.Where(property => IsScalar(property.PropertyType));

    public IEnumerable<PropertyInfo> Lists => properties.Where(property => property.PropertyType.IsGenericType
        && property.PropertyType.IsAssignableTo(typeof(IEnumerable)));

    public IEnumerable<PropertyInfo> Relations => properties.Except(Columns).Except(Lists);

    public static Shape Of(Type type)
    {
        lock (Known)
            return Known.TryGetValue(type, out var known) ? known : Known[type] = new Shape(type);
    }

    public PropertyInfo? Find(string field) => properties.FirstOrDefault(property => Name(property) == field);

    public bool IsNullable(PropertyInfo property) => nullability.Create(property).ReadState == NullabilityState.Nullable;

    public static string Name(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    public static Type Value(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    public static Type Element(PropertyInfo list) => list.PropertyType.GetGenericArguments()[0];

    private static bool IsScalar(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(decimal) || type == typeof(DateOnly);
    }
}
