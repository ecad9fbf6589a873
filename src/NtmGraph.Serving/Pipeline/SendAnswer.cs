namespace NtmGraph.Serving;

/// <summary>
/// Takes any request. Tells the client what prevented its answer, as an error in GraphQL's form, and the log what was not the
/// client's doing. Where the beginning of the answer was sent already, it breaks the connection off.
/// </summary>
internal sealed class TellFaults(HttpAnswer responses) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        try
        {
            await next(request);
        }
        catch (Exception fault) when (HttpAnswer.IsTold(request.Http, fault))
        {
            await responses.Tell(request.Http, fault, request.ErrorType);
        }
    }
}

/// <summary>
/// Takes any request. Sends the answer that the steps below found, unless one of them has sent it already. While it waits for its reader,
/// nothing is held of what it was made of.
/// </summary>
internal sealed class SendAnswer(HttpAnswer responses) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        await next(request);
        if (request.Found is not { } found)
            return;
        request.LetGo();
        await responses.Write(request.Http, found);
    }
}
