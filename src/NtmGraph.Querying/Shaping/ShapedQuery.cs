using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>
/// A query that is built and translated once for each shape of question, and from then on asked with the values of each: to build
/// its expression anew, and to find its translation by it, takes longer than to execute many a statement.
/// </summary>
/// <param name="build">
/// Builds the query. Its conditions may capture the context and the question alone: what they compare with is a value of the
/// question, <c>q.Year!.Value</c>, and no copy of it.
/// </param>
/// <param name="shape">What tells the queries of two questions apart that differ in more than such values.</param>
public sealed class ShapedQuery<TContext, TQuestion, TResult>(Func<TContext, TQuestion, IQueryable<TResult>> build, Func<TQuestion, object> shape)
    where TContext : DbContext
    where TQuestion : class
{
    private const int MostShapes = 500;

    private readonly PerModel<ConcurrentDictionary<object, Func<TContext, TQuestion, IAsyncEnumerable<TResult>>>> translated = new(() => new());

    /// <summary>The rows that answer a question.</summary>
    public IAsyncEnumerable<TResult> Ask(TContext db, TQuestion q)
    {
        var known = translated.For(db);
        var asked = shape(q);
        if (!known.TryGetValue(asked, out var ask))
        {
            if (known.Count >= MostShapes)
                known.Clear();
            ask = known.GetOrAdd(asked, _ => Translate(build(db, q).Expression, q));
        }
        return ask(db, q);
    }

    private static Func<TContext, TQuestion, IAsyncEnumerable<TResult>> Translate(Expression query, TQuestion q)
    {
        var values = new QuestionValues(q);
        var body = values.Visit(query);
        var db = Expression.Parameter(typeof(TContext), "db");
        Type[] types = [typeof(TContext), .. values.Parameters.Select(parameter => parameter.Type)];
        var compile = typeof(EF).GetMethods().Single(method =>
            method.Name == nameof(EF.CompileAsyncQuery) && method.GetGenericArguments().Length == types.Length + 1 && GivesRows(method.GetParameters()[0].ParameterType));
        var lambda = Expression.Lambda(Expression.GetFuncType([.. types, typeof(IQueryable<TResult>)]), body, [db, .. values.Parameters]);
        var asked = compile.MakeGenericMethod([.. types, typeof(TResult)]).Invoke(null, [lambda])!;
        var question = Expression.Parameter(typeof(TQuestion), "q");
        return Expression.Lambda<Func<TContext, TQuestion, IAsyncEnumerable<TResult>>>(
            Expression.Invoke(Expression.Constant(asked), [db, .. values.Of(question)]), db, question).Compile();
    }

    private static bool GivesRows(Type lambda) =>
        lambda.GetGenericArguments()[0].GetGenericArguments()[^1] is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(IQueryable<>);
}

/// <summary>Finds the values of a question in a query, and puts parameters in their place.</summary>
internal sealed class QuestionValues(object q) : ExpressionVisitor
{
    private readonly Type question = q.GetType();
    private readonly Dictionary<string, (ParameterExpression Parameter, MemberExpression Path)> found = [];

    public IEnumerable<ParameterExpression> Parameters => found.Values.Select(value => value.Parameter);

    /// <summary>The values of another question, in the order of the parameters.</summary>
    public IEnumerable<Expression> Of(ParameterExpression other) => found.Values.Select(value => On(value.Path, other));

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsCaptured(node))
            return base.VisitMember(node);
        if (OfQuestion(node))
        {
            if (!found.TryGetValue(node.ToString(), out var value))
                found.Add(node.ToString(), value = (Expression.Parameter(node.Type, $"value{found.Count}"), node));
            return value.Parameter;
        }
        return Value(node) is IQueryable part ? Visit(part.Expression)
            : throw new InvalidOperationException($"The query captures {node}, which would stay the same for other questions.");
    }

    /// <summary>What is part of the statement's text is part of the shape.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(EF) && node.Method.Name == nameof(EF.Constant)
            ? Expression.Constant(Value(node.Arguments[0]), node.Type)
            : base.VisitMethodCall(node);

    private bool OfQuestion(Expression? node) => node is MemberExpression { Expression: { } of }
        && ((of.Type == question && ReferenceEquals(Value(of), q)) || OfQuestion(of));

    private Expression On(Expression node, ParameterExpression other) => node.Type == question
        ? other
        : ((MemberExpression)node).Update(On(((MemberExpression)node).Expression!, other));

    private static object? Value(Expression node) => Expression.Lambda(node).Compile().DynamicInvoke();

    private static bool IsCaptured(Expression? node) => node is ConstantExpression || (node is MemberExpression member && IsCaptured(member.Expression));
}
