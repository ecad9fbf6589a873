using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;

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
    private readonly Lazy<Func<object, object?[], object?>> value;

    private PlainField(FieldType field, ParameterInfo[] parameters, Func<Func<object, object?[], object?>> value) =>
        (standsFor, this.parameters, this.value) = (field.Resolver!, parameters, new(value));

    /// <summary>Notes that a field is plain, where it is.</summary>
    public static void Mark(FieldType field, MemberInfo member)
    {
        var method = member as MethodInfo ?? (member as PropertyInfo)?.GetMethod;
        if (field.Resolver is MemberResolver && method is { IsStatic: false } && !IsAwaited(method.ReturnType)
            && method.GetParameters().All(parameter => parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(string)))
            field.WithMetadata(Key, new PlainField(field, method.GetParameters(), () => Compile(method)));
    }

    /// <summary>Notes that a field is plain, and what gives its value from its object.</summary>
    public static void Mark(FieldType field, Func<object, object?> value) =>
        field.WithMetadata(Key, new PlainField(field, [], () => (source, _) => value(source)));

    /// <summary>What <see cref="Mark(FieldType, MemberInfo)"/> noted; null where the field is not plain, or was given another resolver since.</summary>
    public static PlainField? Of(FieldType field) =>
        field.GetMetadata<PlainField?>(Key) is { } plain && plain.standsFor == field.Resolver ? plain : null;

    /// <summary>Gives the field's value from its object; null where an argument is not what the method takes.</summary>
    public Func<object, object?>? With(IDictionary<string, ArgumentValue>? given)
    {
        var call = value.Value;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (given?.TryGetValue(parameters[i].Name!, out var argument) != true || !parameters[i].ParameterType.IsInstanceOfType(argument.Value))
                return null;
            arguments[i] = argument.Value;
        }
        return source => call(source, arguments);
    }

    private static Func<object, object?[], object?> Compile(MethodInfo method)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var call = Expression.Call(
            Expression.Convert(source, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        return Expression.Lambda<Func<object, object?[], object?>>(Expression.Convert(call, typeof(object)), source, arguments).Compile();
    }

    private static bool IsAwaited(Type type) => typeof(Task).IsAssignableFrom(type) || typeof(IDataLoaderResult).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
