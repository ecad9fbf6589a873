using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>Makes rows of an entity that have only the columns asked for, with their to-one relations joined.</summary>
internal sealed class ProjectionExpression(Effort effort)
{
    /// <summary>A new entity with what is selected of the source.</summary>
    public MemberInitExpression Build(Expression source, EntitySelection selected, string path = "") => Expression.MemberInit(
        Expression.New(source.Type),
        [
            .. selected.Columns.Select(column => Expression.Bind(column, Expression.Property(source, column))),
            .. selected.References.Select(related => Bind(source, related.Reference, related.Target, path)),
            .. selected.Others.Select(column => Expression.Bind(column, Expression.Property(source, column))),
        ]);

    private MemberAssignment Bind(Expression source, Reference reference, EntitySelection selected, string path)
    {
        path += reference.Name + ".";
        effort.AddRelation(path);
        var target = Expressions.Follow(source, reference.Path);
        Expression value = Build(target, selected, path);
        if (reference.Path.Count == 2)
            value = Expression.MemberInit(
                Expression.New(reference.Path[0].PropertyType), Expression.Bind(reference.Path[1], value));
        if (reference.Path.Any(Nullability.IsNullable))
            value = Expression.Condition(
                Expression.Equal(target, Expression.Constant(null, target.Type)), Expression.Constant(null, value.Type), value);
        return Expression.Bind(reference.Path[0], value);
    }
}
