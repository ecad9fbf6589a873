using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>Reads lists: filtered, ordered, cut into pages, with only the columns asked for; for many parents at once.</summary>
internal sealed class ListReader<T>(ListRequest request) where T : class
{
    /// <summary>One page of a list that belongs to no entity.</summary>
    public async Task<Connection<T>> Page(IQueryable<T> rows, CancellationToken ct)
    {
        var links = Filtered(rows.Select(row => new Link<T> { ParentId = 0, Node = row }));
        var page = request.Page!;
        var rowsOfPage = Select(Keyset.Order(Cut(links, page), Keys()).Take(page.Size + 1));
        var read = request.ReadsRows ? await Read(rowsOfPage, ct) : [];
        var total = request.CountsAll ? await links.CountAsync(ct) : (int?)null;
        return Connection(read, total);
    }

    /// <summary>A page of the list of each of many parents, in one statement.</summary>
    public async Task<IReadOnlyDictionary<int, Connection<T>>> Pages<TParent>(
        IQueryable<TParent> parents, Expression<Func<TParent, int>> id, IQueryable<Link<T>> links, IQueryable<T> rows, CancellationToken ct)
    {
        var filtered = Filtered(links);
        var page = request.Page!;
        var rowsOfPages = Select(Keyset.Order(First(parents, id, Cut(filtered, page), rows, page.Size + 1), Keys()));
        var read = request.ReadsRows ? await Read(rowsOfPages, ct) : [];
        var totals = request.CountsAll
            ? await filtered.GroupBy(link => link.ParentId).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Count, ct)
            : null;
        var own = read.ToLookup(row => row.ParentId);
        return own.Select(same => same.Key).Union(totals?.Keys ?? Enumerable.Empty<int>())
            .ToDictionary(parent => parent, parent => Connection([.. own[parent]], totals?.GetValueOrDefault(parent)));
    }

    /// <summary>The whole list of each of many parents, in one statement.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<T>>> Lists(IQueryable<Link<T>> links, CancellationToken ct)
    {
        var read = await Read(Select(Keyset.Order(Filtered(links), Keys())), ct);
        return read.ToLookup(row => row.ParentId)
            .ToDictionary(same => same.Key, same => (IReadOnlyList<T>)[.. same.Select(row => row.Node)]);
    }

    /// <summary>The empty page of a parent that has no rows.</summary>
    public Connection<T> Empty() => Connection([], request.CountsAll ? 0 : null);

    private IQueryable<Link<T>> Filtered(IQueryable<Link<T>> links) =>
        request.Filter<T>() is { } filter ? links.Where(OnNode(filter)) : links;

    /// <summary>Keeps the rows after the cursor at which the page begins and before the one at which it must end.</summary>
    private IQueryable<Link<T>> Cut(IQueryable<Link<T>> links, PageRequest page)
    {
        if (page.Cursor is { } cursor)
            links = links.Where(OnNode(Keyset.After<T>(Keys(), request.Cursor<T>().Read(cursor))));
        if (page.Until is { } until)
            links = links.Where(OnNode(Keyset.After<T>([.. Keys().Select(key => key.Reversed())], request.Cursor<T>().Read(until))));
        return links;
    }

    private IReadOnlyList<OrderKey> Keys() =>
        request.Page is { Backward: true } ? [.. request.Order<T>().Select(key => key.Reversed())] : request.Order<T>();

    /// <summary>
    /// The first links of each parent: a window over the rows of one statement. The rows are then joined again by their
    /// primary key, since relations that are joined inside the window would need APPLY, which SQLite lacks.
    /// </summary>
    private IQueryable<Link<T>> First<TParent>(
        IQueryable<TParent> parents, Expression<Func<TParent, int>> id, IQueryable<Link<T>> links, IQueryable<T> rows, int count)
    {
        var link = Expression.Parameter(typeof(Link<T>), "link");
        var own = Expression.Lambda(
            Expression.Equal(Expression.Property(link, nameof(Link<>.ParentId)), id.Body), link);
        var all = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(Link<T>)], links.Expression, Expression.Quote(own));
        var ordered = Keyset.Order<T>(all, Keys());
        var taken = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(Link<T>)], ordered, Expressions.Parameter(count, typeof(int)));
        var windows = parents.SelectMany(Expression.Lambda<Func<TParent, IEnumerable<Link<T>>>>(taken, id.Parameters));

        var row = Expression.Parameter(typeof(T), "row");
        var same = Expression.Lambda(Expressions.All(request.PrimaryKey<T>().Select(key => Expression.Equal(
            Expression.Property(row, key), Expression.Property(Expression.Property(link, nameof(Link<>.Node)), key)))), row);
        var joined = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], rows.Expression, Expression.Quote(same));
        return windows.SelectMany(
            Expression.Lambda<Func<Link<T>, IEnumerable<T>>>(joined, link),
            (window, again) => new Link<T> { ParentId = window.ParentId, Node = again });
    }

    private async Task<List<Row<T>>> Read(IQueryable<Row<T>> rows, CancellationToken ct)
    {
        var read = await rows.ToListAsync(ct);
        request.Date(read.Select(row => row.Node));
        return read;
    }

    private IQueryable<Row<T>> Select(IQueryable<Link<T>> links) => links.Select(Selector());

    private Expression<Func<Link<T>, Row<T>>> Selector()
    {
        var link = Expression.Parameter(typeof(Link<T>), "link");
        var node = Expression.Property(link, nameof(Link<>.Node));
        var values = request.Page is null
            ? Expression.NewArrayInit(typeof(object))
            : Expression.NewArrayInit(typeof(object), request.Order<T>()
                .Select(key => Expression.Convert(Expressions.Inline(key.Value, node), typeof(object))));
        var row = Expression.MemberInit(
            Expression.New(typeof(Row<T>)),
            Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row<>.ParentId))!, Expression.Property(link, nameof(Link<>.ParentId))),
            Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row<>.Node))!, request.Project(node)),
            Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row<>.Keys))!, values));
        return Expression.Lambda<Func<Link<T>, Row<T>>>(row, link);
    }

    private Connection<T> Connection(List<Row<T>> read, int? total)
    {
        var page = request.Page!;
        var rows = read.Take(page.Size);
        if (page.Backward)
            rows = rows.Reverse();
        var edges = rows.Select(row => new Edge<T>(row.Node, () => request.Cursor<T>().Write(row.Keys))).ToList();
        var (more, less) = (read.Count > page.Size, page.Cursor is not null);
        var info = new PageInfo(
            page.Backward ? less : more, page.Backward ? more : less,
            () => edges.FirstOrDefault()?.Cursor, () => edges.LastOrDefault()?.Cursor);
        return new Connection<T>(edges, info, total);
    }

    private static Expression<Func<Link<T>, bool>> OnNode(LambdaExpression condition)
    {
        var link = Expression.Parameter(typeof(Link<T>), "link");
        return Expression.Lambda<Func<Link<T>, bool>>(Expressions.Inline(condition, Expression.Property(link, nameof(Link<>.Node))), link);
    }
}
