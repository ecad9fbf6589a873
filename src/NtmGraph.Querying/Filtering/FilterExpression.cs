using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>Turns the argument <c>where</c> into a condition on rows.</summary>
internal sealed class FilterExpression(EntityShapes shapes, QueryingOptions options, Effort effort)
{
    private static readonly MethodInfo AnyMethod = OfEnumerable(nameof(Enumerable.Any));
    private static readonly MethodInfo AllMethod = OfEnumerable(nameof(Enumerable.All));

    /// <exception cref="QueryError">The filter is nested too deep, too long, or asks what cannot be asked.</exception>
    public Expression<Func<T, bool>> Build<T>(IDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(T), "row");
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
            (Column, { } inner) => ValueCondition.HoldsOfNull(inner),
            _ => true,
        },
    });

    private Expression List(Collection collection, IDictionary<string, object?> filter, Expression row, string path, int depth)
    {
        var rows = Expression.Property(row, collection.Property);
        return Expressions.All(filter.Select<KeyValuePair<string, object?>, Expression>(part => part.Key switch
        {
            FilterOperation.Any => part.Value is bool any
                ? any ? Exists(rows, collection.Element, null) : Expression.Not(Exists(rows, collection.Element, null))
                : throw Effort.Wrong($"`{collection.Name}.any` must be true or false"),
            FilterOperation.Some => Exists(rows, collection.Element, Inner(part)),
            FilterOperation.None => Expression.Not(Exists(rows, collection.Element, Inner(part))),
            _ => Quantified(AllMethod, rows, collection.Element, Inner(part)),
        }));

        Func<Expression, Expression> Inner(KeyValuePair<string, object?> part)
        {
            var inner = part.Value as IDictionary<string, object?> ?? throw Effort.Wrong($"`{collection.Name}.{part.Key}` must not be null");
            return element => Entity(inner, element, path, depth + 1);
        }
    }

    private static MethodCallExpression Exists(Expression rows, Type element, Func<Expression, Expression>? condition) =>
        Quantified(AnyMethod, rows, element, condition ?? (_ => Expression.Constant(true)));

    private static MethodCallExpression Quantified(MethodInfo method, Expression rows, Type element, Func<Expression, Expression> condition)
    {
        var row = Expression.Parameter(element, "element");
        return Expression.Call(method.MakeGenericMethod(element), rows, Expression.Lambda(condition(row), row));
    }

    private static IDictionary<string, object?> Filled(Member member, object? value) =>
        value as IDictionary<string, object?> ?? throw Effort.Wrong($"`{member.Name}` must not be null; compare with `eq: null`");

    private static ConstantExpression Null(Expression target) => Expression.Constant(null, target.Type);

    private static MethodInfo OfEnumerable(string name) =>
        typeof(Enumerable).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == 2);
}
