using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>
/// What rows are grouped by: a value, or an <see cref="EntityKey{T}"/>, whose field shows the entity. Rows can be ordered by
/// it and, if it is a value, filtered.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DimensionAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
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
}
