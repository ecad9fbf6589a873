using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.Document"/>, and <see cref="ServedRequest.Operation"/> with its variables. Gives
/// <see cref="ServedRequest.Plan"/>. Ends requests whose document selects too much, or too deep.
/// </summary>
internal sealed class PlanOperation : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next)
    {
        try
        {
            request.Plan = request.Document?.Plans.For(request.Operation.OperationName, request.Operation.Variables);
        }
        catch (QueryError e)
        {
            throw new HttpRefusal(null, e.Code!, e.Message);
        }
        return next(request);
    }
}
