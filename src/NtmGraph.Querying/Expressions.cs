using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>Small pieces of expression trees.</summary>
internal static class Expressions
{
    /// <summary>A value that becomes a parameter of the SQL statement, never a part of its text.</summary>
    public static Expression Parameter(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<>.Value));
    }

    /// <summary>A condition that holds where all of them do; true where there are none.</summary>
    public static Expression All(IEnumerable<Expression> conditions) => Balanced([.. conditions], Expression.AndAlso);

    /// <summary>A condition that holds where any of them does; there must be one.</summary>
    public static Expression Any(IEnumerable<Expression> conditions) => Balanced([.. conditions], Expression.OrElse);

    /// <summary>Whether an id is among these, which become one parameter of the SQL statement.</summary>
    public static Expression Among(IEnumerable<int> ids, Expression id) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], Parameter(ids, typeof(IEnumerable<int>)), id);

    /// <summary>Follows properties from a source.</summary>
    public static Expression Follow(Expression source, IEnumerable<System.Reflection.PropertyInfo> path) =>
        path.Aggregate(source, Expression.Property);

    /// <summary>Puts an expression in the place of a lambda's parameter.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    /// <summary>Joins conditions into a balanced tree, since visitors of expressions recurse into its depth.</summary>
    private static Expression Balanced(ReadOnlySpan<Expression> conditions, Func<Expression, Expression, Expression> join) => conditions switch
    {
        [] => Expression.Constant(true),
        [var one] => one,
        _ => join(Balanced(conditions[..(conditions.Length / 2)], join), Balanced(conditions[(conditions.Length / 2)..], join)),
    };

    private sealed class Replacement(ParameterExpression parameter, Expression argument) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? argument : node;
    }

    private sealed class Holder<T>(T value)
    {
        public T Value { get; } = value;
    }
}
