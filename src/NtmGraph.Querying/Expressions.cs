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

    /// <summary>All of these; true where there is none.</summary>
    public static Expression All(IEnumerable<Expression> conditions) =>
        conditions.Aggregate((Expression?)null, (all, one) => all is null ? one : Expression.AndAlso(all, one)) ?? Expression.Constant(true);

    /// <summary>Any of these; true where there is none, as an empty list asks for nothing.</summary>
    public static Expression Any(IEnumerable<Expression> conditions) =>
        conditions.Aggregate((Expression?)null, (any, one) => any is null ? one : Expression.OrElse(any, one)) ?? Expression.Constant(true);

    /// <summary>Follows properties from a source.</summary>
    public static Expression Follow(Expression source, IEnumerable<System.Reflection.PropertyInfo> path) =>
        path.Aggregate(source, Expression.Property);

    /// <summary>Puts an expression in the place of a lambda's parameter.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    private sealed class Replacement(ParameterExpression parameter, Expression argument) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? argument : node;
    }

    private sealed class Holder<T>(T value)
    {
        public T Value { get; } = value;
    }
}
