using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>
/// Makes a field that returns a query (<see cref="IQueryable{T}"/>, or a task of one) a connection: a list that is read
/// page by page.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConnectionAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(
        FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        var row = RowType(((MethodInfo)memberInfo).ReturnType);
        fieldType.Type = typeof(NonNullGraphType<>).MakeGenericType(typeof(ConnectionGraphType<>).MakeGenericType(row));
        fieldType.Resolver = (IFieldResolver)Activator.CreateInstance(
            typeof(ConnectionResolver<>).MakeGenericType(row), fieldType.Resolver!, ConnectionNameAttribute.Of(row))!;
        fieldType.Arguments ??= [];
        fieldType.Arguments.Add(new QueryArgument<IntGraphType>
        {
            Name = ConnectionResolver.First,
            Description = "How many elements the page has at most.",
        });
        fieldType.Arguments.Add(new QueryArgument<StringGraphType>
        {
            Name = ConnectionResolver.After,
            Description = "Cursor after which the page begins: `endCursor` of the page before.",
        });
    }

    private static Type RowType(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
            type = type.GetGenericArguments()[0];
        return type.GetGenericArguments()[0];
    }
}
