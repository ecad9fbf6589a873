namespace NtmGraph.Serving;

/// <summary>Takes any request. Sends the answer that the steps below found, unless one of them has sent it already.</summary>
internal sealed class SendAnswer(HttpAnswer responses) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        await next(request);
        if (request.Found is { } found)
            await responses.Write(request.Http, found);
    }
}
