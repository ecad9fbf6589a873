using System.Linq.Expressions;
using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>Reads a property by a compiled delegate.</summary>
internal static class Getter
{
    public static Func<object, object?> Of(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var value = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), source).Compile();
    }
}
