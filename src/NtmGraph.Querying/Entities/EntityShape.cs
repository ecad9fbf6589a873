using System.Reflection;
using GraphQL;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>
/// What can be asked of an entity: the public properties that are stored, or lead to others, under their GraphQL names.
/// </summary>
internal sealed class EntityShape
{
    private readonly Dictionary<string, Member> members = [];
    private readonly Dictionary<string, IReadOnlyList<PropertyInfo>> needs = [];

    public EntityShape(IEntityType entity)
    {
        Type = entity.ClrType;
        PrimaryKey = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!)];
        var natural = Type.GetCustomAttribute<NaturalKeyAttribute>();
        HasNaturalKey = natural is not null;
        Key = natural is null ? PrimaryKey : [.. natural.Properties.Select(Property)];
        Columns = [.. entity.GetProperties().Select(property => property.PropertyInfo!)];
        foreach (var property in Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetCustomAttribute<IgnoreAttribute>() is null && MemberOf(entity, property) is { } member)
                members.Add(member.Name, member);
        foreach (var member in Type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            if (member.GetCustomAttribute<NeedsAttribute>() is { } needed)
                needs.Add(FieldName(member), [.. needed.Properties.Select(Property)]);
            else if (member.IsDefined(typeof(ConnectionAttribute)) || member.IsDefined(typeof(ListAttribute)))
                needs.Add(FieldName(member), []);
    }

    public Type Type { get; }

    public IReadOnlyCollection<Member> Members => members.Values;

    /// <summary>What makes an order of rows total.</summary>
    public IReadOnlyList<PropertyInfo> Key { get; }

    public bool HasNaturalKey { get; }

    public IReadOnlyList<PropertyInfo> PrimaryKey { get; }

    public IReadOnlyList<PropertyInfo> Columns { get; }

    public Member? Find(string field) => members.GetValueOrDefault(field);

    /// <summary>The columns that a computed field reads.</summary>
    public IEnumerable<PropertyInfo> Needs(string field) => needs.GetValueOrDefault(field)?.Where(Columns.Contains) ?? Columns;

    /// <summary>The related entities that a computed field reads.</summary>
    public IEnumerable<Reference> NeededReferences(string field) =>
        needs.GetValueOrDefault(field)?.Select(property => Find(property.Name.ToCamelCase())).OfType<Reference>() ?? [];

    private static string FieldName(MemberInfo member) =>
        member.GetCustomAttribute<NameAttribute>()?.Name ?? member.Name.ToCamelCase();

    private Member? MemberOf(IEntityType entity, PropertyInfo property)
    {
        var name = FieldName(property);
        if (property.GetCustomAttribute<ThroughAttribute>() is { } through)
        {
            var link = Property(through.Link);
            return new Reference(name, property, [link, link.PropertyType.GetProperty(through.Target)!]);
        }
        if (entity.FindProperty(property.Name) is { } stored)
            return new Column(
                name,
                property,
                property.GetCustomAttribute<SortedByAttribute>() is { } sorted ? Property(sorted.Property) : property,
                property.GetCustomAttribute<SearchedByAttribute>() is { } searched ? Property(searched.Property) : null,
                stored.GetPrecision() is { } precision && stored.GetScale() is { } scale ? (precision - scale, scale) : null);
        return entity.FindNavigation(property.Name) switch
        {
            { IsCollection: true } => new Collection(name, property),
            { } => new Reference(name, property, [property]),
            _ => null,
        };
    }

    private PropertyInfo Property(string name) =>
        Type.GetProperty(name) ?? throw new InvalidOperationException($"{Type.Name} has no property {name}.");
}
