using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Whether a client wants to know what its request costs: the header <c>GraphQL-Cost</c>, as HotChocolate has it.</summary>
internal enum CostReport
{
    /// <summary>It does not want to know.</summary>
    None,

    /// <summary>The answer says it, in <c>extensions.operationCost</c>.</summary>
    Beside,

    /// <summary>The price is all that is answered; nothing is executed.</summary>
    Only,
}

/// <summary>How a client asks for the price, and is told.</summary>
internal static class CostReports
{
    public const string Header = "GraphQL-Cost";

    /// <exception cref="HttpRefusal">The client asks for something that there is not.</exception>
    public static CostReport CostReport(this HttpRequest request) => request.Headers[Header].ToString().ToLowerInvariant() switch
    {
        "" => Serving.CostReport.None,
        "report" => Serving.CostReport.Beside,
        "validate" => Serving.CostReport.Only,
        _ => throw HttpRefusal.Malformed($"The header {Header} is `report` or `validate`."),
    };

    /// <summary>Adds the price to an answer whose client wants to know it.</summary>
    public static void Add(this CostReport report, ExecutionResult result, OperationCost? price)
    {
        if (report == Serving.CostReport.None || price is not { } cost)
            return;
        (result.Extensions ??= [])["operationCost"] = new { fieldCost = cost.FieldCost, typeCost = cost.TypeCost };
        if (result.Errors is [Pricing.NotExecuted])
            result.Errors = null;
    }
}
