using System.Linq.Expressions;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>What a request asks of a list: which rows, in which order, which page, which columns.</summary>
internal sealed class ListRequest
{
    private readonly IResolveFieldContext context;
    private readonly EntityShapes shapes;
    private readonly QueryingOptions options;
    private readonly Effort effort;
    private readonly ListSelection selected;
    private readonly string? list;
    private readonly string? version;
    private IReadOnlyList<OrderKey>? keys;
    private Cursor? cursor;
    private LambdaExpression? filter;

    private ListRequest(IResolveFieldContext context, Type row, IReadOnlyList<SelectedField> shown, bool paged, DateOnly? day)
    {
        this.context = context;
        Day = day ?? context.Day();
        shapes = context.RequestServices!.GetRequiredService<EntityShapes>();
        options = QueryingOptions.Of(context);
        effort = new Effort(options);
        selected = paged ? ListSelection.OfPage(shown[0], row, shapes) : ListSelection.Of(shown, row, shapes);
        Page = paged ? PageRequest.Read(context, options) : null;
        // Read now: cursors are written later, when the engine may use the context for another field.
        (list, version) = paged ? (Narrowing.Of(context), options.DataVersion(context)) : (null, null);
    }

    /// <summary>The day that the list is asked about.</summary>
    public DateOnly Day { get; }

    /// <summary>The page asked for; null for lists that are given whole.</summary>
    public PageRequest? Page { get; }

    /// <summary>Whether the length of the whole list is asked for.</summary>
    public bool CountsAll => selected.CountsAll;

    /// <summary>Whether anything but the length of the list is asked for.</summary>
    public bool ReadsRows => selected.ReadsRows;

    /// <param name="day">The day asked about; that of the field where null.</param>
    public static ListRequest Read<T>(IResolveFieldContext context, bool paged, DateOnly? day = null) =>
        new(context, typeof(T), [SelectedField.Of(context)], paged, day);

    /// <summary>What some fields below the one being resolved ask of the rows that they show.</summary>
    public static ListRequest Read<T>(IResolveFieldContext context, IReadOnlyList<SelectedField> fields) =>
        new(context, typeof(T), fields, paged: false, day: null);

    /// <summary>The condition on rows; null where there is none. It is built once, and its effort counts once, however many statements it is part of.</summary>
    public Expression<Func<T, bool>>? Filter<T>() => (Expression<Func<T, bool>>?)(filter ??= Filtered.Read<T>(context, shapes, options, effort, Day));

    public IReadOnlyList<OrderKey> Order<T>() => keys ??= new OrderKeys(shapes, options, effort).Build<T>(WrittenOrder.Of(context));

    public Cursor Cursor<T>() => cursor ??= new Cursor(
        list!,
        Order<T>(),
        shapes.Of<T>().NaturalKey is not null ? null : version,
        shapes.Of<T>().Day is null ? null : Day);

    public IReadOnlyList<System.Reflection.PropertyInfo> PrimaryKey<T>() => shapes.Of<T>().PrimaryKey;

    public Expression Project(Expression node) => new ProjectionExpression(effort).Build(node, selected.Rows);

    /// <summary>Fills in the day on which objects that were read, and whatever entities they lead to, are looked at.</summary>
    public void Date<T>(IEnumerable<T> read) where T : class
    {
        foreach (var one in read)
            shapes.Date(one, Day);
    }

    /// <summary>The columns that are asked for; null where related entities are asked for too.</summary>
    public IReadOnlyCollection<System.Reflection.PropertyInfo>? Columns => selected.Rows.References.Count == 0 ? selected.Rows.Columns : null;
}
