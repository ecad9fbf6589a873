using System.Linq.Expressions;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>What a request asks of a list: which rows, in which order, which page, which columns.</summary>
internal sealed class ListRequest
{
    private readonly IResolveFieldContext context;
    private readonly EntityShapes shapes;
    private readonly QueryingOptions options;
    private readonly SelectionReader selections;
    private readonly Effort effort;
    private readonly ILookup<string, GraphQLField> fields;
    private IReadOnlyList<OrderKey>? keys;
    private Cursor? cursor;

    private ListRequest(IResolveFieldContext context, Type row, IEnumerable<GraphQLField> shown, DateOnly? day)
    {
        this.context = context;
        Day = day ?? context.Day();
        shapes = context.RequestServices!.GetRequiredService<EntityShapes>();
        options = context.RequestServices!.GetRequiredService<IOptions<QueryingOptions>>().Value;
        selections = new SelectionReader(context);
        effort = new Effort(options);
        fields = selections.Below(shown, row.Name);
    }

    private ListRequest(IResolveFieldContext context, Type row, bool paged, DateOnly? day)
        : this(context, row, [context.FieldAst], day)
    {
        if (!paged)
            return;
        Page = PageRequest.Read(context, options);
        var name = ConnectionNameAttribute.Of(row);
        var connection = selections.Below(name + "Connection");
        CountsAll = connection.Contains(ConnectionArguments.TotalCount);
        var edges = selections.Below(connection[ConnectionArguments.Edges], name + "Edge");
        ReadsRows = connection.Any(field => field.Key != ConnectionArguments.TotalCount);
        fields = selections.Below(connection[ConnectionArguments.Nodes].Concat(edges[ConnectionArguments.Node]), row.Name);
    }

    /// <summary>The day that the list is asked about.</summary>
    public DateOnly Day { get; }

    /// <summary>The page asked for; null for lists that are given whole.</summary>
    public PageRequest? Page { get; }

    /// <summary>Whether the length of the whole list is asked for.</summary>
    public bool CountsAll { get; }

    /// <summary>Whether anything but that is asked for.</summary>
    public bool ReadsRows { get; }

    /// <param name="day">The day asked about, where it is not the field's own.</param>
    public static ListRequest Read<T>(IResolveFieldContext context, bool paged, DateOnly? day = null) => new(context, typeof(T), paged, day);

    /// <summary>What some fields below the one being resolved ask of the rows that they show.</summary>
    public static ListRequest Read<T>(IResolveFieldContext context, IEnumerable<GraphQLField> fields) => new(context, typeof(T), fields, null);

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

    public Expression Project(Expression node) => new ProjectionExpression(shapes, selections, effort).Build(node, fields);

    /// <summary>Tells objects that were read, and whatever they lead to, on which day they are looked at.</summary>
    public void Date<T>(IEnumerable<T> read) where T : class
    {
        foreach (var one in read)
            shapes.Date(one, Day);
    }

    /// <summary>The columns that are asked for; null where related entities are asked for too.</summary>
    public IReadOnlyCollection<System.Reflection.PropertyInfo>? Columns<T>() =>
        new ProjectionExpression(shapes, selections, effort).Columns(typeof(T), fields);
}
