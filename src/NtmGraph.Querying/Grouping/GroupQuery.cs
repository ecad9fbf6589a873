using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>Adds figures up in the database, group by group, by whichever of their dimensions a reader asks for.</summary>
/// <typeparam name="T">The figures of one fact or of a group of facts. A group leaves the properties that it is not grouped by at their defaults.</typeparam>
/// <param name="measures">What the figures of a group are: <c>facts => new Figures { Count = facts.Sum(fact => fact.Count) }</c>.</param>
public sealed class GroupQuery<T>(Expression<Func<IEnumerable<T>, T>> measures) where T : new()
{
    /// <summary>A query with further measures.</summary>
    /// <param name="more">The further measures, in the form of those that this query has.</param>
    public GroupQuery<T> And(Expression<Func<IEnumerable<T>, T>> more)
    {
        var first = (MemberInitExpression)measures.Body;
        var others = (MemberInitExpression)Expressions.Inline(more, measures.Parameters[0]);
        return new(Expression.Lambda<Func<IEnumerable<T>, T>>(
            first.Update(first.NewExpression, first.Bindings.Concat(others.Bindings)), measures.Parameters));
    }

    /// <summary>The groups by these dimensions; one group of all facts where there is none.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="dimensions">The dimensions. A property has the name of each, or its name and <c>Id</c>.</param>
    /// <param name="others">Names of properties to group by too.</param>
    public IQueryable<T> By<TDimension>(IQueryable<T> facts, IEnumerable<TDimension> dimensions, params IEnumerable<string> others)
        where TDimension : struct, Enum
    {
        var fact = Expression.Parameter(typeof(T), "fact");
        List<PropertyInfo> keys = [.. dimensions.Select(Property).Concat(others.Select(name => typeof(T).GetProperty(name)!))];
        return keys.Count == 0
            ? Grouped(facts, Expression.Lambda<Func<T, int>>(Expression.Constant(1), fact), keys)
            : Grouped(facts, Expression.Lambda<Func<T, T>>(New(keys, fact), fact), keys);
    }

    private IQueryable<T> Grouped<TKey>(IQueryable<T> facts, Expression<Func<T, TKey>> key, IEnumerable<PropertyInfo> keys)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, T>), "group");
        var known = New(keys, Expression.Property(group, nameof(IGrouping<,>.Key))).Bindings;
        var figures = ((MemberInitExpression)Expressions.Inline(measures, group)).Bindings;
        return facts.GroupBy(key).Select(Expression.Lambda<Func<IGrouping<TKey, T>, T>>(
            Expression.MemberInit(Expression.New(typeof(T)), known.Concat(figures)), group));
    }

    private static MemberInitExpression New(IEnumerable<PropertyInfo> properties, Expression source) =>
        Expression.MemberInit(Expression.New(typeof(T)), properties.Select(property => Expression.Bind(property, Expression.Property(source, property))));

    private static PropertyInfo Property<TDimension>(TDimension dimension) where TDimension : struct, Enum =>
        typeof(T).GetProperty($"{dimension}") ?? typeof(T).GetProperty($"{dimension}Id")
            ?? throw new InvalidOperationException($"{typeof(T).Name} cannot be grouped by {dimension}.");
}

/// <summary>Reads the groups of a query.</summary>
public static class Groups
{
    /// <summary>All groups.</summary>
    /// <exception cref="QueryError">There are more than a reader may ask for.</exception>
    public static Task<List<TGroup>> Read<TGroup>(IResolveFieldContext context, IQueryable<TGroup> groups) =>
        Read(context, WrittenConstants.In(groups).AsAsyncEnumerable());

    /// <inheritdoc cref="Read{TGroup}(IResolveFieldContext, IQueryable{TGroup})"/>
    public static async Task<List<TGroup>> Read<TGroup>(IResolveFieldContext context, IAsyncEnumerable<TGroup> groups)
    {
        var read = new List<TGroup>();
        await foreach (var group in groups.WithCancellation(context.CancellationToken))
        {
            read.Add(group);
            Count(context, read.Count);
        }
        return read;
    }

    /// <summary>Whether a reader asks for a measure of the groups: as a field, or in a filter or an order.</summary>
    /// <param name="context">The field that lists the groups.</param>
    /// <param name="measure">Name of the property or method.</param>
    public static bool Asks(IResolveFieldContext context, string measure)
    {
        var name = measure.ToCamelCase();
        return SelectedField.Of(context).Below(name) is not null
            || Names(context.GetArgument<object?>(GroupedAttribute.Having)) || Names(context.GetArgument<object?>(ConnectionArguments.Order));

        bool Names(object? argument) => argument switch
        {
            IDictionary<string, object?> parts => parts.ContainsKey(name) || parts.Values.Any(Names),
            string => false,
            IEnumerable<object?> list => list.Any(Names),
            _ => false,
        };
    }

    /// <summary>Refuses too many groups before they are made, where they are made of other groups.</summary>
    /// <exception cref="QueryError">There are more than a reader may ask for.</exception>
    public static void Count(IResolveFieldContext context, long groups)
    {
        if (groups > QueryingOptions.Of(context).MaxGroups)
            throw new QueryError("TOO_MANY_GROUPS",
                $"There are more than {QueryingOptions.Of(context).MaxGroups} groups. Ask by fewer dimensions, or about less.")
            { Values = [QueryingOptions.Of(context).MaxGroups] };
    }
}
