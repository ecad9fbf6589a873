using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;

namespace NtmGraph.Querying;

/// <summary>Turns the operations on one value into a condition.</summary>
internal sealed class ValueCondition(QueryingOptions options, Column column, Expression row)
{
    private static readonly MethodInfo ContainsText = Text(nameof(string.Contains));
    private static readonly MethodInfo StartsWithText = Text(nameof(string.StartsWith));
    private static readonly MethodInfo EndsWithText = Text(nameof(string.EndsWith));
    private static readonly MethodInfo ContainsValue = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    private readonly MemberExpression value = Expression.Property(row, column.Property);

    public Expression Build(IDictionary<string, object?> operations, int depth)
    {
        if (depth > options.MaxDepth)
            throw Wrong($"is nested deeper than {options.MaxDepth} levels");
        return Expressions.All(operations.Select(operation => Operation(operation.Key, operation.Value, depth)));
    }

    private Expression Operation(string name, object? operand, int depth) => name switch
    {
        FilterOperation.And => Expressions.All(Inner(operand, name).Select(inner => Build(inner, depth + 1))),
        FilterOperation.Or => Expressions.Any(Inner(operand, name).Select(inner => Build(inner, depth + 1))),
        FilterOperation.Equal => Equal(operand),
        FilterOperation.NotEqual => Expression.Not(Equal(operand)),
        FilterOperation.In => OneOf(operand, name),
        FilterOperation.NotIn => Expression.Not(OneOf(operand, name)),
        FilterOperation.Greater => Compare(ExpressionType.GreaterThan, operand, name),
        FilterOperation.NotGreater => Expression.Not(Compare(ExpressionType.GreaterThan, operand, name)),
        FilterOperation.GreaterOrEqual => Compare(ExpressionType.GreaterThanOrEqual, operand, name),
        FilterOperation.NotGreaterOrEqual => Expression.Not(Compare(ExpressionType.GreaterThanOrEqual, operand, name)),
        FilterOperation.Less => Compare(ExpressionType.LessThan, operand, name),
        FilterOperation.NotLess => Expression.Not(Compare(ExpressionType.LessThan, operand, name)),
        FilterOperation.LessOrEqual => Compare(ExpressionType.LessThanOrEqual, operand, name),
        FilterOperation.NotLessOrEqual => Expression.Not(Compare(ExpressionType.LessThanOrEqual, operand, name)),
        FilterOperation.Contains => Call(ContainsText, operand, name),
        FilterOperation.NotContains => Expression.Not(Call(ContainsText, operand, name)),
        FilterOperation.StartsWith => Call(StartsWithText, operand, name),
        FilterOperation.NotStartsWith => Expression.Not(Call(StartsWithText, operand, name)),
        FilterOperation.EndsWith => Call(EndsWithText, operand, name),
        FilterOperation.NotEndsWith => Expression.Not(Call(EndsWithText, operand, name)),
        FilterOperation.Search => Search(operand, name),
        _ => throw Wrong($"has no operation `{name}`"),
    };

    private Expression Equal(object? operand) => operand is null
        ? value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? Expression.Constant(false)
            : Expression.Equal(value, Expression.Constant(null, value.Type))
        : Expression.Equal(value, Parameter(operand));

    private MethodCallExpression OneOf(object? operand, string name)
    {
        var list = (operand as IEnumerable ?? throw Wrong($"needs a list for `{name}`")).Cast<object?>().ToList();
        if (list.Count > options.MaxListLength)
            throw Wrong($"has {list.Count} values in `{name}`; there may be {options.MaxListLength}");
        var values = Array.CreateInstance(value.Type, list.Count);
        for (var i = 0; i < list.Count; i++)
            values.SetValue(Checked(list[i]), i);
        return Expression.Call(
            ContainsValue.MakeGenericMethod(value.Type),
            Expression.Convert(Expressions.Parameter(values, values.GetType()), typeof(IEnumerable<>).MakeGenericType(value.Type)),
            value);
    }

    private BinaryExpression Compare(ExpressionType operation, object? operand, string name) =>
        Expression.MakeBinary(operation, value, Parameter(operand ?? throw Wrong($"needs a value for `{name}`")));

    private MethodCallExpression Call(MethodInfo method, object? operand, string name) =>
        Expression.Call(value, method, Parameter(operand ?? throw Wrong($"needs a value for `{name}`")));

    private MethodCallExpression Search(object? operand, string name)
    {
        var text = (string)Checked(operand ?? throw Wrong($"needs a value for `{name}`"))!;
        return Expression.Call(
            Expression.Property(row, column.SearchedBy!), ContainsText, Expressions.Parameter(options.Fold(text), typeof(string)));
    }

    private Expression Parameter(object operand) => Expressions.Parameter(Checked(operand), value.Type);

    private object? Checked(object? operand)
    {
        if (operand is not string text)
            return operand;
        if (text.Length > options.MaxTextLength)
            throw Wrong($"is compared with a text of {text.Length} characters; there may be {options.MaxTextLength}");
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar && !text.Contains('\ufffd'))
                throw Wrong("is compared with a text that is not well-formed Unicode");
        return text;
    }

    private static IEnumerable<IDictionary<string, object?>> Inner(object? operand, string name) =>
        (operand as IEnumerable<object?> ?? throw new QueryError("INVALID_FILTER", $"`{name}` must not be null."))
        .Cast<IDictionary<string, object?>>();

    private QueryError Wrong(string reason) => new("INVALID_FILTER", $"The filter cannot be used: `{column.Name}` {reason}.");

    private static MethodInfo Text(string name) => typeof(string).GetMethod(name, [typeof(string)])!;
}
