using GraphQL.Execution;

namespace NtmGraph.Querying;

/// <summary>
/// Prices an operation by what it asks with the variables at hand: its page sizes, its filters, what it skips. Fields of the
/// same name in one place are executed once, and so priced once. What no variable has a part in is priced once for all requests.
/// </summary>
public sealed class CostAnalysis
{
    /// <summary>In how many entities of one list a fact lies at most.</summary>
    private const int Levels = 4;

    private readonly IExecutionContext context;

    private CostAnalysis(IExecutionContext context) => this.context = context;

    /// <summary>The price of a valid operation, before it is executed.</summary>
    public static OperationCost Of(IExecutionContext context) =>
        new OperationCost(0, 1) + new CostAnalysis(context).Selected([OperationPlan.Of(context).Root], new Above(null, null, null, 1, 1, null)).Cost.Whole;

    /// <summary>The price of the fields selected of an object; where it may be of several types, that of the dearest.</summary>
    private (OperationCost Cost, bool IsFixed) Selected(IReadOnlyList<Selection> selections, Above above)
    {
        var (dearest, isFixed) = (default(OperationCost), true);
        foreach (var selection in selections)
        {
            var sum = default(OperationCost);
            foreach (var field in selection.Fields)
            {
                var size = Size(field, above);
                var price = Price(field, above, size);
                isFixed &= price.IsFixed;
                sum += new OperationCost(price.Own, 0) + size * price.Each;
            }
            dearest = OperationCost.Max(dearest, sum);
        }
        return (dearest, isFixed);
    }

    private FieldPrice Price(SelectedField field, Above above, int size)
    {
        if (field.Price is { } known)
            return known;
        var cost = FieldCost.Of(field.Definition);
        var arguments = Arguments(field);
        var own = cost.Weight + (arguments is null ? 0 : InputCost.Of(field.Definition, arguments));
        if (cost.Work is not null && above.Times > 0)
            own += Math.Floor(cost.Work(new(
                context.RequestServices!, field, arguments, above.Arguments, above.Question, above.Times, above.Wholes))) / above.Times;
        var (below, isFixed) = Selected(field.Selections, new(
            cost, arguments, above.Arguments, above.Times * size, Wholes(field, cost, above, size), cost.Parts is null ? above.Question : arguments));
        var each = cost.IsComposite ? new OperationCost(0, 1) + below : default;
        var price = new FieldPrice(own, each, isFixed && !field.HasVariables && !cost.GoesByData);
        if (price.IsFixed)
            field.Price = price;
        return price;
    }

    /// <summary>
    /// How many objects of a field may be about all of the data. Rows of groups part it among them, and those given first are taken to be
    /// twice as large as others; entities on one page differ, and each fact lies in as many of them as there are levels, or in one where the filter leaves
    /// those of one level; entities that others refer to may all be the same.
    /// </summary>
    private double Wholes(SelectedField field, FieldCost cost, Above above, int size) =>
        cost.Parts == true ? above.Wholes * Math.Min(1, 2.0 * size / Math.Max(1, cost.Size!.Known!(context.RequestServices!, field, Arguments(field), above.Arguments)))
        : field.IsList ? above.Wholes * (field.IsOfConnection && above is { Times: 1, Question: null } ? Math.Min(size, Parts(cost, above, size) ?? Levels) : size)
        : above.Question is null || field.Definition.Resolver is EntityKeyResolver ? above.Times : above.Wholes;

    private double? Parts(FieldCost cost, Above list, int size) => list.Arguments is null ? null
        : size / (double?)QueryingOptions.Of(context.RequestServices!).Parts(context.RequestServices!, cost.Type.Name, list.Arguments);

    private int Size(SelectedField field, Above above) =>
        !field.IsList ? 1
        : above.Field?.Size is { } lent && lent.Fields.Contains(field.Name) ? lent.Asked(above.Arguments, above.Before, field, context.RequestServices!)
        : FieldCost.Of(field.Definition).Size?.Asked(Arguments(field), above.Arguments, field, context.RequestServices!) ?? 1;

    /// <summary>The arguments of a field that names any.</summary>
    private IDictionary<string, ArgumentValue>? Arguments(SelectedField field) => context.ArgumentValues?.GetValueOrDefault(field.Ast);

    /// <summary>What stands above some fields.</summary>
    /// <param name="Field">The field whose objects have them; null for the query itself.</param>
    /// <param name="Arguments">The arguments of that field.</param>
    /// <param name="Before">The arguments of the field above that.</param>
    /// <param name="Times">How many such objects there are.</param>
    /// <param name="Wholes">How many of them may be about all of the data; the rows of groups are together about it once.</param>
    /// <param name="Question">The arguments of the nearest field above that reads facts to answer a question.</param>
    private readonly record struct Above(
        FieldCost? Field, IDictionary<string, ArgumentValue>? Arguments, IDictionary<string, ArgumentValue>? Before, double Times, double Wholes,
        IDictionary<string, ArgumentValue>? Question);
}

/// <summary>What a field costs, from which the price of a list follows by its length.</summary>
/// <param name="Own">The price of the field itself, without what is selected below it.</param>
/// <param name="Each">The price of one object of the field, with all that is selected of it.</param>
/// <param name="IsFixed">Whether the price is the same for every request.</param>
internal sealed record FieldPrice(double Own, OperationCost Each, bool IsFixed);
