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
        return Read<T>(context, context.RequestServices!.GetRequiredService<EntityShapes>(), options, new Effort(options), context.Day());
    }

    internal static Expression<Func<T, bool>>? Read<T>(
        IResolveFieldContext context, EntityShapes shapes, QueryingOptions options, Effort effort, DateOnly day) =>
        Asked(context, ConnectionArguments.Where) is { } where ? new FilterExpression(shapes, options, effort, day).Build<T>(where) : null;

    /// <summary>
    /// What a filter asks: without empty objects, and without <c>and</c> and <c>or</c> that are null or empty, as typed clients send
    /// what was not filled in. Null where nothing is left.
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="argument">The name of the filter.</param>
    internal static IDictionary<string, object?>? Asked(IResolveFieldContext context, string argument) =>
        context.GetArgument<object?>(argument) is IDictionary<string, object?> filter && Asked(filter) is { Count: > 0 } asked ? asked : null;

    private static Dictionary<string, object?> Asked(IDictionary<string, object?> filter)
    {
        var asked = new Dictionary<string, object?>();
        foreach (var (name, value) in filter)
            switch (name, value)
            {
                case (FilterOperation.And or FilterOperation.Or, _):
                    var parts = Effort.Parts(value ?? Array.Empty<object>()).Select(Asked).Where(part => part.Count > 0).ToList();
                    if (parts.Count > 0)
                        asked.Add(name, parts);
                    break;
                case (_, IDictionary<string, object?> inner):
                    // `some: {}` asks whether there is any element, and `none: {}` whether there is none.
                    if (Asked(inner) is var left && (left.Count > 0 || name is FilterOperation.Some or FilterOperation.None))
                        asked.Add(name, left);
                    break;
                default:
                    asked.Add(name, value);
                    break;
            }
        return asked;
    }
}
