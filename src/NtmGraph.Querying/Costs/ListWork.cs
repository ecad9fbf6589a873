using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>
/// What a list costs by the size of its table, beside the rows that it gives: a condition that no index answers is held against every
/// row, an order that no index holds is made of all of them, and a length is counted.
/// </summary>
internal sealed class ListWork
{
    private readonly IServiceProvider services;
    private readonly EntityShapes shapes;
    private readonly QueryingOptions options;

    private ListWork(IServiceProvider services)
    {
        this.services = services;
        shapes = services.GetRequiredService<EntityShapes>();
        options = services.GetRequiredService<IOptions<QueryingOptions>>().Value;
    }

    /// <param name="services">The services of the request.</param>
    /// <param name="row">The entity listed.</param>
    /// <param name="list">The field, a connection.</param>
    /// <param name="arguments">Its arguments; null where it has none.</param>
    public static double Of(IServiceProvider services, Type row, SelectedField list, IDictionary<string, ArgumentValue>? arguments) =>
        new ListWork(services).Of(row, list, arguments);

    private double Of(Type row, SelectedField list, IDictionary<string, ArgumentValue>? arguments)
    {
        var where = Argument(ConnectionArguments.Where) as IDictionary<string, object?>;
        var found = where is null ? Rows(row) : Found(row, where);
        var selected = ListSelection.OfPage(list, row, shapes);
        var reads = (selected.ReadsRows ? 1 : 0) + (selected.CountsAll ? 1 : 0);
        return (where is { Count: > 0 } ? reads * (found + Inner(row, where)) / Costs.RowsSearched : selected.CountsAll ? found / Costs.RowsCounted : 0)
            + (selected.ReadsRows ? found * Ordering(row, Argument(ConnectionArguments.Order) as IEnumerable<object?> ?? []) / Costs.RowsOrdered : 0);

        object? Argument(string name) => arguments is not null && arguments.TryGetValue(name, out var given) ? given.Value : null;
    }

    private double Rows(Type entity) => options.Rows(services, entity);

    /// <summary>How many rows the database has to look at for a filter: those that an index finds by one of its conditions, or else all.</summary>
    private double Found(Type entity, IDictionary<string, object?> where)
    {
        var (shape, rows) = (shapes.Of(entity), Rows(entity));
        return where.Select(part => (shape.Find(part.Key), part.Value) switch
        {
            (Column column, IDictionary<string, object?> compared) when shape.UniqueColumns.Contains(column.Property) => Values(compared) ?? rows,
            (Reference reference, IDictionary<string, object?> inner) when Rows(reference.Target) is > 0 and var targets =>
                rows * Math.Min(1, Found(reference.Target, inner) / targets),
            (null, IEnumerable<object?> all) when part.Key == FilterOperation.And =>
                all.OfType<IDictionary<string, object?>>().Select(one => Found(entity, one)).DefaultIfEmpty(rows).Min(),
            _ => rows,
        }).DefaultIfEmpty(rows).Min();
    }

    private static double? Values(IDictionary<string, object?> compared) =>
        compared.ContainsKey(FilterOperation.Equal) ? 1
        : compared.TryGetValue(FilterOperation.In, out var values) && values is IEnumerable<object?> all ? all.Count()
        : null;

    /// <summary>The rows of the lists that a filter asks about, all of them.</summary>
    private double Inner(Type entity, IDictionary<string, object?> where)
    {
        var shape = shapes.Of(entity);
        return where.Sum(part => (shape.Find(part.Key), part.Value) switch
        {
            (Reference reference, IDictionary<string, object?> inner) => Inner(reference.Target, inner),
            (Collection list, IDictionary<string, object?> asked) => Rows(list.Element)
                + asked.Values.OfType<IDictionary<string, object?>>().Sum(inner => Inner(list.Element, inner)),
            (null, IEnumerable<object?> parts) => parts.OfType<IDictionary<string, object?>>().Sum(one => Inner(entity, one)),
            _ => 0,
        });
    }

    /// <summary>
    /// How much there is to do for each row to put it in order: once, and once more for each relation that leads to a key. Nothing where
    /// an index holds the rows so: the keys are its first columns, all in one direction, and none of them may be null.
    /// </summary>
    private int Ordering(Type entity, IEnumerable<object?> order)
    {
        var shape = shapes.Of(entity);
        List<KeyValuePair<string, object?>> asked = [.. order.Cast<IDictionary<string, object?>>().SelectMany(part => part).Where(part => part.Value is not null)];
        List<Column> columns = [.. asked.Select(part => shape.Find(part.Key)).OfType<Column>()];
        var isHeld = columns.Count == asked.Count && asked.Select(part => part.Value).Distinct().Count() <= 1
            && columns.TrueForAll(column => !Nullability.IsNullable(column.SortedBy))
            && (columns.Count == 0 || shape.Indexes.Any(index => columns.Count <= index.Count && index.Zip(columns, (held, column) => held == column.SortedBy).All(same => same)));
        return isHeld ? 0 : 1 + asked.Sum(part => Relations(part.Value));
    }

    private static int Relations(object? key) => key is IDictionary<string, object?> below ? 1 + below.Values.Sum(Relations) : 0;
}
