using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>Groups facts in the database by whichever of their dimensions a reader asks for.</summary>
/// <typeparam name="TFact">A fact; its dimensions are properties.</typeparam>
/// <typeparam name="TGroup">A group; it has the same properties, which are left at their default where not asked for, and measures.</typeparam>
/// <param name="measures">The measures of a group: <c>facts => new Group { Count = facts.Count() }</c>.</param>
public sealed class GroupQuery<TFact, TGroup>(Expression<Func<IEnumerable<TFact>, TGroup>> measures) where TGroup : new()
{
    /// <summary>The same with further measures.</summary>
    /// <param name="more">These alone, as the first ones.</param>
    public GroupQuery<TFact, TGroup> And(Expression<Func<IEnumerable<TFact>, TGroup>> more)
    {
        var first = (MemberInitExpression)measures.Body;
        var others = (MemberInitExpression)Expressions.Inline(more, measures.Parameters[0]);
        return new(Expression.Lambda<Func<IEnumerable<TFact>, TGroup>>(
            first.Update(first.NewExpression, first.Bindings.Concat(others.Bindings)), measures.Parameters));
    }

    /// <summary>The groups by these dimensions; one group of all facts where there is none.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="dimensions">Names of properties that both types have.</param>
    public IQueryable<TGroup> By(IQueryable<TFact> facts, IReadOnlyCollection<string> dimensions)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        return dimensions.Count == 0
            ? Grouped(facts, Expression.Lambda<Func<TFact, int>>(Expression.Constant(1), fact), dimensions)
            : Grouped(facts, Expression.Lambda<Func<TFact, TGroup>>(New(dimensions, fact), fact), dimensions);
    }

    private IQueryable<TGroup> Grouped<TKey>(
        IQueryable<TFact> facts, Expression<Func<TFact, TKey>> key, IReadOnlyCollection<string> dimensions)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TFact>), "group");
        var keys = New(dimensions, Expression.Property(group, nameof(IGrouping<,>.Key))).Bindings;
        var figures = ((MemberInitExpression)Expressions.Inline(measures, group)).Bindings;
        return facts.GroupBy(key).Select(Expression.Lambda<Func<IGrouping<TKey, TFact>, TGroup>>(
            Expression.MemberInit(Expression.New(typeof(TGroup)), keys.Concat(figures)), group));
    }

    private static MemberInitExpression New(IEnumerable<string> dimensions, Expression source) =>
        Expression.MemberInit(Expression.New(typeof(TGroup)), dimensions.Select(name =>
        {
            var target = typeof(TGroup).GetProperty(name)!;
            Expression value = Expression.Property(source, name);
            return Expression.Bind(target, value.Type == target.PropertyType ? value : Expression.Convert(value, target.PropertyType));
        }));
}

/// <summary>Reads the groups of a query.</summary>
public static class Groups
{
    /// <summary>All groups.</summary>
    /// <exception cref="QueryError">There are more than a reader may ask for.</exception>
    public static Task<List<TGroup>> Read<TGroup>(IResolveFieldContext context, IQueryable<TGroup> groups) => Read(context, groups.AsAsyncEnumerable());

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

    /// <summary>Counts groups that are made of others, before they are made.</summary>
    /// <exception cref="QueryError">There are more than a reader may ask for.</exception>
    public static void Count(IResolveFieldContext context, long groups)
    {
        if (groups > Most(context))
            throw new QueryError("TOO_MANY_GROUPS",
                $"There are more than {Most(context)} groups. Ask by fewer dimensions, or within a smaller unit.");
    }

    private static int Most(IResolveFieldContext context) =>
        context.RequestServices!.GetRequiredService<IOptions<QueryingOptions>>().Value.MaxGroups;
}
