using System.Linq.Expressions;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>What a request asks of a list: which rows, in which order, which page, which columns.</summary>
internal sealed class ListRequest
{
    private readonly IResolveFieldContext context;
    private readonly EntityShapes shapes;
    private readonly QueryingOptions options;
    private readonly Effort effort;
    private readonly ListSelection selected;
    private IReadOnlyList<OrderKey>? keys;
    private Cursor? cursor;

    private ListRequest(IResolveFieldContext context, Type row, IReadOnlyList<SelectedField> shown, bool paged, DateOnly? day)
    {
        this.context = context;
        Day = day ?? context.Day();
        shapes = context.RequestServices!.GetRequiredService<EntityShapes>();
        options = context.RequestServices!.GetRequiredService<IOptions<QueryingOptions>>().Value;
        effort = new Effort(options);
        selected = paged ? ListSelection.OfPage(shown[0], row, shapes) : ListSelection.Of(shown, row, shapes);
        Page = paged ? PageRequest.Read(context, options) : null;
    }

    /// <summary>The day that the list is asked about.</summary>
    public DateOnly Day { get; }

    /// <summary>The page asked for; null for lists that are given whole.</summary>
    public PageRequest? Page { get; }

    /// <summary>Whether the length of the whole list is asked for.</summary>
    public bool CountsAll => selected.CountsAll;

    /// <summary>Whether anything but that is asked for.</summary>
    public bool ReadsRows => selected.ReadsRows;

    /// <param name="day">The day asked about, where it is not the field's own.</param>
    public static ListRequest Read<T>(IResolveFieldContext context, bool paged, DateOnly? day = null) =>
        new(context, typeof(T), [SelectedField.Of(context)], paged, day);

    /// <summary>What some fields below the one being resolved ask of the rows that they show.</summary>
    public static ListRequest Read<T>(IResolveFieldContext context, IReadOnlyList<SelectedField> fields) =>
        new(context, typeof(T), fields, paged: false, day: null);

    public Expression<Func<T, bool>>? Filter<T>() =>
        context.GetArgument<object?>(ConnectionArguments.Where) is IDictionary<string, object?> { Count: > 0 } where
            ? new FilterExpression(shapes, options, effort).Build<T>(where)
            : null;

    public IReadOnlyList<OrderKey> Order<T>() => keys ??= new OrderKeys(shapes, options, effort).Build<T>(
        context.GetArgument<object?>(ConnectionArguments.Order) as IEnumerable<object?>);

    public Cursor Cursor<T>() => cursor ??= new Cursor(
        ConnectionNameAttribute.Of(typeof(T)),
        Order<T>(),
        shapes.Of<T>().NaturalKey is not null ? null : options.DataVersion(context),
        shapes.Of<T>().Day is null ? null : Day);

    public IReadOnlyList<System.Reflection.PropertyInfo> PrimaryKey<T>() => shapes.Of<T>().PrimaryKey;

    public Expression Project(Expression node) => new ProjectionExpression(effort).Build(node, selected.Rows);

    /// <summary>Tells objects that were read, and whatever they lead to, on which day they are looked at.</summary>
    public void Date<T>(IEnumerable<T> read) where T : class
    {
        foreach (var one in read)
            shapes.Date(one, Day);
    }

    /// <summary>The columns that are asked for; null where related entities are asked for too.</summary>
    public IReadOnlyCollection<System.Reflection.PropertyInfo>? Columns => selected.Rows.References.Count == 0 ? selected.Rows.Columns : null;
}
