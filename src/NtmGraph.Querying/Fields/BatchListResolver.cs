using System.Linq.Expressions;
using GraphQL;
using GraphQL.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>Resolves the lists of many parents together.</summary>
/// <param name="paged">Whether they are read page by page.</param>
/// <param name="placeOf">Where the list of an object lies that is not the parent itself; null where it is.</param>
internal abstract class BatchListResolver<TParent, T>(bool paged, Func<object, ListPlace>? placeOf) : IFieldResolver
    where TParent : class where T : class
{
    private const string Key = "Id";

    private static readonly Func<TParent, int> KeyOf = typeof(TParent).GetProperty(Key)!.GetMethod!.CreateDelegate<Func<TParent, int>>();

    private static readonly Expression<Func<TParent, int>> Id = KeyExpression();

    private static readonly IReadOnlyDictionary<int, Func<QueryError>> NoErrors = new Dictionary<int, Func<QueryError>>();

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var place = placeOf is null ? new ListPlace(KeyOf((TParent)context.Source!)) : placeOf(context.Source!);
        var reader = new Lazy<ListReader<T>>(() => new ListReader<T>(ListRequest.Read<T>(context, paged)));
        return new ValueTask<object?>(paged
            ? BatchScope.Load(context, place.ParentId, async (keys, ct) =>
            {
                if (await Open(context, keys) is not var (db, links))
                    return keys.ToDictionary(parent => parent, _ => new Found(null, null));
                var pages = await reader.Value.Pages(Among(db, keys), Id, links, db.Set<T>(), ct);
                var empty = keys.Except(pages.Keys).ToList();
                var errors = empty.Count > 0 ? await Unknown(context, db, empty) : NoErrors;
                return keys.ToDictionary(parent => parent, parent => new Found(
                    pages.GetValueOrDefault(parent) ?? reader.Value.Empty(), errors.GetValueOrDefault(parent)));
            }, () => new Found(reader.Value.Empty(), null), terms: place.Terms).Then(found => found.Error is { } error ? throw error() : found.Page)
            : BatchScope.Load(context, place.ParentId, async (keys, ct) => await Open(context, keys) is var (_, links)
                ? await reader.Value.Lists(links, ct)
                : new Dictionary<int, IReadOnlyList<T>>(),
                () => [], terms: place.Terms));
    }

    /// <summary>The elements of the lists of all parents; null where these have none.</summary>
    protected abstract Task<IQueryable<Link<T>>?> Links(IResolveFieldContext context, DbContext db);

    /// <summary>Why the lists are not known of some parents that no element was found of.</summary>
    protected virtual Task<IReadOnlyDictionary<int, Func<QueryError>>> Unknown(IResolveFieldContext context, DbContext db, IReadOnlyList<int> parents) =>
        Task.FromResult(NoErrors);

    private async Task<(DbContext Db, IQueryable<Link<T>> Links)?> Open(IResolveFieldContext context, IReadOnlyList<int> keys)
    {
        var db = QueryingDatabase.For(context);
        return await Links(new QueryingDatabase.ListContext(context, db, keys), db) is { } links ? (db, links.Where(link => keys.Contains(link.ParentId))) : null;
    }

    private static IQueryable<TParent> Among(DbContext db, IReadOnlyList<int> keys) =>
        db.Set<TParent>().Where(Expression.Lambda<Func<TParent, bool>>(Expressions.Among(keys, Id.Body), Id.Parameters));

    private static Expression<Func<TParent, int>> KeyExpression()
    {
        var parent = Expression.Parameter(typeof(TParent), "parent");
        return Expression.Lambda<Func<TParent, int>>(Expression.Property(parent, Key), parent);
    }

    /// <param name="Page">The page of a parent; empty where it has no elements, null where it has no list.</param>
    /// <param name="Error">Makes the error to give in its place; null where there is none.</param>
    private readonly record struct Found(Connection<T>? Page, Func<QueryError>? Error);
}

/// <summary>Lists that a method gives for all parents.</summary>
internal sealed class LinkListResolver<TParent, T>(IFieldResolver query, bool paged, ListUnknown? unknown, Func<object, ListPlace>? placeOf)
    : BatchListResolver<TParent, T>(paged, placeOf)
    where TParent : class where T : class
{
    protected override Task<IReadOnlyDictionary<int, Func<QueryError>>> Unknown(IResolveFieldContext context, DbContext db, IReadOnlyList<int> parents) =>
        unknown?.Invoke(context, db, parents) ?? base.Unknown(context, db, parents);

    protected override Task<IQueryable<Link<T>>?> Links(IResolveFieldContext context, DbContext db) =>
        ListField.Given<IQueryable<Link<T>>>(query, context);
}

/// <summary>Lists that are a navigation of the parent.</summary>
internal sealed class NavigationListResolver<TParent, T>(System.Reflection.PropertyInfo navigation, bool paged)
    : BatchListResolver<TParent, T>(paged, placeOf: null)
    where TParent : class where T : class
{
    protected override Task<IQueryable<Link<T>>?> Links(IResolveFieldContext context, DbContext db)
    {
        var owner = db.Model.FindEntityType(typeof(TParent))!.FindNavigation(navigation.Name)!.ForeignKey.Properties[0].PropertyInfo!;
        var node = Expression.Parameter(typeof(T), "node");
        var link = Expression.MemberInit(
            Expression.New(typeof(Link<T>)),
            Expression.Bind(typeof(Link<T>).GetProperty(nameof(Link<>.ParentId))!, Expression.Convert(Expression.Property(node, owner), typeof(int))),
            Expression.Bind(typeof(Link<T>).GetProperty(nameof(Link<>.Node))!, node));
        return Task.FromResult<IQueryable<Link<T>>?>(db.Set<T>().Select(Expression.Lambda<Func<T, Link<T>>>(link, node)));
    }
}
