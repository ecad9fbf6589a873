using System.Collections.Concurrent;
using System.Reflection;
using GraphQL;
using GraphQL.Types;

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
            .Select(property => new RowMember(EntityShape.FieldName(property), property, Parts(property.PropertyType)));
        var measures = properties.Where(property => property.IsDefined(typeof(MeasureAttribute)))
            .Select(property => Measure(property, property.GetCustomAttribute<MeasureAttribute>()!));
        Dimensions = [.. dimensions];
        members = Dimensions.Concat(measures).ToDictionary(member => member.Name);
    }

    /// <summary>What the rows are grouped by, in the order in which rows are given.</summary>
    public IReadOnlyList<RowMember> Dimensions { get; }

    public IReadOnlyCollection<RowMember> Members => members.Values;

    public RowMember this[string name] => members[name];

    public static RowShape Of(Type row) => Known.GetOrAdd(row, unknown => new RowShape(unknown));

    private static RowMember Measure(PropertyInfo property, MeasureAttribute measure) =>
        new(measure.Name ?? EntityShape.FieldName(property), property, [])
        {
            Order = measure.OrderedBy is { } exact
                ? Getter.Of(property.DeclaringType!.GetProperty(exact, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)!)
                : null,
            Comparison = measure.Comparison,
        };

    /// <summary>What a key can be ordered by; nothing for types that are no keys.</summary>
    public static IReadOnlyList<RowMember> Parts(Type type) => DimensionAttribute.Entity(type) is null
        ? []
        : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(part => part.Name != "EqualityContract")
            .Select(part => new RowMember(EntityShape.FieldName(part), part, []))];
}

/// <summary>A value of a row, or a key with several values.</summary>
internal sealed class RowMember(string name, PropertyInfo property, IReadOnlyList<RowMember> parts)
{
    private readonly Func<object, object?> value = Getter.Of(property);

    public string Name { get; } = name;

    public Type Type { get; } = property.PropertyType;

    /// <summary>What a key can be ordered by; empty for values.</summary>
    public IReadOnlyList<RowMember> Parts { get; } = parts;

    /// <summary>What rows are ordered by where that is not the value itself.</summary>
    public Func<object, object?>? Order { get; init; }

    /// <summary>How the value is compared, for readers; null where nothing need be said.</summary>
    public string? Comparison { get; init; }

    public object? Of(object? row) => row is null ? null : value(row);

    public object? OrderOf(object row) => Order is null ? Of(row) : Order(row);
}

/// <summary>
/// What rows are grouped by: a value, or an <see cref="EntityKey{T}"/>, whose field shows the entity. Rows can be ordered by
/// it and, if it is a value, filtered.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DimensionAttribute : GraphQLAttribute
{
    private const string Metadata = "dimension";

    /// <summary>Whether rows are grouped by what a field shows.</summary>
    public static bool IsOn(FieldType field) => field.HasMetadata(Metadata);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        fieldType.WithMetadata(Metadata, true);
        var property = (PropertyInfo)memberInfo;
        if (Entity(property.PropertyType) is not { } entity)
            return;
        var type = typeof(GraphQLClrOutputTypeReference<>).MakeGenericType(entity);
        fieldType.Type = Nullability.IsNullable(property) ? type : typeof(NonNullGraphType<>).MakeGenericType(type);
        var resolver = (EntityKeyResolver)Activator.CreateInstance(typeof(EntityKeyResolver<>).MakeGenericType(entity), property)!;
        fieldType.Resolver = resolver;
        PlainField.Mark(fieldType, resolver.Entity);
    }

    /// <summary>The entity that a type is the key of; null where it is none.</summary>
    internal static Type? Entity(Type type) =>
        type.BaseType is { IsGenericType: true } key && key.GetGenericTypeDefinition() == typeof(EntityKey<>)
            ? key.GetGenericArguments()[0]
            : null;
}

/// <summary>A figure of grouped rows, by which they can be filtered and ordered. It need not be a field itself.</summary>
/// <param name="name">Its name in filters and orders; that of the property where left out.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeasureAttribute(string? name = null) : Attribute
{
    /// <summary>Its name in filters and orders.</summary>
    public string? Name { get; } = name;

    /// <summary>The property that rows are ordered by, where the measure itself is rounded.</summary>
    public string? OrderedBy { get; init; }

    /// <summary>How filters compare it, for readers; a sentence.</summary>
    public string? Comparison { get; init; }
}
