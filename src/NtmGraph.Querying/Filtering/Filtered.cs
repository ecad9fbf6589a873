using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>Gives a field that is no list the argument <c>where</c>, to be read with <see cref="Filtered"/>.</summary>
/// <param name="description">What the filter is of.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FilteredAttribute<T>(string description) : GraphQLAttribute where T : class
{
    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        fieldType.Arguments ??= [];
        fieldType.Arguments.Add(new QueryArgument(typeof(FilterInputType<T>)) { Name = ConnectionArguments.Where, Description = description });
    }
}

/// <summary>Reads the argument <c>where</c> of a field.</summary>
public static class Filtered
{
    /// <summary>The condition on entities; null where the reader gives none.</summary>
    /// <exception cref="QueryError">The filter is nested too deep, too long, or asks what cannot be asked.</exception>
    public static Expression<Func<T, bool>>? Read<T>(IResolveFieldContext context) where T : class
    {
        var options = QueryingOptions.Of(context);
        return Read<T>(context, context.RequestServices!.GetRequiredService<EntityShapes>(), options, new Effort(options));
    }

    internal static Expression<Func<T, bool>>? Read<T>(
        IResolveFieldContext context, EntityShapes shapes, QueryingOptions options, Effort effort) =>
        context.GetArgument<object?>(ConnectionArguments.Where) is IDictionary<string, object?> { Count: > 0 } where
            ? new FilterExpression(shapes, options, effort).Build<T>(where)
            : null;
}
