using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NtmGraph.Querying;

/// <summary>
/// A field whose value follows from its object and its arguments alone, and at once: a property, or a method that takes nothing
/// else. It needs no context, and need not be waited for.
/// </summary>
internal sealed class PlainField
{
    private const string Key = nameof(PlainField);

    private readonly IFieldResolver standsFor;
    private readonly ParameterInfo[] parameters;
    private readonly Func<object, object?[], object?> value;

    private PlainField(IFieldResolver standsFor, MethodInfo method)
    {
        this.standsFor = standsFor;
        parameters = method.GetParameters();
        var source = Expression.Parameter(typeof(object), "source");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var call = Expression.Call(
            Expression.Convert(source, method.DeclaringType!),
            method,
            parameters.Select((parameter, i) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        value = Expression.Lambda<Func<object, object?[], object?>>(Expression.Convert(call, typeof(object)), source, arguments).Compile();
    }

    /// <summary>Notes that a field is plain, where it is.</summary>
    public static void Mark(FieldType field, MemberInfo member)
    {
        var method = member as MethodInfo ?? (member as PropertyInfo)?.GetMethod;
        if (field.Resolver is MemberResolver resolver && method is { IsStatic: false } && !IsAwaited(method.ReturnType)
            && method.GetParameters().All(parameter => parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(string)))
            field.WithMetadata(Key, new Lazy<PlainField>(() => new(resolver, method)));
    }

    /// <summary>Gives the field's value from its object; null where the field is not plain, or was given another resolver since.</summary>
    public static Func<object, object?>? Value(FieldType field, GraphQLField selected, ExecutionContext context)
    {
        if (field.Resolver is EntityKeyResolver entities)
            return entities.Entity;
        if (!field.HasMetadata(Key) || field.GetMetadata<Lazy<PlainField>>(Key).Value is not { } plain || plain.standsFor != field.Resolver)
            return null;
        var arguments = new object?[plain.parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = plain.parameters[i];
            if (context.ArgumentValues?.TryGetValue(selected, out var values) != true || !values!.TryGetValue(parameter.Name!, out var argument)
                || !parameter.ParameterType.IsInstanceOfType(argument.Value))
                return null;
            arguments[i] = argument.Value;
        }
        return source => plain.value(source, arguments);
    }

    private static bool IsAwaited(Type type) => typeof(Task).IsAssignableFrom(type) || typeof(IDataLoaderResult).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
