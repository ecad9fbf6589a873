using GraphQL;
using GraphQL.Types;

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

    /// <summary>The entity whose rows are all held against conditions, once for all objects that have the field.</summary>
    public Type? Searches { get; set; }

    /// <summary>The type of its values, of which <see cref="QueryingOptions.Sizes"/> knows how many facts are read for them.</summary>
    public Type? FactsOf { get; set; }

    /// <summary>The same, of the question that the nearest field above asks which reads facts.</summary>
    public Type? FactsAbove { get; set; }

    /// <summary>What it costs once for all objects that have it, as where one statement reads it for all of them.</summary>
    public double Once { get; set; }

    /// <summary>What each element of the list costs beside that, as where it is found by itself.</summary>
    public double Each { get; set; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.WithCost(weight);
        if (Orders is { } entity)
            fieldType.WithTableWork(reading =>
                reading.Times * (QueryingOptions.Of(reading.Services).Rows(reading.Services, entity) ?? 0) * ((1 / Costs.RowsSearched) + (1 / Costs.RowsOrdered)));
        if (Searches is { } searched)
            fieldType.WithTableWork(reading => (QueryingOptions.Of(reading.Services).Rows(reading.Services, searched) ?? 0) / Costs.RowsSearched);
        if (FactsOf is { } row)
            fieldType.WithFacts(row, parts: false);
        if (FactsAbove is { } above)
            fieldType.WithTableWork(reading => reading.Wholes * reading.Statements * reading.SizeAbove(above).Facts / Costs.FactsGrouped);
        if (Once > 0)
            fieldType.WithTableWork(_ => Once);
        if (Each > 0)
            fieldType.WithTableWork(reading =>
                reading.Times * Each * FieldCost.Of(fieldType).Size!.Asked(reading.Arguments, reading.Parent, reading.Field, reading.Services));
    }
}

/// <summary>How long a list is taken to be when a request is priced. Without it a list counts as one element.</summary>
/// <param name="size">How many elements it has, or has at most where an argument says how many.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute(int size) : GraphQLAttribute
{
    /// <summary>The argument that says how many elements to give: a number, or a list of as many.</summary>
    public string? By { get; set; }

    /// <summary>The type of its elements, of which <see cref="QueryingOptions.Sizes"/> knows how many there are.</summary>
    public Type? Of { get; set; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithListSize(_ => new ListSize(size)
    {
        By = By is null ? [] : [By],
        Known = Of is { } row ? (services, field, arguments, _) => QueryingOptions.Of(services).Sizes(services, row, field, arguments).Rows : null,
    });
}
