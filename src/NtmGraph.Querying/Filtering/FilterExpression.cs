using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>Turns the argument <c>where</c> into a condition on rows.</summary>
/// <param name="day">The day on which rows are looked at that have none of their own.</param>
internal sealed class FilterExpression(EntityShapes shapes, QueryingOptions options, Effort effort, DateOnly day)
{
    private static readonly MethodInfo AnyMethod = OfEnumerable(nameof(Enumerable.Any));
    private static readonly MethodInfo AllMethod = OfEnumerable(nameof(Enumerable.All));

    private Expression? ownDay;

    /// <exception cref="QueryError">The filter is nested too deep, too long, or asks what cannot be asked.</exception>
    public Expression<Func<T, bool>> Build<T>(IDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(T), "row");
        ownDay = shapes.Of<T>() is { HasOwnDay: true, Day: { } own } ? Expression.Property(row, own) : null;
        return Expression.Lambda<Func<T, bool>>(Entity(where, row, "", 1), row);
    }

    private Expression Entity(IDictionary<string, object?> filter, Expression row, string path, int depth)
    {
        effort.CheckDepth(depth);
        var shape = shapes.Of(row.Type);
        return Expressions.All(filter.Select(part => part.Key switch
        {
            FilterOperation.And => Expressions.All(effort.Each(part.Value).Select(one => Entity(one, row, path, depth + 1))),
            FilterOperation.Or => Expressions.Any(effort.Each(part.Value).Select(one => Entity(one, row, path, depth + 1))),
            _ => Member(shape.Find(part.Key)!, part.Value, row, path, depth),
        }));
    }

    private Expression Member(Member member, object? value, Expression row, string path, int depth)
    {
        path += member.Name + ".";
        effort.AddCondition();
        switch (member)
        {
            case Reference reference:
                effort.AddRelation(path);
                var target = Expressions.Follow(row, reference.Path);
                var missing = Expression.Equal(target, Null(target));
                return value is not IDictionary<string, object?> inner ? missing
                    : HoldsOfNone(inner, reference.Target) ? Expression.OrElse(missing, Entity(inner, target, path, depth + 1))
                    : Expression.AndAlso(Expression.Not(missing), Entity(inner, target, path, depth + 1));
            case Collection collection:
                return List(collection, Filled(member, value), row, path, depth);
            case Identifier identifier:
                return new IdCondition(options, effort, identifier, shapes.Of(row.Type), row, day, ownDay).Build(Filled(member, value));
            default:
                var column = (Column)member;
                return new ValueCondition(options, effort, column, row).Build(Filled(member, value), depth);
        }
    }

    /// <summary>Whether a filter holds where a relation leads to no entity: all values are null there, and all lists empty.</summary>
    private bool HoldsOfNone(IDictionary<string, object?> filter, Type entity) => filter.All(part => part.Key switch
    {
        FilterOperation.And => Effort.Parts(part.Value).All(one => HoldsOfNone(one, entity)),
        FilterOperation.Or => Effort.Parts(part.Value).Any(one => HoldsOfNone(one, entity)),
        _ => (shapes.Of(entity).Find(part.Key), part.Value as IDictionary<string, object?>) switch
        {
            (Reference reference, { } inner) => HoldsOfNone(inner, reference.Target),
            (Collection, { } inner) => inner.All(quantified => quantified.Key is FilterOperation.All or FilterOperation.None || quantified.Value is false),
            (Column or Identifier, { } inner) => ValueCondition.HoldsOfNull(inner),
            _ => true,
        },
    });

    private Expression List(Collection collection, IDictionary<string, object?> filter, Expression row, string path, int depth)
    {
        return Expressions.All(filter.Select(part => part.Key switch
        {
            FilterOperation.Any => part.Value is bool any
                ? any ? Exists(collection, row, null) : Known(collection, row, Expression.Not(Exists(collection, row, null)))
                : throw Effort.Wrong(FilterFault.NoValue, collection.Name, part.Key),
            FilterOperation.Some => Exists(collection, row, Inner(part)),
            FilterOperation.None => Known(collection, row, Expression.Not(Exists(collection, row, Inner(part)))),
            _ => Known(collection, row, Every(collection, row, Inner(part))),
        }));

        Func<Expression, Expression> Inner(KeyValuePair<string, object?> part)
        {
            var inner = part.Value as IDictionary<string, object?> ?? throw Effort.Wrong(FilterFault.NoValue, collection.Name, part.Key);
            return element => Entity(inner, element, path, depth + 1);
        }
    }

    private static MethodCallExpression Exists(Collection collection, Expression row, Func<Expression, Expression>? condition) =>
        Quantified(AnyMethod, collection, row, link => Expressions.All([
            .. Counts(collection, link), .. condition is null ? Enumerable.Empty<Expression>() : [condition(Element(collection, link))]]));

    private static MethodCallExpression Every(Collection collection, Expression row, Func<Expression, Expression> condition) =>
        Quantified(AllMethod, collection, row, link => Expressions.Any([
            .. Counts(collection, link).Select(Expression.Not), condition(Element(collection, link))]));

    /// <summary>That any or all of the others fulfil a condition, or of the links to them; where links lead to lists, any or all of any or all of these.</summary>
    private static MethodCallExpression Quantified(MethodInfo method, Collection collection, Expression row, Func<Expression, Expression> condition)
    {
        var rows = Expression.Property(row, collection.Property);
        return collection.Lists is not { } path ? Quantified(method, rows, condition)
            : Quantified(method, rows, link => Quantified(method, path.Aggregate(link, Expression.Property), condition));
    }

    /// <summary>Whether a link counts; none where all do.</summary>
    private static IEnumerable<Expression> Counts(Collection collection, Expression link) =>
        collection.If is { } condition ? [Expressions.Inline(condition, link)] : [];

    private static Expression Element(Collection collection, Expression link) =>
        collection.Target is { } target ? Expression.Property(link, target) : link;

    /// <summary>A condition that says what is not in a list, which holds of no row whose list is not known.</summary>
    private static Expression Known(Collection collection, Expression row, Expression condition) => collection.Unknown is not { } unknown ? condition
        : Expression.AndAlso(condition, Expression.Not(Quantified(
            AnyMethod, Expression.Property(row, unknown), _ => Expression.Constant(true))));

    private static MethodCallExpression Quantified(MethodInfo method, Expression rows, Func<Expression, Expression> condition)
    {
        var element = rows.Type.GetGenericArguments()[0];
        var row = Expression.Parameter(element, "element");
        return Expression.Call(method.MakeGenericMethod(element), rows, Expression.Lambda(condition(row), row));
    }

    private static IDictionary<string, object?> Filled(Member member, object? value) =>
        value as IDictionary<string, object?> ?? throw Effort.Wrong(member is Collection ? FilterFault.NullList : FilterFault.Null, member.Name);

    private static ConstantExpression Null(Expression target) => Expression.Constant(null, target.Type);

    private static MethodInfo OfEnumerable(string name) =>
        typeof(Enumerable).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == 2);
}
