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

    /// <summary>The fields selected of an object: of the dearest type that it may be.</summary>
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
        var own = cost.Weight + (arguments is null ? 0 : InputCost.Of(field.Definition, arguments));
        var (below, isFixed) = Selected(field.Selections, cost, arguments);
        var each = cost.IsComposite ? new OperationCost(0, 1) + below : default;
        var price = new FieldPrice(own, each, isFixed && !field.HasVariables && cost.Size?.Known is null);
        if (price.IsFixed)
            field.Price = price;
        return price;
    }

    /// <param name="field">The field.</param>
    /// <param name="parent">The field above.</param>
    /// <param name="above">The arguments of that.</param>
    private int Size(SelectedField field, FieldCost? parent, IDictionary<string, ArgumentValue>? above) =>
        !field.IsList ? 1
        : parent?.Size is { } lent && lent.Fields.Contains(field.Name) ? lent.Asked(above, context.RequestServices!)
        : FieldCost.Of(field.Definition).Size?.Asked(Arguments(field), context.RequestServices!) ?? 1;

    /// <summary>The arguments of a field that names any.</summary>
    private IDictionary<string, ArgumentValue>? Arguments(SelectedField field) => context.ArgumentValues?.GetValueOrDefault(field.Ast);
}

/// <summary>What a field costs, however long its list is.</summary>
/// <param name="Own">Beside what is below it.</param>
/// <param name="Each">An object of it, with all that is selected of it.</param>
/// <param name="IsFixed">Whether it costs every request the same.</param>
internal sealed record FieldPrice(double Own, OperationCost Each, bool IsFixed);
