using System.Reflection;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>
/// Makes a field a connection: a list that is filtered, ordered and read page by page. It stands on a method that returns
/// an <see cref="IQueryable{T}"/> (or a task of one), on one that returns an <see cref="IQueryable{T}"/> of
/// <see cref="Link{T}"/> for all parents at once, or on a navigation of an entity.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ConnectionAttribute : GraphQLAttribute
{
    /// <summary>Whether the field may be null without an error, as it is where the method gives null.</summary>
    public bool Optional { get; set; }

    /// <summary>The entity among whose rows the list of one parent is looked for, be it all of them; null where parents have about equally many.</summary>
    public Type? Among { get; set; }

    /// <summary>
    /// For a list of objects that are no entities, which a method gives for those with equal <see cref="ListPlace.Terms"/> at once: the entity within
    /// whose rows it lies. Null for lists of entities and of the root.
    /// </summary>
    public Type? Parent { get; set; }

    /// <summary>Name of the property that gives the <see cref="ListPlace"/> of such a list.</summary>
    public string? Place { get; set; }

    /// <summary>Name of the argument that narrows a list of the root by another table; null where none does.</summary>
    public string? Narrowed { get; set; }

    /// <summary>
    /// Name of a static method of the same class, a <see cref="ListUnknown"/>: for which of the parents without elements it is not known which
    /// they have. Their lists are then an error, not empty. Null where the list of a parent is always known.
    /// </summary>
    public string? Unknown { get; set; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        var field = ListField.Of(memberInfo) is var known && Parent is { } within ? known with { Parent = within } : known;
        var placeOf = Place is { } place
            ? Getter.Of(memberInfo.DeclaringType!.GetProperty(place, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!)
            : null;
        var unknown = Unknown is { } method
            ? memberInfo.DeclaringType!.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<ListUnknown>()
            : null;
        var connection = typeof(ConnectionGraphType<>).MakeGenericType(field.Row);
        fieldType.Type = Optional ? connection : typeof(NonNullGraphType<>).MakeGenericType(connection);
        fieldType.LetFail();
        fieldType.Resolver = field.Resolver(fieldType.Resolver!, paged: true, unknown, placeOf is null ? null : source => (ListPlace)placeOf(source)!);
        if (field.Parent is null && fieldType.Weight() is null)
            fieldType.WithCost(Costs.Statement);
        fieldType.WithTableWork(reading => ListWork.Of(reading, field.Row, Parent is null ? field.Parent : null, Among, Narrowed));
        fieldType.WithListSize(options => new ListSize(options.MaxPageSize)
        {
            By = [ConnectionArguments.First, ConnectionArguments.Last],
            Unsaid = options.DefaultPageSize,
            Fields = [ConnectionArguments.Edges, ConnectionArguments.Nodes],
            Known = (services, selected, _, above) => Among is not null ? options.Sizes(services, field.Row, selected, above).Rows
                : options.Rows(services, field.Row) ?? long.MaxValue,
        });
        ListField.AddArguments(fieldType, field.Row);
        Add<IntGraphType>(fieldType, ConnectionArguments.First, "How many elements the page has at most, from the beginning.");
        Add<StringGraphType>(fieldType, ConnectionArguments.After, "Cursor after which the page begins: `endCursor` of the page before.");
        Add<IntGraphType>(fieldType, ConnectionArguments.Last, "How many elements the page has at most, from the end; passed over where `first` is given.");
        Add<StringGraphType>(fieldType, ConnectionArguments.Before, "Cursor before which the page ends: `startCursor` of the page after.");
    }

    private static void Add<T>(FieldType field, string name, string description) where T : IGraphType =>
        field.Arguments!.Add(new QueryArgument<T> { Name = name, Description = description });
}

/// <summary>Why the lists of some parents are not known; those whose lists are known are left out.</summary>
/// <param name="context">The field.</param>
/// <param name="db">The database, on the day that the field is asked about.</param>
/// <param name="parents">The primary keys of parents that no element was found of.</param>
public delegate Task<IReadOnlyDictionary<int, Func<QueryError>>> ListUnknown(IResolveFieldContext context, DbContext db, IReadOnlyList<int> parents);

/// <summary>Makes a field a list that is filtered and ordered, and given whole. It stands on a navigation of an entity, or on a method that returns an <see cref="IQueryable{T}"/> of <see cref="Link{T}"/> for all parents at once.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListAttribute : GraphQLAttribute
{
    /// <summary>How many elements such a list is taken to have when a request is priced.</summary>
    private const int Usual = 5;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        var field = ListField.Of(memberInfo);
        var element = typeof(GraphQLClrOutputTypeReference<>).MakeGenericType(field.Row);
        fieldType.Type = typeof(NonNullGraphType<>).MakeGenericType(
            typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(element)));
        fieldType.Resolver = field.Resolver(fieldType.Resolver!, paged: false);
        fieldType.WithTableWork(_ => Costs.Statement);
        fieldType.WithListSize(options => new ListSize(Usual)
        {
            Known = (services, _, _, _) => field.Row != field.Parent && options.Rows(services, field.Row) is > 0 and var rows && options.Rows(services, field.Parent!) is > 0 and var parents
                ? (rows + parents - 1) / parents
                : Usual,
        });
        ListField.AddArguments(fieldType, field.Row);
    }
}
