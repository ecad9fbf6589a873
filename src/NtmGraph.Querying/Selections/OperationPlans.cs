using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>The plans of the operations of a document, each made when it is first asked for. Any number of threads may ask.</summary>
/// <param name="schema">The schema.</param>
/// <param name="document">The document.</param>
/// <param name="limits">What it may select.</param>
public sealed class OperationPlans(ISchema schema, GraphQLDocument document, SelectionLimits limits)
{
    /// <summary>How many plans are kept; those that <c>@skip</c> and <c>@include</c> make of one operation count each.</summary>
    private const int Most = 8;

    private volatile OperationPlan[] known = [];

    /// <summary>How many fields the plans that are kept hold together.</summary>
    public int Size => known.Sum(plan => plan.Size);

    /// <summary>The plan for a request.</summary>
    /// <param name="operationName">The operation; may be left out where there is only one.</param>
    /// <param name="variables">The variables, as they were sent.</param>
    /// <returns>The plan; null where there is no such operation.</returns>
    /// <exception cref="QueryError">The document selects more than the limits allow.</exception>
    public OperationPlan? For(string? operationName, Inputs? variables)
    {
        var operation = Find(operationName);
        variables ??= Inputs.Empty;
        if (operation is not null)
            foreach (var kept in known)
                if (kept.IsOf(operation, variables))
                    return kept;
        var plan = OperationPlan.Of(schema, document, operation, new(operation, variables), limits);
        if (plan is not null)
            known = [plan, .. known.Take(Most - 1)];
        return plan;
    }

    /// <summary>The plan of all that an operation may select, as if <c>@skip</c> and <c>@include</c> left nothing out. It is made anew, and not kept.</summary>
    /// <param name="operationName">The operation; may be left out where there is only one.</param>
    /// <returns>The plan; null where there is no such operation.</returns>
    /// <exception cref="QueryError">The document selects more than the limits allow.</exception>
    public OperationPlan? Whole(string? operationName) =>
        OperationPlan.Of(schema, document, Find(operationName), new(null, Inputs.Empty) { OfAll = true }, limits);

    private GraphQLOperationDefinition? Find(string? operationName) => document.Definitions.OfType<GraphQLOperationDefinition>()
        .FirstOrDefault(known => string.IsNullOrEmpty(operationName) || known.Name?.StringValue == operationName);
}
