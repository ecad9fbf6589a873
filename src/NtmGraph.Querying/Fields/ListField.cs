using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>What a field with <see cref="ConnectionAttribute"/> or <see cref="ListAttribute"/> lists, and for whom.</summary>
/// <param name="Row">The entity listed.</param>
/// <param name="Parent">The entity that has the list; null for lists of the root.</param>
/// <param name="Navigation">The navigation that is the list; null where a method gives it.</param>
internal sealed record ListField(Type Row, Type? Parent, PropertyInfo? Navigation)
{
    public static ListField Of(MemberInfo member)
    {
        if (member is PropertyInfo navigation)
            return new ListField(navigation.PropertyType.GetGenericArguments()[0], navigation.DeclaringType, navigation);
        var type = ((MethodInfo)member).ReturnType;
        if (type.GetGenericTypeDefinition() == typeof(Task<>))
            type = type.GetGenericArguments()[0];
        var row = type.GetGenericArguments()[0];
        return row.IsGenericType && row.GetGenericTypeDefinition() == typeof(Link<>)
            ? new ListField(row.GetGenericArguments()[0], member.DeclaringType, null)
            : new ListField(row, null, null);
    }

    public static void AddArguments(FieldType field, Type row)
    {
        field.Arguments ??= [];
        field.Arguments.Add(new QueryArgument(typeof(FilterInputType<>).MakeGenericType(row))
        {
            Name = ConnectionArguments.Where,
            Description = "Which elements to give; all where left out.",
        });
        field.Arguments.Add(new QueryArgument(typeof(ListGraphType<>).MakeGenericType(
            typeof(NonNullGraphType<>).MakeGenericType(typeof(SortInputType<>).MakeGenericType(row))))
        {
            Name = ConnectionArguments.Order,
            Description = "By what to order them.",
        });
    }

    /// <summary>The resolver that reads the list by the query which another resolver gives.</summary>
    public IFieldResolver Resolver(IFieldResolver query, bool paged, ListUnknown? unknown = null, Func<object, ListPlace>? placeOf = null) => Parent is null
        ? Create(typeof(RootListResolver<>).MakeGenericType(Row), query)
        : Navigation is null
            ? Create(typeof(LinkListResolver<,>).MakeGenericType(Parent, Row), query, paged, unknown, placeOf)
            : Create(typeof(NavigationListResolver<,>).MakeGenericType(Parent, Row), Navigation, paged);

    /// <summary>What a method of the schema gives, whether at once or by a task.</summary>
    public static async Task<T?> Given<T>(IFieldResolver method, IResolveFieldContext context) where T : class =>
        await method.ResolveAsync(context) switch
        {
            Task<T> task => await task,
            var known => (T?)known,
        };

    private static IFieldResolver Create(Type type, params object?[] arguments) =>
        (IFieldResolver)Activator.CreateInstance(type, arguments)!;
}
