using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>
/// What a field costs beside what is selected below it. Without it a field costs 1, and a scalar or an enum nothing. It stands
/// where there is more to do, as on a method that asks the database.
/// </summary>
/// <param name="weight">How much.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostAttribute(double weight) : GraphQLAttribute
{
    /// <summary>The entity whose rows are all searched and ordered beside that.</summary>
    public Type? Orders { get; set; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.WithCost(weight);
        if (Orders is { } entity)
            fieldType.WithTableWork((services, _, _) => services.GetRequiredService<IOptions<QueryingOptions>>().Value.Rows(services, entity) / Costs.RowsOrdered);
    }
}

/// <summary>How long a list is taken to be when a request is priced. Without it a list counts as one element.</summary>
/// <param name="size">How many elements it has, or has at most where an argument says how many.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute(int size) : GraphQLAttribute
{
    /// <summary>The argument that says how many elements to give: a number, or a list of as many.</summary>
    public string? By { get; set; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) =>
        fieldType.WithListSize(_ => new ListSize(size) { By = By is null ? [] : [By] });
}
