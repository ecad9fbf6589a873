using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>
/// What can be asked of an entity: the public properties that are stored, or lead to others, under their GraphQL names. A type
/// that no table stores, but a query makes of entities, has a shape too: its values, and the properties that are entities.
/// </summary>
internal sealed class EntityShape
{
    private readonly Dictionary<string, Member> members = [];
    private readonly Dictionary<string, IReadOnlyList<PropertyInfo>> needs = [];

    public EntityShape(IEntityType entity)
    {
        Type = entity.ClrType;
        Day = FieldDay.Property(Type);
        PrimaryKey = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!)];
        NaturalKey = ReadNaturalKey();
        Columns = [.. entity.GetProperties().Select(property => property.PropertyInfo!)];
        UniqueColumns =
        [
            .. entity.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties[0].PropertyInfo!),
            .. PrimaryKey.Take(PrimaryKey.Count == 1 ? 1 : 0),
        ];
        Indexes = [PrimaryKey, .. entity.GetIndexes().Select(index => index.Properties.Select(property => property.PropertyInfo!).ToList())];
        AddMembers(property => MemberOf(entity, property));
    }

    /// <summary>The shape of rows that a query makes; they are known by their <c>Id</c>.</summary>
    public EntityShape(Type row, IModel model)
    {
        Type = row;
        Day = FieldDay.Property(Type);
        PrimaryKey = [Property("Id")];
        NaturalKey = ReadNaturalKey() ?? throw new InvalidOperationException($"{row.Name} is no entity, and has no [NaturalKey].");
        Columns = [.. Properties.Where(property => property.CanWrite && IsValue(property.PropertyType))];
        AddMembers(property => Columns.Contains(property) ? ColumnOf(property, null)
            : model.FindEntityType(property.PropertyType) is null ? null
            : new Reference(FieldName(property), property, [property]));
    }

    public Type Type { get; }

    public IReadOnlyCollection<Member> Members => members.Values;

    /// <summary>What makes an order of rows total.</summary>
    public IReadOnlyList<PropertyInfo> Key => NaturalKey ?? PrimaryKey;

    public IReadOnlyList<PropertyInfo>? NaturalKey { get; }

    public IReadOnlyList<PropertyInfo> PrimaryKey { get; }

    public IReadOnlyList<PropertyInfo> Columns { get; }

    /// <summary>The columns of which few rows share a value, and an index finds these: each is the first one of a unique index.</summary>
    public IReadOnlyList<PropertyInfo> UniqueColumns { get; } = [];

    /// <summary>The columns of each index, in its order.</summary>
    public IReadOnlyList<IReadOnlyList<PropertyInfo>> Indexes { get; } = [];

    /// <summary>The property that holds the day that the object is looked at; null where it depends on none.</summary>
    public PropertyInfo? Day { get; }

    /// <summary>Whether the query that makes the rows says on which day each is looked at.</summary>
    public bool HasOwnDay => Day is not null && Columns.Contains(Day);

    public Member? Find(string field) => members.GetValueOrDefault(field);

    /// <summary>The columns that a computed field reads.</summary>
    public IEnumerable<PropertyInfo> Needs(string field) => needs.GetValueOrDefault(field)?.Where(Columns.Contains) ?? Columns;

    /// <summary>The related entities that a computed field reads.</summary>
    public IEnumerable<Reference> NeededReferences(string field) =>
        needs.GetValueOrDefault(field)?.Select(property => Find(property.Name.ToCamelCase())).OfType<Reference>() ?? [];

    private void AddMembers(Func<PropertyInfo, Member?> memberOf)
    {
        foreach (var property in Properties)
            if (property != Day && property.GetCustomAttribute<IgnoreAttribute>() is null && memberOf(property) is { } member)
                members.Add(member.Name, member);
        foreach (var method in Type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            if (method.GetCustomAttribute<ThroughAttribute>() is { } through)
                members.Add(FieldName(method), ListThrough(FieldName(method), through, method.GetCustomAttribute<ConnectionAttribute>()?.Among));
        foreach (var member in Type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            if (member.GetCustomAttribute<NeedsAttribute>() is { } needed)
                needs.Add(FieldName(member), [.. needed.Properties.Select(Property)]);
            else if (member.IsDefined(typeof(ConnectionAttribute)) || member.IsDefined(typeof(ListAttribute)))
                needs.Add(FieldName(member), []);
        if (Day is not null)
            needs.TryAdd(FieldName(Day), []);
    }

    /// <summary>The name of a member in GraphQL.</summary>
    public static string FieldName(MemberInfo member) =>
        member.GetCustomAttribute<NameAttribute>()?.Name ?? member.Name.ToCamelCase();

    private Member? MemberOf(IEntityType entity, PropertyInfo property)
    {
        var name = FieldName(property);
        if (property.GetCustomAttribute<ThroughAttribute>() is { } through)
        {
            var link = Property(through.Link);
            return new Reference(name, property, [link, link.PropertyType.GetProperty(through.Target[0])!]);
        }
        if (NaturalKey is not null && property.IsDefined(typeof(IdAttribute)))
            return new Identifier(name, property, [.. NaturalKey.Select(key => (Column)MemberOf(entity, key)!)]);
        if (entity.FindProperty(property.Name) is { } stored)
            return ColumnOf(property, stored.GetPrecision() is { } precision && stored.GetScale() is { } scale ? (precision - scale, scale) : null);
        return entity.FindNavigation(property.Name) switch
        {
            { IsCollection: true } => new Collection(name, property),
            { } => new Reference(name, property, [property]),
            _ => null,
        };
    }

    private Collection ListThrough(string name, ThroughAttribute through, Type? among)
    {
        var links = Property(through.Link);
        var path = new List<PropertyInfo>();
        foreach (var target in through.Target)
            path.Add((path.Count == 0 ? links.PropertyType.GetGenericArguments()[0] : path[^1].PropertyType).GetProperty(target)!);
        var leadsToLists = path[^1].PropertyType.IsGenericType;
        return new Collection(
            name, links, leadsToLists ? null : path[0], leadsToLists ? path : null,
            through.If is { } condition ? (LambdaExpression)Type.GetProperty(condition, BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)! : null,
            through.Unknown is { } unknown ? Property(unknown) : null, among);
    }

    private Column ColumnOf(PropertyInfo property, (int Whole, int Decimals)? digits) => new(
        FieldName(property),
        property,
        property.GetCustomAttribute<SortedByAttribute>() is { } sorted ? Property(sorted.Property) : property,
        property.GetCustomAttribute<SearchedByAttribute>() is { } searched ? Property(searched.Property) : null,
        digits);

    private IEnumerable<PropertyInfo> Properties => Type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private IReadOnlyList<PropertyInfo>? ReadNaturalKey() =>
        Type.GetCustomAttribute<NaturalKeyAttribute>() is { } natural ? [.. natural.Properties.Select(Property)] : null;

    private static bool IsValue(Type type) => type.IsValueType || type == typeof(string);

    private PropertyInfo Property(string name) =>
        Type.GetProperty(name) ?? throw new InvalidOperationException($"{Type.Name} has no property {name}.");
}
