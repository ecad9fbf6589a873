using System.Linq.Expressions;
using System.Reflection;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>Makes rows of an entity that have only the columns asked for, with their to-one relations joined.</summary>
internal sealed class ProjectionExpression(EntityShapes shapes, SelectionReader selections, Effort effort)
{
    /// <summary>A new entity with what the selected fields need of the source.</summary>
    public MemberInitExpression Build(Expression source, ILookup<string, GraphQLField> fields, string path = "")
    {
        var (columns, references, whole) = Needed(source.Type, fields);
        return Expression.MemberInit(
            Expression.New(source.Type),
            columns.Select(column => Expression.Bind(column, Expression.Property(source, column)))
                .Concat(references.Select(reference => Bind(source, reference.Key, reference.Value, whole.Contains(reference.Key), path))));
    }

    /// <summary>The columns that the selected fields need of an entity; null where they need related entities too.</summary>
    public IReadOnlyCollection<PropertyInfo>? Columns(Type entity, ILookup<string, GraphQLField> fields) =>
        Needed(entity, fields) is { References.Count: 0 } needed ? needed.Columns : null;

    private (HashSet<PropertyInfo> Columns, Dictionary<Reference, IEnumerable<GraphQLField>> References, HashSet<Reference> Whole) Needed(
        Type entity, ILookup<string, GraphQLField> fields)
    {
        var shape = shapes.Of(entity);
        var columns = new HashSet<PropertyInfo>(shape.PrimaryKey);
        if (shape.HasOwnDay)
            columns.Add(shape.Day!);
        var references = new Dictionary<Reference, IEnumerable<GraphQLField>>();
        var whole = new HashSet<Reference>();
        foreach (var field in fields)
        {
            switch (shape.Find(field.Key))
            {
                case Column column:
                    columns.Add(column.Property);
                    break;
                case Reference reference:
                    references[reference] = field;
                    break;
                case null when !field.Key.StartsWith("__", StringComparison.Ordinal):
                    columns.UnionWith(shape.Needs(field.Key));
                    whole.UnionWith(shape.NeededReferences(field.Key));
                    break;
            }
        }
        foreach (var reference in whole)
            references.TryAdd(reference, []);
        return (columns, references, whole);
    }

    private MemberAssignment Bind(Expression source, Reference reference, IEnumerable<GraphQLField> fields, bool whole, string path)
    {
        path += reference.Name + ".";
        effort.AddRelation(path);
        var target = Expressions.Follow(source, reference.Path);
        Expression value = Build(target, selections.Below(fields, target.Type.Name), path);
        if (whole)
            value = Whole((MemberInitExpression)value, target);
        if (reference.Path.Count == 2)
            value = Expression.MemberInit(
                Expression.New(reference.Path[0].PropertyType), Expression.Bind(reference.Path[1], value));
        if (reference.Path.Any(Nullability.IsNullable))
            value = Expression.Condition(
                Expression.Equal(target, Expression.Constant(null, target.Type)), Expression.Constant(null, value.Type), value);
        return Expression.Bind(reference.Path[0], value);
    }

    /// <summary>The same entity with all its columns.</summary>
    private MemberInitExpression Whole(MemberInitExpression entity, Expression source)
    {
        var bound = entity.Bindings.Select(binding => binding.Member).ToHashSet();
        var others = shapes.Of(source.Type).Columns.Where(column => !bound.Contains(column));
        return Expression.MemberInit(
            entity.NewExpression, entity.Bindings.Concat(others.Select(column => Expression.Bind(column, Expression.Property(source, column)))));
    }
}
