using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>
/// What tells the queries of two questions of a type apart: all that they hold, in whatever field, so that nothing is forgotten;
/// of a part marked with <see cref="ValueAttribute"/> only whether it is null.
/// </summary>
internal static class QuestionShape<TQuestion>
{
    private static readonly object Incomparable = new();

    private static readonly Func<TQuestion, object?>[] Parts = [.. Fields(typeof(TQuestion)).Select(Part)];

    /// <summary>Compares shapes part by part, and lists among them element by element.</summary>
    public static IEqualityComparer<object?[]> Comparer { get; } = new PartComparer();

    /// <summary>The shape of a question, which stays the same when the question changes; null where a part cannot be compared.</summary>
    public static object?[]? Of(TQuestion q)
    {
        var shape = new object?[Parts.Length];
        for (var i = 0; i < shape.Length; i++)
            if ((shape[i] = Parts[i](q)) == Incomparable)
                return null;
        return shape;
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null ? [] :
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(Fields(type.BaseType));

    private static Func<TQuestion, object?> Part(FieldInfo field)
    {
        var q = Expression.Parameter(typeof(TQuestion), "q");
        var read = Expression.Lambda<Func<TQuestion, object?>>(
            Expression.Convert(Expression.Field(Expression.Convert(q, field.DeclaringType!), field), typeof(object)), q).Compile();
        return IsValue(field) ? q => read(q) is not null : q => Copy(read(q));
    }

    /// <summary>Whether the property that a field stands behind is marked as a value.</summary>
    private static bool IsValue(FieldInfo field) => field.Name is ['<', .. var name]
        && field.DeclaringType!.GetProperty(name[..name.IndexOf('>', StringComparison.Ordinal)])?.IsDefined(typeof(ValueAttribute)) == true;

    private static object? Copy(object? part) => part switch
    {
        null => null,
        string or Enum => part,
        IEnumerable list and not IQueryable => list.Cast<object?>().Select(Copy).ToArray() is var copies && !copies.Contains(Incomparable) ? copies : Incomparable,
        _ => IsPlain(part.GetType()) ? part : Incomparable,
    };

    private static bool IsPlain(Type type) => type.IsPrimitive || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(TimeOnly)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid);

    private sealed class PartComparer : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? one, object?[]? other) => StructuralComparisons.StructuralEqualityComparer.Equals(one, other);

        public int GetHashCode(object?[] shape) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(shape);
    }
}
