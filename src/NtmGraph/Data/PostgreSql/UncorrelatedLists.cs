using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace NtmGraph;

/// <summary>
/// Conditions on the assessments of units look the units up by subqueries that name nothing outside them, and so do conditions on lists around
/// these: a distributed PostgreSQL, which keeps the assessments on several machines, refuses to look into them for each row. On one machine
/// the statements are as fast, unless they stand beside an OR. Elements must name their row in one column, which is never null.
/// </summary>
internal sealed class UncorrelatedLists : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Rewriting(eventData.Context!.Model).Visit(queryExpression);

    private sealed class Rewriting(IModel model) : ExpressionVisitor
    {
        /// <summary>How many conditions are written anew; those around one are too.</summary>
        private int rewritten;

        protected override Expression VisitUnary(UnaryExpression node) =>
            node is { NodeType: ExpressionType.Not, Operand: MethodCallExpression { Method.Name: nameof(Enumerable.Any) } any } && ListOf(any) is { } list
                ? Elements(list, any, not: node)
                : base.VisitUnary(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name is nameof(Enumerable.Any) or nameof(Enumerable.All) && ListOf(node) is { } list
                ? Elements(list, node, not: null)
                : base.VisitMethodCall(node);

        private INavigation? ListOf(MethodCallExpression call) =>
            call.Method.DeclaringType == typeof(Enumerable) && call.Arguments[0] is MemberExpression { Expression: { } row } list
                && model.FindEntityType(row.Type)?.FindNavigation(list.Member.Name) is { IsCollection: true } navigation ? navigation : null;

        private Expression Elements(INavigation list, MethodCallExpression call, UnaryExpression? not)
        {
            var before = rewritten;
            var visited = (MethodCallExpression)base.VisitMethodCall(call);
            if (list.TargetEntityType.ClrType != typeof(Assessment) && rewritten == before)
                return not?.Update(visited) ?? (Expression)visited;
            rewritten++;
            var row = ((MemberExpression)visited.Arguments[0]).Expression!;
            var condition = (LambdaExpression?)visited.Arguments.ElementAtOrDefault(1);
            return call.Method.Name == nameof(Enumerable.All)
                ? Lookup.Of(list).IsAmong(row, Expression.Lambda(Expression.Not(condition!.Body), condition.Parameters), some: false)
                : Lookup.Of(list).IsAmong(row, condition, some: not is null);
        }
    }

    private abstract class Lookup
    {
        /// <summary>The condition that a row is among those that have such elements, or none.</summary>
        public abstract Expression IsAmong(Expression row, LambdaExpression? condition, bool some);

        public static Lookup Of(INavigation list) => (Lookup)Activator.CreateInstance(
            typeof(Lookup<,,>).MakeGenericType(list.DeclaringEntityType.ClrType, list.TargetEntityType.ClrType, list.ForeignKey.Properties.Single().ClrType), list)!;
    }

    private sealed class Lookup<TRow, TElement, TKey>(INavigation list) : Lookup where TKey : struct
    {
        public override Expression IsAmong(Expression row, LambdaExpression? condition, bool some)
        {
            IQueryable<TElement> elements = All<TElement>(list.TargetEntityType);
            if (condition is not null)
                elements = elements.Where((Expression<Func<TElement, bool>>)condition);
            var found = elements.Select(Value<TElement>(list.ForeignKey.Properties));
            var keys = All<TRow>(list.DeclaringEntityType).Select(Value<TRow>(list.ForeignKey.PrincipalKey.Properties));
            return Contains(some ? Having(keys, found) : Lacking(keys, found), Expression.Property(row, list.ForeignKey.PrincipalKey.Properties[0].PropertyInfo!));
        }

        /// <remarks>Keys of rows, not of elements: these are too many for PostgreSQL to hash, where it must.</remarks>
        private static IQueryable<TKey> Having(IQueryable<TKey> keys, IQueryable<TKey> found)
        {
            var key = Expression.Parameter(typeof(TKey), "key");
            return keys.Where(Expression.Lambda<Func<TKey, bool>>(Contains(found, key), key));
        }

        /// <remarks>PostgreSQL goes through all elements for NOT IN, and looks up those of a row for this.</remarks>
        private static IQueryable<TKey> Lacking(IQueryable<TKey> keys, IQueryable<TKey> found) => keys
            .LeftJoin(found, key => key, of => of, (key, of) => new { Key = key, Of = (TKey?)of })
            .Where(pair => !pair.Of.HasValue)
            .Select(pair => pair.Key);

        private static MethodCallExpression Contains(IQueryable<TKey> keys, Expression key) =>
            Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(TKey)], keys.Expression, key);

        private static Expression<Func<T, TKey>> Value<T>(IReadOnlyList<IReadOnlyProperty> properties)
        {
            var of = Expression.Parameter(typeof(T), "of");
            return Expression.Lambda<Func<T, TKey>>(Expression.Property(of, properties.Single().PropertyInfo!), of);
        }

        private static EnumerableQuery<T> All<T>(IEntityType entity) => new EnumerableQuery<T>(new EntityQueryRootExpression(entity));
    }
}
