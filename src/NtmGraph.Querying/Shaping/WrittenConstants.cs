using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>
/// Writes the values of <c>EF.Constant</c> into a query. Left to EF Core, the text of the statement would be made anew each time that it
/// is sent; so it is kept, once for each value.
/// </summary>
internal sealed class WrittenConstants : ExpressionVisitor
{
    public static IQueryable<T> In<T>(IQueryable<T> query) => query.Provider.CreateQuery<T>(new WrittenConstants().Visit(query.Expression));

    public static bool Is(MethodCallExpression node) => node.Method.DeclaringType == typeof(EF) && node.Method.Name == nameof(EF.Constant);

    /// <summary>The value as a constant; of several values an array, which EF Core knows again by its elements.</summary>
    public static ConstantExpression Write(MethodCallExpression node)
    {
        var value = Captured.Value(node.Arguments[0]);
        return Expression.Constant(value is IEnumerable and not (string or Array) ? ToArray(value) : value, node.Type);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) => Is(node) ? Write(node) : base.VisitMethodCall(node);

    protected override Expression VisitMember(MemberExpression node) =>
        typeof(IQueryable).IsAssignableFrom(node.Type) && Captured.Is(node) && Captured.Value(node) is IQueryable part
            ? Visit(part.Expression)
            : base.VisitMember(node);

    private static object ToArray(object values)
    {
        var of = values.GetType().GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return typeof(Enumerable).GetMethod(nameof(Enumerable.ToArray))!.MakeGenericMethod(of.GenericTypeArguments).Invoke(null, [values])!;
    }
}

/// <summary>What a lambda expression captures of the method that it is written in: locals, parameters, and what they hold.</summary>
internal static class Captured
{
    public static bool Is(Expression? node) => node is ConstantExpression || (node is MemberExpression member && Is(member.Expression));

    public static object? Value(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field, Expression: var of } => field.GetValue(of is null ? null : Value(of)),
        MemberExpression { Member: PropertyInfo property, Expression: var of } => property.GetValue(of is null ? null : Value(of)),
        _ => Expression.Lambda(node).Compile(preferInterpretation: true).DynamicInvoke(),
    };
}
