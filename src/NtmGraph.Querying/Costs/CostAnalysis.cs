using GraphQL.Execution;

namespace NtmGraph.Querying;

/// <summary>
/// Prices an operation by what it asks with the variables at hand: its page sizes, its filters, what it skips. Fields of the
/// same name in one place are executed once, and so priced once. What no variable has a part in is priced once for all requests.
/// </summary>
public sealed class CostAnalysis
{
    private readonly IExecutionContext context;

    private CostAnalysis(IExecutionContext context) => this.context = context;

    /// <summary>The price of a valid operation, before it is executed.</summary>
    public static OperationCost Of(IExecutionContext context) =>
        new OperationCost(0, 1) + new CostAnalysis(context).Selected([OperationPlan.Of(context).Root], null, null).Cost;

    /// <summary>The price of the fields selected of an object; where it may be of several types, that of the dearest.</summary>
    private (OperationCost Cost, bool IsFixed) Selected(
        IReadOnlyList<Selection> selections, FieldCost? parent, IDictionary<string, ArgumentValue>? arguments)
    {
        var (dearest, isFixed) = (default(OperationCost), true);
        foreach (var selection in selections)
        {
            var sum = default(OperationCost);
            foreach (var field in selection.Fields)
            {
                var price = Price(field);
                isFixed &= price.IsFixed;
                sum += new OperationCost(price.Own, 0) + Size(field, parent, arguments) * price.Each;
            }
            dearest = OperationCost.Max(dearest, sum);
        }
        return (dearest, isFixed);
    }

    private FieldPrice Price(SelectedField field)
    {
        if (field.Price is { } known)
            return known;
        var cost = FieldCost.Of(field.Definition);
        var arguments = Arguments(field);
        var own = cost.Weight + (arguments is null ? 0 : InputCost.Of(field.Definition, arguments))
            + Math.Floor(cost.Work?.Invoke(context.RequestServices!, field, arguments) ?? 0);
        var (below, isFixed) = Selected(field.Selections, cost, arguments);
        var each = cost.IsComposite ? new OperationCost(0, 1) + below : default;
        var price = new FieldPrice(own, each, isFixed && !field.HasVariables && !cost.GoesByData);
        if (price.IsFixed)
            field.Price = price;
        return price;
    }

    /// <param name="field">The field.</param>
    /// <param name="parent">The field above.</param>
    /// <param name="above">The arguments of the field above.</param>
    private int Size(SelectedField field, FieldCost? parent, IDictionary<string, ArgumentValue>? above) =>
        !field.IsList ? 1
        : parent?.Size is { } lent && lent.Fields.Contains(field.Name) ? lent.Asked(above, context.RequestServices!)
        : FieldCost.Of(field.Definition).Size?.Asked(Arguments(field), context.RequestServices!) ?? 1;

    /// <summary>The arguments of a field that names any.</summary>
    private IDictionary<string, ArgumentValue>? Arguments(SelectedField field) => context.ArgumentValues?.GetValueOrDefault(field.Ast);
}

/// <summary>What a field costs, from which the price of a list follows by its length.</summary>
/// <param name="Own">The price of the field itself, without what is selected below it.</param>
/// <param name="Each">The price of one object of the field, with all that is selected of it.</param>
/// <param name="IsFixed">Whether the price is the same for every request.</param>
internal sealed record FieldPrice(double Own, OperationCost Each, bool IsFixed);
