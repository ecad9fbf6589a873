using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>Reads entities with only what the request selects of them, for fields that are no connections.</summary>
public static class Projected
{
    /// <summary>The first row of a query, or null.</summary>
    /// <param name="day">The day on which the row is looked at; that of the field where null.</param>
    public static async Task<T?> First<T>(IResolveFieldContext context, IQueryable<T> rows, DateOnly? day = null) where T : class
    {
        var request = ListRequest.Read<T>(context, paged: false, day);
        var first = await Rows(request, rows).FirstOrDefaultAsync(context.CancellationToken);
        if (first is not null)
            request.Date([first]);
        return first;
    }

    /// <summary>All rows of a query, in its order.</summary>
    public static Task<List<T>> All<T>(IResolveFieldContext context, IQueryable<T> rows) where T : class =>
        All(ListRequest.Read<T>(context, paged: false), rows, context.CancellationToken);

    /// <summary>All rows of a query, with what a request asks of them.</summary>
    internal static async Task<List<T>> All<T>(ListRequest request, IQueryable<T> rows, CancellationToken ct) where T : class
    {
        var all = await Rows(request, rows).ToListAsync(ct);
        request.Date(all);
        return all;
    }

    private static IQueryable<T> Rows<T>(ListRequest request, IQueryable<T> rows) where T : class
    {
        var row = System.Linq.Expressions.Expression.Parameter(typeof(T), "row");
        return rows.Select(System.Linq.Expressions.Expression.Lambda<Func<T, T>>(request.Project(row), row));
    }
}
