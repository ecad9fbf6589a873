using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>
/// A query that is built and translated once for each shape of question, and from then on asked with the values of each: to build
/// its expression anew, and to find its translation by it, takes longer than to execute many a statement. The shape is all that a
/// question holds, but for the parts that are marked with <see cref="ValueAttribute"/>. Any number of threads may ask.
/// </summary>
/// <param name="build">
/// Builds the query from the context and the question, and from nothing else that changes. Its conditions may capture these two
/// alone: what they compare with is a value of the question, <c>q.Year!.Value</c>, and no copy of it.
/// </param>
public sealed class ShapedQuery<TContext, TQuestion, TResult>(Func<TContext, TQuestion, IQueryable<TResult>> build)
    where TContext : DbContext
    where TQuestion : class
{
    private const int MostShapes = 500;

    private readonly PerModel<BoundedCache<object?[], Func<TContext, TQuestion, IAsyncEnumerable<TResult>>>> translated =
        new(() => new(MostShapes, QuestionShape<TQuestion>.Comparer));

    /// <summary>The rows that answer a question. One that cannot be compared with others is built and translated by itself.</summary>
    /// <exception cref="InvalidOperationException">The query captures what it may not.</exception>
    public IAsyncEnumerable<TResult> Ask(TContext db, TQuestion q)
    {
        if (QuestionShape<TQuestion>.Of(q) is not { } shape)
            return build(db, q).AsAsyncEnumerable();
        var known = translated.For(db);
        if (known.Find(shape) is not { } ask)
            known.Keep(shape, ask = Translate(build(db, q).Expression, q));
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
