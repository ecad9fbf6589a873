using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>
/// What a list costs by the size of its table, beside the rows that it gives: a condition that no index answers is held against every
/// row, an order that no index holds is made of all of them, and a length is counted.
/// </summary>
public sealed class ListWork
{
    private readonly IServiceProvider services;
    private readonly EntityShapes shapes;
    private readonly QueryingOptions options;

    private ListWork(IServiceProvider services)
    {
        this.services = services;
        shapes = services.GetRequiredService<EntityShapes>();
        options = QueryingOptions.Of(services);
    }

    /// <param name="list">The field, a connection.</param>
    /// <param name="row">The entity listed.</param>
    /// <param name="parent">The entity that has the list; null where the list is none of an entity.</param>
    /// <param name="among">The entity among whose rows the list of one parent is looked for; null where parents have about equally many.</param>
    /// <param name="narrowed">The argument that narrows the list by another table; null where none does.</param>
    internal static double Of(TableReading list, Type row, Type? parent, Type? among, string? narrowed)
    {
        var work = new ListWork(list.Services);
        if (narrowed is not null && list.Arguments?.TryGetValue(narrowed, out var within) == true && within.Value is not null)
            return list.Times * work.Of(list, row, Math.Min(work.Rows(row), list.Size(row).Rows), isLinked: false, isNarrowed: true);
        return parent is null ? list.Times * work.Of(list, row, work.Rows(row), isLinked: false)
            : work.Of(list, row, work.RowsOfAll(list, row, parent, among), isLinked: true);
    }

    private double Of(TableReading list, Type row, double rows, bool isLinked, bool isNarrowed = false)
    {
        var where = Argument(ConnectionArguments.Where) as IDictionary<string, object?> ?? new Dictionary<string, object?>();
        var order = Argument(ConnectionArguments.Order) as IEnumerable<object?> ?? [];
        var found = where.Count == 0 ? rows : Math.Min(rows, Found(row, where));
        var isDated = FieldDay.ArgumentOf(list.Field.Definition) is not null;
        var looks = isDated ? 2 : 1; // A list of a day reads two tables: that of its rows, and the one that says on which days they hold.
        var selected = ListSelection.OfPage(list.Field, row, shapes);
        var work = isLinked ? Costs.Statement : 0;
        if (where.Count > 0)
            work += list.Statements * ((looks * found) + Inner(row, where, Rows(row), isMetOnce: true)) * (1 + Conditions(row, where) - Costs.FurtherCondition) / Costs.RowsSearched;
        if (selected.ReadsRows)
            work += isLinked ? found * (1 + Joined(row, order)) / Costs.RowsLinked : looks * found * Ordering(row, order, isNarrowed) / Costs.RowsOrdered;
        if (selected.CountsAll)
            work += Costs.Statement + (isLinked ? found / 4 / Costs.RowsLinked
                : where.Count > 0 ? 0
                : found / (isDated ? Costs.RowsSearched : Costs.RowsCounted));
        return work;

        object? Argument(string name) => list.Arguments is not null && list.Arguments.TryGetValue(name, out var given) ? given.Value : null;
    }

    /// <summary>How many rows the lists of some parents have together, which are read at once: no more than there are.</summary>
    private double RowsOfAll(TableReading list, Type row, Type parent, Type? among) => among is not null
        ? Math.Min(Rows(among), options.Sizes(services, among, list.Field, list.Parent).Rows)
        : Math.Min(Rows(row), list.Times * Math.Ceiling(Rows(row) / Math.Max(1, Rows(parent))));

    private double Rows(Type entity) => options.Rows(services, entity) ?? 0;

    /// <summary>How many rows the database has to look at for a filter: those that an index finds by one of its conditions, or else all.</summary>
    private double Found(Type entity, IDictionary<string, object?> where)
    {
        var (shape, rows) = (shapes.Of(entity), Rows(entity));
        return where.Select(part => (shape.Find(part.Key), part.Value) switch
        {
            (Identifier, IDictionary<string, object?> compared) => Values(compared) ?? rows,
            (Column column, IDictionary<string, object?> compared) when shape.UniqueColumns.Contains(column.Property) => Values(compared) ?? rows,
            (Column column, IDictionary<string, object?> compared) when options.Values(services, column.Property) is > 0 and var values =>
                rows * Math.Min(1, Costs.RowFound * (Values(compared) ?? values) / values),
            (Reference { Path.Count: 1 } reference, IDictionary<string, object?> inner) when Rows(reference.Target) is > 0 and var targets =>
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

    /// <summary>The rows of the lists that a filter asks about, all of them, and the rows whose lists they are.</summary>
    /// <param name="times">How often a row of the entity is met.</param>
    /// <param name="isMetOnce">Whether each is met once, and none through others that share it.</param>
    private double Inner(Type entity, IDictionary<string, object?> where, double times, bool isMetOnce)
    {
        var shape = shapes.Of(entity);
        return where.Sum(part => (shape.Find(part.Key), part.Value) switch
        {
            (Reference reference, IDictionary<string, object?> inner) => Inner(reference.Target, inner, times, isMetOnce: false),
            (Collection list, IDictionary<string, object?> asked) => Listed(list, asked),
            (null, IEnumerable<object?> parts) => parts.OfType<IDictionary<string, object?>>().Sum(one => Inner(entity, one, times, isMetOnce)),
            _ => 0,
        });

        double Listed(Collection list, IDictionary<string, object?> asked)
        {
            var (met, elements) = list.Target is null ? (Rows(entity), Rows(list.Element)) : (times, times * Linked(list));
            return (Costs.ListSearched * met) + elements + asked.Values.OfType<IDictionary<string, object?>>()
                .Sum(inner => Inner(list.Element, inner, elements, isMetOnce && (list.Target is null || list.Among is not null)));
        }

        // Rows that many others lead to have more elements than most.
        double Linked(Collection list) => !isMetOnce && list.Among is { } among ? Math.Sqrt(Rows(among)) / Costs.SharedLists : Rows(list.Link) / Math.Max(1, Rows(entity));
    }

    /// <summary>
    /// How much there is to do for each row to put it in order. Nothing where an index holds the rows so: it has the keys and then the
    /// natural key, all in one direction, and none of the keys may be null. Rows that another table leads to come in no order.
    /// </summary>
    private double Ordering(Type entity, IEnumerable<object?> order, bool isNarrowed)
    {
        if (isNarrowed)
            return 1 + Costs.OrderJoined + Joined(entity, order);
        var shape = shapes.Of(entity);
        List<KeyValuePair<string, object?>> asked = [.. order.Cast<IDictionary<string, object?>>().SelectMany(part => part).Where(part => part.Value is not null)];
        if (asked.Count == 0)
            return 0;
        List<PropertyInfo> columns = [.. asked.Select(part => shape.Find(part.Key)).OfType<Column>().Select(column => column.SortedBy)];
        List<PropertyInfo> rest = [.. shape.Key.Except(columns)]; // Ascending, whatever comes before.
        var isHeld = columns.Count == asked.Count && asked.Select(part => part.Value).Concat(rest.Select(_ => (object?)false)).Distinct().Count() == 1
            && columns.TrueForAll(column => !Nullability.IsNullable(column))
            && shape.Indexes.Any(index => index.SequenceEqual([.. columns, .. rest]));
        return isHeld ? 0 : 1 + Joined(entity, order);
    }

    /// <summary>As how many rows more each row counts for the tables that are joined to order it.</summary>
    private double Joined(Type entity, IEnumerable<object?> order) =>
        order.OfType<IDictionary<string, object?>>().SelectMany(part => part).Sum(key => Joined(shapes.Of(entity).Find(key.Key), key.Value));

    private double Joined(Member? member, object? key) => member is Reference reference && key is IDictionary<string, object?> below
        ? (reference.Path.Count * Costs.OrderJoined) + Joined(reference.Target, [below])
        : 0;

    /// <summary>How much there is to hold against each row, in terms of the first condition.</summary>
    private double Conditions(Type entity, IDictionary<string, object?> where) => where.Sum(part => (shapes.Of(entity).Find(part.Key), part.Value) switch
    {
        (Reference reference, IDictionary<string, object?> inner) => (reference.Path.Count * Costs.ConditionJoined) + ((reference.Path.Count - 1) * Costs.ConditionLinked) + Conditions(reference.Target, inner),
        (Collection list, IDictionary<string, object?> asked) => (list.Target is null ? 0 : Costs.ConditionJoined) +
            asked.Values.Sum(inner => inner is IDictionary<string, object?> below ? Conditions(list.Element, below) : Costs.FurtherCondition),
        (null, IEnumerable<object?> parts) => parts.OfType<IDictionary<string, object?>>().Sum(one => Conditions(entity, one)),
        (_, var compared) => Comparisons(compared) * Costs.FurtherCondition,
    });

    /// <summary>How many conditions there are on one value; one that looks within texts counts thrice, and a list of values as often as it takes to find one in it, twice.</summary>
    private static double Comparisons(object? compared) => compared switch
    {
        IDictionary<string, object?> parts => parts.Sum(part => Comparisons(part.Value) * (FilterOperation.Searches(part.Key) ? 3 : 1)),
        IEnumerable<object?> all when all.Any(one => one is IDictionary<string, object?>) => all.Sum(Comparisons),
        IEnumerable<object?> values => Math.Max(1, 2 * Math.Log2(1 + values.Count()) - 1),
        _ => 1,
    };
}
