using GraphQL;
using GraphQL.Resolvers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>Reads one page of the rows that a resolver returns as a query.</summary>
internal sealed class ConnectionResolver<T>(IFieldResolver query, string list) : IFieldResolver where T : class
{
    private const string Key = "Id";

    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var resolved = await query.ResolveAsync(context);
        var rows = resolved is Task<IQueryable<T>> task ? await task : (IQueryable<T>)resolved!;
        var size = PageSize(context);
        var after = context.GetArgument<string?>(ConnectionResolver.After);
        var page = rows.OrderBy(row => EF.Property<int>(row, Key));
        var rest = after is null ? page : page.Where(RowsAfter(Cursor.Read(list, after)));
        var read = await rest.Take(size + 1).ToListAsync(context.CancellationToken);
        var edges = read.Take(size).Select(row => new Edge<T>(Cursor.Write(list, Id(row)), row)).ToList();
        var total = context.SubFields!.Values.Any(field => field.Field.Name == ConnectionResolver.TotalCount)
            ? await rows.CountAsync(context.CancellationToken)
            : (int?)null;
        return new Connection<T>(
            edges,
            new PageInfo(read.Count > size, after is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor),
            total);
    }

    private static System.Linq.Expressions.Expression<Func<T, bool>> RowsAfter(int id) => row => EF.Property<int>(row, Key) > id;

    private static int Id(T row) => (int)typeof(T).GetProperty(Key)!.GetValue(row)!;

    private static int PageSize(IResolveFieldContext context)
    {
        var options = context.RequestServices!.GetRequiredService<IOptions<PagingOptions>>().Value;
        var first = context.GetArgument<int?>(ConnectionResolver.First) ?? options.DefaultPageSize;
        return first >= 0 && first <= options.MaxPageSize
            ? first
            : throw new QueryError("PAGE_SIZE_OUT_OF_RANGE", $"`first` must be from 0 to {options.MaxPageSize}, not {first}.");
    }
}

/// <summary>Names that the parts of a connection share.</summary>
internal static class ConnectionResolver
{
    public const string First = "first";
    public const string After = "after";
    public const string TotalCount = "totalCount";
}
