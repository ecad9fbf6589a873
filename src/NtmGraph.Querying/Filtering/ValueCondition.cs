using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>Turns the operations on one value into a condition.</summary>
internal sealed class ValueCondition(QueryingOptions options, Effort effort, Column column, Expression row)
{
    private static readonly MethodInfo ContainsText = Text(nameof(string.Contains));
    private static readonly MethodInfo IndexOfText = Text(nameof(string.IndexOf));
    private static readonly MethodInfo EndOfText = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
    private static readonly MethodInfo CompareTexts = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo ContainsValue = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    /// <summary>The last character before those that stand for halves of others.</summary>
    private const char LastInOrder = '\ud7ff';

    private readonly MemberExpression value = Expression.Property(row, column.Property);

    private bool MayBeNull => !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null;

    public Expression Build(IDictionary<string, object?> operations, int depth)
    {
        effort.CheckDepth(depth);
        return Expressions.All(operations.Select(operation => Operation(operation.Key, operation.Value, depth)));
    }

    /// <summary>Whether operations hold of null.</summary>
    public static bool HoldsOfNull(IDictionary<string, object?> operations) => operations.All(operation => operation.Key switch
    {
        FilterOperation.And => Effort.Parts(operation.Value).All(HoldsOfNull),
        FilterOperation.Or => Effort.Parts(operation.Value).Any(HoldsOfNull),
        FilterOperation.Equal => operation.Value is null,
        FilterOperation.NotEqual => operation.Value is not null,
        FilterOperation.In => HasNull(operation.Value),
        FilterOperation.NotIn => !HasNull(operation.Value),
        FilterOperation.NotGreater or FilterOperation.NotGreaterOrEqual or FilterOperation.NotLess or FilterOperation.NotLessOrEqual
            or FilterOperation.NotContains or FilterOperation.NotStartsWith or FilterOperation.NotEndsWith => true,
        _ => false,
    });

    private static bool HasNull(object? list) => list is IEnumerable values && values.Cast<object?>().Contains(null);

    private Expression Operation(string name, object? operand, int depth)
    {
        effort.AddCondition();
        return Condition(name, operand, depth);
    }

    private Expression Condition(string name, object? operand, int depth) => name switch
    {
        FilterOperation.And => Expressions.All(effort.Each(operand).Select(inner => Build(inner, depth + 1))),
        FilterOperation.Or => Expressions.Any(effort.Each(operand).Select(inner => Build(inner, depth + 1))),
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
        FilterOperation.StartsWith => Expressions.All([.. depth == 1 ? Range(operand) : [], StartsWith(operand, name)]),
        FilterOperation.NotStartsWith => Expression.Not(StartsWith(operand, name)),
        FilterOperation.EndsWith => EndsWith(operand, name),
        FilterOperation.NotEndsWith => Expression.Not(EndsWith(operand, name)),
        FilterOperation.Search => Search(operand, name),
        _ => throw new ArgumentException($"There is no operation {name}."),
    };

    private Expression Equal(object? operand) => operand is null
        ? !MayBeNull
            ? Expression.Constant(false)
            : Expression.Equal(value, Expression.Constant(null, value.Type))
        : Number(operand) is { Side: not 0 } ? Expression.NotEqual(value, value)
        : IsNeverStored(operand) ? Expression.Constant(false)
        : Expression.Equal(value, Parameter(operand));

    private MethodCallExpression OneOf(object? operand, string name)
    {
        var list = (operand as IEnumerable ?? throw Wrong(FilterFault.NoValue, name)).Cast<object?>().ToList();
        if (list.Count > options.MaxListLength)
            throw Wrong(FilterFault.ListTooLong, list.Count, options.MaxListLength);
        effort.AddValues(list.Count);
        list.RemoveAll(one => one is null ? !MayBeNull : Number(one) is { Side: not 0 } || IsNeverStored(one));
        var values = Array.CreateInstance(value.Type, list.Count);
        for (var i = 0; i < list.Count; i++)
            values.SetValue(Checked(list[i]), i);
        return Expression.Call(
            ContainsValue.MakeGenericMethod(value.Type),
            Expression.Convert(Expressions.Parameter(values, values.GetType()), typeof(IEnumerable<>).MakeGenericType(value.Type)),
            value);
    }

    private BinaryExpression Compare(ExpressionType operation, object? operand, string name)
    {
        if (operand is null)
            throw Wrong(FilterFault.NoValue, name);
        if (Number(operand) is not { Side: not 0 and var side, Nearest: var nearest })
            return Expression.MakeBinary(operation, value, Parameter(operand));
        var greater = operation is ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual;
        return Expression.MakeBinary(
            side < 0
                ? greater ? ExpressionType.GreaterThan : ExpressionType.LessThanOrEqual
                : greater ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThan,
            value, Parameter(nearest));
    }

    /// <summary>
    /// A decimal as the column can store it: the greatest number that is not greater or, where there is none, the smallest that the
    /// column holds; and on which side of the decimal it lies: 0 where it is the same one. The database would round the operand
    /// otherwise, and find what is not equal to it, or refuse it.
    /// </summary>
    private (decimal Nearest, int Side)? Number(object operand)
    {
        if (operand is not decimal number || column.Digits is not var (whole, decimals))
            return null;
        var limit = (decimal)Math.Pow(10, whole);
        var greatest = limit - new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        var nearest = number >= limit ? greatest : number <= -limit ? -greatest : decimal.Round(number, decimals, MidpointRounding.ToNegativeInfinity);
        return nearest < -greatest ? (-greatest, 1) : (nearest, nearest.CompareTo(number));
    }

    /// <summary>Whether the text is found at place 0: <c>string.StartsWith</c> becomes LIKE, which on some databases is blind to case.</summary>
    private Expression StartsWith(object? operand, string name) => operand is string { Length: > 0 } text && !options.MayBeAtEdge(text[0])
        ? Expression.Constant(false)
        : Expression.Equal(Call(IndexOfText, operand, name), Expression.Constant(0));

    /// <summary>
    /// Between which texts those lie that begin with a text, so that an index finds them: from it itself to the one whose last character
    /// is the next. Nothing where the order of that character and its next is not the same in all databases. Said of conditions that all rows must
    /// meet: for others no index is looked into, and SQL Server bounds the parameters of a statement.
    /// </summary>
    private IEnumerable<Expression> Range(object? operand)
    {
        if (operand is not string { Length: > 0 } || (string)Checked(operand)! is not [.. var start, > '\0' and < LastInOrder and var last])
            yield break;
        yield return Expression.GreaterThanOrEqual(Compared(start + last), Expression.Constant(0));
        yield return Expression.LessThan(Compared(start + (char)(last + 1)), Expression.Constant(0));

        MethodCallExpression Compared(string text) => Expression.Call(CompareTexts, value, Expressions.Parameter(text, typeof(string)));
    }

    /// <summary>The length of the operand is taken in the database, which may count characters otherwise than .NET.</summary>
    private Expression EndsWith(object? operand, string name)
    {
        if (operand is not null && IsNeverStored(operand))
            return Expression.Constant(false);
        var end = Parameter(operand ?? throw Wrong(FilterFault.NoValue, name));
        var length = Expression.Property(
            Expression.Call(typeof(EF), nameof(EF.Parameter), [typeof(string)], end), nameof(string.Length));
        var start = Expression.Subtract(Expression.Property(value, nameof(string.Length)), length);
        return Expression.Equal(Expression.Call(value, EndOfText, start), end);
    }

    /// <summary>Whether no text is equal to an operand, or ends with it. SQL Server would pass over its spaces.</summary>
    private bool IsNeverStored(object operand) => operand is string { Length: > 0 } text && !options.MayBeAtEdge(text[^1]);

    private MethodCallExpression Call(MethodInfo method, object? operand, string name) =>
        Expression.Call(value, method, Parameter(operand ?? throw Wrong(FilterFault.NoValue, name)));

    private MethodCallExpression Search(object? operand, string name)
    {
        var text = (string)Checked(operand ?? throw Wrong(FilterFault.NoValue, name))!;
        return Expression.Call(
            Expression.Property(row, column.SearchedBy!), ContainsText, Expressions.Parameter(options.SearchKey(text), typeof(string)));
    }

    private Expression Parameter(object operand) => Expressions.Parameter(Checked(operand), value.Type);

    private object? Checked(object? operand)
    {
        if (operand is not string text)
            return operand;
        if (text.Length > options.MaxTextLength)
            throw Wrong(FilterFault.TextTooLong, text.Length, options.MaxTextLength);
        return options.Compose(text);
    }

    private QueryError Wrong(FilterFault fault, params object[] values) => Effort.Wrong(fault, [column.Name, .. values]);

    private static MethodInfo Text(string name) => typeof(string).GetMethod(name, [typeof(string)])!;
}
