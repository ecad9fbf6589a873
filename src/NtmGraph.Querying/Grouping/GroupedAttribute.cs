using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>
/// Makes a field a list of grouped rows, which can be filtered, ordered and cut. It stands on a method that returns a task of
/// an <see cref="IEnumerable{T}"/> of all rows.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GroupedAttribute : GraphQLAttribute
{
    internal const string Having = "having";

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore)
    {
        var row = ((MethodInfo)memberInfo).ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];
        fieldType.LetFail();
        fieldType.Resolver = (IFieldResolver)Activator.CreateInstance(typeof(GroupedResolver<>).MakeGenericType(row), fieldType.Resolver)!;
        fieldType.WithCost(3 * Costs.Statement);
        fieldType.WithListSize(options => new ListSize(options.MaxGroups)
        {
            By = [ConnectionArguments.First],
            Known = (services, field, arguments, _) => options.Sizes(services, row, field, arguments).Rows,
        });
        fieldType.WithFacts(row, parts: true);
        fieldType.WithTableWork(reading => // Rows that are made, and not given, cost as much as objects of the answer.
            reading.Times * (Math.Min(reading.Size(row).Rows, QueryingOptions.Of(reading.Services).MaxGroups)
                - FieldCost.Of(fieldType).Size!.Asked(reading.Arguments, reading.Parent, reading.Field, reading.Services)));
        fieldType.Arguments ??= [];
        fieldType.Arguments.Add(new QueryArgument(typeof(RowFilterInputType<>).MakeGenericType(row))
        {
            Name = Having,
            Description = "Which rows to give, by their figures; all where left out.",
        });
        fieldType.Arguments.Add(new QueryArgument(typeof(ListGraphType<>).MakeGenericType(
            typeof(NonNullGraphType<>).MakeGenericType(typeof(RowSortInputType<>).MakeGenericType(row))))
        {
            Name = ConnectionArguments.Order,
            Description = "By what to order them; by the dimensions where left out.",
        });
        fieldType.Arguments.Add(new QueryArgument<IntGraphType>
        {
            Name = ConnectionArguments.First,
            Description = "How many rows to give at most; all where left out.",
        });
    }
}

/// <summary>Filters, orders and cuts the rows that a method gives.</summary>
internal sealed class GroupedResolver<TRow>(IFieldResolver query) : IFieldResolver where TRow : class
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var options = QueryingOptions.Of(context);
        var first = context.GetArgument<int?>(ConnectionArguments.First);
        if (first is < 0 || first > options.MaxGroups)
            throw new QueryError("PAGE_SIZE_OUT_OF_RANGE", $"`first` must be from 0 to {options.MaxGroups}, not {first}.") { Values = [options.MaxGroups, first] };
        var having = Filtered.Asked(context, GroupedAttribute.Having) is { } filter
            ? new RowCondition(RowShape.Of(typeof(TRow)), options).Build(filter)
            : _ => true;
        var rows = await ListField.Given<IEnumerable<TRow>>(query, context);
        var sorted = RowOrder.Sort(rows!.Where(row => having(row)).ToList(), WrittenOrder.Of(context));
        var given = (first is { } most ? sorted.Take(most) : sorted).ToList();
        await EntityKeyResolver.ReadAll(context, given);
        return given;
    }
}
