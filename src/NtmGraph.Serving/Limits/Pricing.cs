using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Prices one operation, when its variables are known, and refuses it where it costs too much.</summary>
/// <param name="limits">What is too much.</param>
/// <param name="report">What the client wants to be told.</param>
/// <param name="spent">What the operations before it cost that came with the same request.</param>
internal sealed class Pricing(LimitsOptions limits, CostReport report, OperationCost spent) : DocumentExecutionListenerBase
{
    /// <summary>The price; null until the operation turned out to be valid.</summary>
    public OperationCost? Cost { get; private set; }

    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (!validationResult.IsValid)
            return Task.CompletedTask;
        var cost = CostAnalysis.Of(context);
        Cost = cost;
        var (fields, objects) = (spent.FieldCost + cost.FieldCost, spent.TypeCost + cost.TypeCost);
        if (fields > limits.MaxFieldCost)
            context.Errors.Add(CostExceeded("fieldCost", fields, limits.MaxFieldCost, "ask for fewer fields, conditions or elements"));
        else if (objects > limits.MaxTypeCost)
            context.Errors.Add(CostExceeded("typeCost", objects, limits.MaxTypeCost, "ask for fewer elements, by `first` or a filter"));
        else if (report == CostReport.Only && context.Operation.Operation == OperationType.Query) // The engine refuses mutations and subscriptions.
            context.Errors.Add(new NotExecuted());
        return Task.CompletedTask;
    }

    private static QueryError CostExceeded(string name, double cost, int limit, string advice) => new(
        "COST_EXCEEDED",
        $"The request has a {name} of {cost:0}; the limit is {limit}: {advice}.")
    {
        Values = [name, cost, limit],
        Extensions = new Dictionary<string, object?> { [name] = cost, ["limit"] = limit },
    };

    /// <summary>Ends an operation before it is executed, where the client asks for its price alone.</summary>
    internal sealed class NotExecuted() : ExecutionError("Only the price is asked for.");
}
